package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Hardness;

/** The rule of a column as a sentence for people, in their language (rule 9). Types and channels stay catalogue codes. */
public final class RuleSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private RuleSentence() {}

    public static String vietnamese(Column column, LocalDate dueOn) {
        Quota quota = column.quota();
        return "Kỳ %s (từ %s đến %s): %s; %s. Hạn: hết ngày %s."
                .formatted(
                        column.period(),
                        DAY.format(column.window().from()),
                        DAY.format(column.window().to()),
                        demandInVietnamese(quota),
                        hardnessInVietnamese(quota.hardness()),
                        DAY.format(dueOn));
    }

    public static String english(Column column, LocalDate dueOn) {
        Quota quota = column.quota();
        return "Period %s (%s to %s): %s; %s. Due by the end of %s."
                .formatted(
                        column.period(),
                        DAY.format(column.window().from()),
                        DAY.format(column.window().to()),
                        demandInEnglish(quota),
                        quota.hardness().name().toLowerCase(Locale.ROOT),
                        DAY.format(dueOn));
    }

    private static String demandInVietnamese(Quota quota) {
        String bound = quota.goal().comparison() == Comparison.MORE_THAN ? "trên " : "ít nhất ";
        String required = bound + number(quota.goal().required(), Locale.forLanguageTag("vi"));
        return switch (quota.goal().measure()) {
            case COUNT ->
                required + " minh chứng "
                        + (quota.matching().countedFact() == CountedFact.PUBLISHED ? "được đăng" : "đã gửi")
                        + codes(", loại ", quota.matching().types())
                        + codes(
                                quota.matching().inEachChannel() ? ", ở mỗi kênh " : ", kênh ",
                                quota.matching().channels());
            case RATIO -> required + "% theo báo cáo được tiếp nhận gần nhất";
            case COMPLETION -> required + "% nhiệm vụ đến hạn trong kỳ được hoàn thành";
        };
    }

    private static String demandInEnglish(Quota quota) {
        String bound = quota.goal().comparison() == Comparison.MORE_THAN ? "more than " : "at least ";
        String required = bound + number(quota.goal().required(), Locale.ROOT);
        return switch (quota.goal().measure()) {
            case COUNT ->
                required + " "
                        + (quota.matching().countedFact() == CountedFact.PUBLISHED ? "published" : "submitted")
                        + " pieces of evidence"
                        + codes(", of type ", quota.matching().types())
                        + codes(
                                quota.matching().inEachChannel() ? ", on each of " : ", on ",
                                quota.matching().channels());
            case RATIO -> required + "% by the latest accepted report";
            case COMPLETION -> required + "% of the tasks due in the period completed";
        };
    }

    private static String hardnessInVietnamese(Hardness hardness) {
        return switch (hardness) {
            case MANDATORY -> "bắt buộc";
            case STRIVE -> "phấn đấu";
            case ENCOURAGED -> "khuyến khích";
        };
    }

    private static String number(BigDecimal number, Locale locale) {
        return new DecimalFormat("00.####", DecimalFormatSymbols.getInstance(locale)).format(number);
    }

    private static String codes(String prefix, Set<String> codes) {
        return codes.isEmpty() ? "" : prefix + codes.stream().sorted().collect(Collectors.joining(", "));
    }
}
