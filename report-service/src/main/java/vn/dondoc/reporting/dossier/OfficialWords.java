package vn.dondoc.reporting.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.Period;

/** The words of official papers; these are in Vietnamese whoever asks for them. */
final class OfficialWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private OfficialWords() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String period(Period period) {
        return switch (period.months()) {
            case 1 -> "tháng %d năm %d".formatted(period.firstMonth(), period.year());
            case 3 -> "quý %s năm %d".formatted(ROMAN.get(period.lastMonth() / 3 - 1), period.year());
            case 6 -> "6 tháng %s năm %d".formatted(period.firstMonth() == 1 ? "đầu" : "cuối", period.year());
            case 9 -> "9 tháng năm " + period.year();
            default -> "năm " + period.year();
        };
    }

    static String hardness(Hardness hardness) {
        return switch (hardness) {
            case MANDATORY -> "Bắt buộc";
            case STRIVE -> "Phấn đấu";
            case ENCOURAGED -> "Khuyến khích";
        };
    }

    static String status(StandingCell cell) {
        return switch (cell.status()) {
            case MET -> "Đạt";
            case MET_LATE -> "Đạt muộn";
            case MISSED -> "Không đạt";
            case AT_RISK -> "Sắp đến hạn";
            case PENDING -> "Chưa đến hạn";
            case NOT_APPLICABLE -> cell.exempt() ? "Được miễn" : "Không áp dụng";
        };
    }

    static String kind(UnitKind kind) {
        return switch (kind) {
            case DEPARTMENT -> "Sở, ban, ngành";
            case DISTRICT -> "UBND cấp huyện";
            case COMMUNE -> "UBND cấp xã";
            case ZONE_AUTHORITY -> "Ban quản lý khu kinh tế, khu công nghiệp";
            case PUBLIC_SERVICE_UNIT -> "Đơn vị sự nghiệp công lập";
            case VERTICAL_AGENCY -> "Cơ quan ngành dọc";
            case DIVISION -> "Phòng, bộ phận";
        };
    }

    /** With a decimal comma; a dash for no data. */
    static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        var plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }

    static String amount(StandingCell cell, @Nullable BigDecimal value) {
        return switch (cell.measure()) {
            case COUNT -> number(value);
            case RATIO, COMPLETION -> value == null ? number(null) : number(value) + "%";
        };
    }
}
