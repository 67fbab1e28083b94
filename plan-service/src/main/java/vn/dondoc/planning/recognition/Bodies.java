package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.contracts.unit.UnitKind;

/**
 * The bodies that a phrase names: some by their names, some together ("các phòng, đơn vị trực thuộc", "UBND các xã,
 * phường"), which stand for kinds of units.
 */
public final class Bodies {

    /** What names of bodies begin with. */
    static final String HEADS =
            "Văn phòng|Chánh Văn phòng|Phòng(?!,? chống| ngừa)|Trưởng phòng|Trưởng các|Trưởng ban|Sở(?! hữu)|Giám đốc|Ban(?! hành)"
                    + "|Trung tâm|Đài|Ủy ban|UBND|Công an|Thanh tra|Báo(?! cáo)|Chi cục|Cục|Hội(?! nghị| thi| thảo| đồng)|Đảng ủy"
                    + "|Công đoàn|Tổ(?! chức)|Trường(?! hợp)|Bệnh viện|Quỹ|Thủ trưởng|Bộ phận|Quản trị|Chi đoàn|Đoàn(?! kết| thể)"
                    + "|Liên đoàn|Mặt trận|Bộ Chỉ huy|Kho bạc|Bảo hiểm|BHXH|Tòa án|Viện|Ngân hàng|Cơ quan|VP|BQL|HĐND|Hội đồng"
                    + "|Chủ tịch|Lãnh đạo|Bộ(?! máy| thủ tục)|Điện lực|Bưu điện|Thường trực|Đội(?! ngũ)|Trạm|Cổng|Thư viện"
                    + "|Nhà(?! nước)|Xã(?! hội)|Phường";

    private static final Map<UnitKind, Pattern> COLLECTIVES = new LinkedHashMap<>();
    private static final Pattern EVERYBODY = Words.pattern(
            "\\b(?:các|tất cả|mỗi|từng|toàn bộ)\\b.{0,20}\\b(?:cơ quan|đơn vị|địa phương|phòng|sở|ngành|xã|phường|ban|bộ phận)\\b");
    private static final Pattern GENERAL = Words.pattern(
            "\\b(?:các|tất cả|mỗi|từng)\\s+(?:các\\s+)?(?:cơ quan|đơn vị|địa phương)\\b(?!\\s+(?:sự nghiệp|trực thuộc|thuộc))");
    private static final Pattern PARTS = Words.pattern(
            "\\s*(?:[,;]|(?<!(?:Hội đồng nhân dân|HĐND) )\\bvà\\b|\\bcùng\\b|\\bvới\\b)\\s*(?=(?:các\\s+)?(?:" + HEADS
                    + ")\\b|các\\b)");
    private static final Pattern COLLECTIVE_START = Words.pattern(
            "^(?:tất cả |toàn bộ )?(?:các|mỗi|từng)\\s+(?:cơ quan|đơn vị|địa phương|phòng|sở|ban|ngành|xã|phường|bộ phận|huyện|trung tâm|chi cục|tổ chức)\\b");
    private static final int BEGINNING = 60;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern NAMED = Words.pattern("^(?:" + HEADS + ")\\b");
    private static final Pattern LISTED = Words.pattern("^(?:các|Các)\\s+(Sở|sở|Phòng|phòng|Ban|ban)\\s*:\\s*(.+)$");

    static {
        COLLECTIVES.put(
                UnitKind.DEPARTMENT,
                Words.pattern(
                        "\\bcác (?:sở|ban, sở)|\\bsở, (?:ban, ?)?(?:ban )?ngành|mỗi sở|các sở\\b|cơ quan chuyên môn thuộc (?:ubnd|ủy ban nhân dân) tỉnh|thủ trưởng (?:các )?sở"));
        COLLECTIVES.put(
                UnitKind.DISTRICT,
                Words.pattern("\\bcác huyện|\\bhuyện, (?:thị xã|thành phố)|cấp huyện|các huyện, thị"));
        COLLECTIVES.put(
                UnitKind.COMMUNE,
                Words.pattern("\\bcác xã|\\bxã, phường|\\bcác phường|cấp xã|mỗi xã|mỗi phường|từng xã"));
        COLLECTIVES.put(UnitKind.ZONE_AUTHORITY, Words.pattern("\\bcác ban quản lý (?:khu|các khu)"));
        COLLECTIVES.put(
                UnitKind.PUBLIC_SERVICE_UNIT,
                Words.pattern(
                        "đơn vị sự nghiệp|đơn vị (?:thuộc|trực thuộc)|đơn vị (?:thuộc và )trực thuộc|phòng, đơn vị|đvtt|đơn vị trực thuộc"));
        COLLECTIVES.put(
                UnitKind.VERTICAL_AGENCY, Words.pattern("cơ quan trung ương|ngành dọc|cơ quan trung ương, tỉnh"));
        COLLECTIVES.put(
                UnitKind.DIVISION,
                Words.pattern(
                        "\\bcác phòng|\\bphòng, (?:ban|đơn vị)|trưởng các phòng|mỗi phòng|từng phòng|trưởng phòng thuộc|phòng chuyên môn|phòng, ban"));
    }

    private Bodies() {}

    /**
     * A body or several together.
     *
     * @param from offset in the phrase
     * @param kinds of a collective; empty for one that has a name
     * @param everybody a collective that names no kind: all units that the plan reaches
     */
    public record Body(String name, int from, int to, Set<UnitKind> kinds, boolean everybody) {

        public Body {
            kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
        }

        public boolean isCollective() {
            return everybody || !kinds.isEmpty();
        }

        Body moved(int by) {
            return new Body(name, from + by, to + by, kinds, everybody);
        }
    }

    /** The bodies in a phrase that consists of them. */
    static List<Body> in(String phrase) {
        var bodies = new ArrayList<Body>();
        int from = 0;
        var part = PARTS.matcher(phrase);
        while (part.find()) {
            add(phrase, from, part.start(), bodies);
            from = part.end();
        }
        add(phrase, from, phrase.length(), bodies);
        return bodies;
    }

    private static void add(String phrase, int from, int to, List<Body> bodies) {
        var raw = phrase.substring(from, to);
        int start = from + raw.length() - raw.stripLeading().length();
        var name = raw.strip().replaceAll("[.;:,]+$", "");
        if (name.length() < 2 || name.length() > 300) {
            return;
        }
        var listed = LISTED.matcher(name);
        if (listed.matches()) {
            SEPARATOR
                    .splitAsStream(listed.group(2))
                    .map(one -> new Body(listed.group(1) + " " + one, start, start + name.length(), Set.of(), false))
                    .forEach(bodies::add);
            return;
        }
        bodies.add(body(name, start));
    }

    private static Body body(String name, int start) {
        var lower = Words.lower(name);
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        COLLECTIVES.forEach((kind, words) -> {
            if (words.matcher(lower).find()) {
                kinds.add(kind);
            }
        });
        boolean general = kinds.isEmpty()
                && (GENERAL.matcher(lower).find() || EVERYBODY.matcher(lower).find());
        return new Body(name, start, start + name.length(), kinds, general);
    }

    /** Kinds of units that a text names together, wherever in it. */
    static Set<UnitKind> kindsIn(String text) {
        return body(text, 0).kinds();
    }

    /** Whether a phrase begins like the name of a body or a collective of them. */
    static boolean beginsWithOne(String phrase) {
        var start = Words.lower(phrase.substring(0, Math.min(phrase.length(), BEGINNING)));
        return NAMED.matcher(phrase).find() || COLLECTIVE_START.matcher(start).find();
    }
}
