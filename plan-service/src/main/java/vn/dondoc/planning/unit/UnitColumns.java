package vn.dondoc.planning.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.sheet.Sheet;

/**
 * Which column of a table says what of a unit. Heads stand in any order, in Vietnamese or English, with or without
 * diacritics; {@code Mã: X} is the code of register X. Others are the user's own and left alone.
 */
record UnitColumns(Map<String, Integer> byField) {

    static final List<String> TEMPLATE =
            List.of("Mã", "Tên đơn vị", "Loại", "Đơn vị cấp trên", "Email", "Email lãnh đạo", "Từ ngày", "Đến ngày");
    static final int KIND = 2;

    private static final Pattern CODE = Pattern.compile("(?i)\\s*(?:mã|code|codes)\\s*[:.]\\s*([A-Za-z][\\w-]*)\\s*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, String> FIELDS = fields();

    UnitColumns {
        byField = Map.copyOf(byField);
    }

    static UnitColumns of(Sheet sheet) {
        var found = new HashMap<String, Integer>();
        for (var i = 0; i < sheet.head().size(); i++) {
            var head = sheet.head().get(i);
            var code = CODE.matcher(head);
            var field = code.matches() ? "/codes/" + code.group(1) : FIELDS.get(folded(head));
            if (field != null) {
                found.putIfAbsent(field, i);
            }
        }
        return new UnitColumns(found);
    }

    /** Fields without which no line says a unit. */
    List<String> missing() {
        return List.of("/name", "/kind", "/activeFrom").stream()
                .filter(field -> !byField.containsKey(field))
                .toList();
    }

    boolean has(String field) {
        return byField.containsKey(field);
    }

    /** What the line says of the field, or null for nothing. */
    @Nullable
    String text(Sheet.Line line, String field) {
        var column = byField.get(field);
        var text = column == null ? "" : line.cell(column);
        return text.isEmpty() ? null : text;
    }

    /** The column of a field, the first one for what has none. */
    int column(String field) {
        var whole = byField.get(field);
        return whole == null ? byField.getOrDefault("/name", 0) : whole;
    }

    List<String> codes() {
        var prefix = "/codes/";
        var names = new ArrayList<String>();
        byField.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()))
                .sorted()
                .forEach(names::add);
        return names;
    }

    /** Lower case, without diacritics, words parted by one space. */
    static String folded(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
        return OTHER.matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "/id", "ma", "ma don vi", "id", "unit id", "code");
        put(fields, "/name", "ten", "ten don vi", "don vi", "name", "unit", "unit name");
        put(fields, "/kind", "loai", "loai don vi", "kind", "type");
        put(
                fields,
                "/parentId",
                "don vi cap tren",
                "cap tren",
                "don vi cha",
                "truc thuoc",
                "parent",
                "parent id",
                "parentid");
        put(fields, "/email", "email", "e mail", "thu dien tu", "thu cong vu", "hop thu");
        put(
                fields,
                "/headEmail",
                "email lanh dao",
                "email thu truong",
                "thu dien tu lanh dao",
                "head email",
                "heademail");
        put(fields, "/activeFrom", "tu ngay", "ngay bat dau", "hoat dong tu", "active from", "activefrom", "from");
        put(
                fields,
                "/activeUntil",
                "den ngay",
                "ngay ket thuc",
                "hoat dong den",
                "active until",
                "activeuntil",
                "until");
        return Map.copyOf(fields);
    }

    private static void put(Map<String, String> fields, String field, String... heads) {
        for (var head : heads) {
            fields.put(head, field);
        }
    }
}
