package vn.dondoc.planning.unit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.contracts.unit.UnitKind;

/** Kinds and dates as people write them into tables. */
final class UnitWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd][d/M/uuuu][d-M-uuuu][d.M.uuuu]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, UnitKind> KINDS = kinds();

    private UnitWords() {}

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<UnitKind> kind(String text) {
        return Optional.ofNullable(KINDS.get(UnitColumns.folded(text)));
    }

    /** The kind as a table offers it. */
    static String word(UnitKind kind) {
        return switch (kind) {
            case DEPARTMENT -> "Sở, ban, ngành";
            case DISTRICT -> "Cấp huyện";
            case COMMUNE -> "Xã, phường, đặc khu";
            case ZONE_AUTHORITY -> "Ban quản lý khu";
            case PUBLIC_SERVICE_UNIT -> "Đơn vị sự nghiệp";
            case VERTICAL_AGENCY -> "Cơ quan ngành dọc";
            case DIVISION -> "Phòng";
        };
    }

    private static Map<String, UnitKind> kinds() {
        var kinds = new HashMap<String, UnitKind>();
        Arrays.stream(UnitKind.values()).forEach(kind -> {
            kinds.put(UnitColumns.folded(kind.name()), kind);
            kinds.put(UnitColumns.folded(word(kind)), kind);
        });
        put(kinds, UnitKind.DEPARTMENT, "so", "ban nganh", "so nganh", "cap so");
        put(kinds, UnitKind.DISTRICT, "huyen", "quan", "thi xa", "ubnd cap huyen");
        put(kinds, UnitKind.COMMUNE, "xa", "phuong", "dac khu", "cap xa", "ubnd cap xa", "ubnd xa", "ubnd phuong");
        put(
                kinds,
                UnitKind.ZONE_AUTHORITY,
                "ban quan ly",
                "bql",
                "ban quan ly khu kinh te",
                "ban quan ly khu cong nghiep");
        put(kinds, UnitKind.PUBLIC_SERVICE_UNIT, "don vi su nghiep cong lap", "su nghiep", "dvsn");
        put(kinds, UnitKind.VERTICAL_AGENCY, "nganh doc", "co quan trung uong");
        put(kinds, UnitKind.DIVISION, "phong ban", "don vi truc thuoc", "phong chuyen mon");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, UnitKind> kinds, UnitKind kind, String... words) {
        for (var word : words) {
            kinds.put(word, kind);
        }
    }
}
