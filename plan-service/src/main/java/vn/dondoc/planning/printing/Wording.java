package vn.dondoc.planning.printing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.dondoc.contracts.plan.DueRule;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Reporting;
import vn.dondoc.contracts.plan.Schedule;

/** Dates, numbers and rhythms in the words of official documents: two digits, "hằng tháng", "02 lần/năm". */
final class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Wording() {}

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String number(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    static String each(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> "hằng tháng";
            case QUARTER -> "hằng quý";
            case HALF_YEAR -> "06 tháng một lần";
            case YEAR -> "hằng năm";
        };
    }

    private static String per(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> "tháng";
            case QUARTER -> "quý";
            case HALF_YEAR -> "06 tháng";
            case YEAR -> "năm";
        };
    }

    /** The column "Thời gian thực hiện". */
    static String schedule(Schedule schedule, int year) {
        var by = schedule.by();
        var frequency = schedule.frequency() == null ? Frequency.YEAR : schedule.frequency();
        return switch (schedule.type()) {
            case REGULAR -> "Thường xuyên trong năm " + year;
            case ONCE -> by == null ? "Trong năm " + year : "Hoàn thành trước ngày " + date(by.plusDays(1));
            case EVERY -> capital(each(frequency));
            case TIMES -> number(schedule.count() == null ? 1 : schedule.count()) + " lần/" + per(frequency);
            case EVENT -> schedule.trigger() == null ? "Khi phát sinh" : capital(schedule.trigger());
        };
    }

    /** How units report: rounds, and when a report is due. */
    static String reporting(Reporting reporting) {
        var rounds = String.join(
                ", ", reporting.rounds().stream().map(Wording::round).toList());
        return "Các cơ quan, đơn vị báo cáo kết quả thực hiện định kỳ " + rounds + "; " + due(reporting.due()) + ".";
    }

    private static String due(DueRule due) {
        var days = due.days();
        var day = due.day();
        if (due.type() == DueRule.Type.DAY_OF_LAST_MONTH && day != null) {
            return "thời hạn gửi báo cáo chậm nhất ngày " + number(day) + " của tháng cuối kỳ";
        }
        return "thời hạn gửi báo cáo chậm nhất " + number(days == null ? 1 : days)
                + " ngày làm việc sau ngày chốt số liệu";
    }

    private static String round(String round) {
        return switch (round) {
            case "Q1" -> "quý I";
            case "H1" -> "6 tháng";
            case "Q3" -> "quý III";
            case "9M" -> "9 tháng";
            case "YEAR" -> "năm";
            default -> round;
        };
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** As it stands within a sentence; a word in capitals stays one. */
    static String within(String text) {
        var acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
