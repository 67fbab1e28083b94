package vn.dondoc.notifying.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.platform.time.WorkingCalendar;

/** The official words for obligations, periods and dates (facts 4.2 and 4.3). */
final class Wording {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final Set<String> PRESS = Set.of("ARTICLE", "NEWS_ITEM", "FEATURE", "VIDEO", "COLUMN");

    private Wording() {}

    /** Reports on request have a name of their own instead of a period. */
    static String period(String name) {
        try {
            return period(Period.parse(name));
        } catch (IllegalArgumentException e) {
            return "kỳ " + name;
        }
    }

    private static String period(Period period) {
        var year = period.year();
        return switch (period.months()) {
            case 1 -> "tháng %d/%d".formatted(period.firstMonth(), year);
            case 3 -> "quý %s/%d".formatted(ROMAN.get(period.lastMonth() / 3 - 1), year);
            case 6 -> "6 tháng %s năm %d".formatted(period.firstMonth() == 1 ? "đầu" : "cuối", year);
            case 9 -> "9 tháng năm %d".formatted(year);
            default -> "năm %d".formatted(year);
        };
    }

    static String title(Obligation obligation) {
        return title(obligation.item(), obligation.period(), obligation.title());
    }

    static String title(Matter matter) {
        return title(matter.item(), matter.period(), matter.title());
    }

    private static String title(String item, String period, @Nullable String title) {
        return switch (Kind.of(item)) {
            case REPORT -> title == null ? "Báo cáo tuyên truyền cải cách hành chính " + period(period) : title;
            case QUOTA -> Objects.requireNonNullElse(title, item) + " – " + period(period);
            case TASK -> "Nhiệm vụ: " + Objects.requireNonNullElse(title, item);
        };
    }

    /** Which days a report covers, for example {@code số liệu từ 15/12/2025 đến 14/03/2026}; empty if nobody knows. */
    static String figures(@Nullable Window days) {
        return days == null ? "" : "số liệu từ " + date(days.from()) + " đến " + date(days.to());
    }

    static String figuresInEnglish(@Nullable Window days) {
        return days == null ? "" : "figures from " + date(days.from()) + " to " + date(days.to());
    }

    static boolean isPress(@Nullable PlannedQuota quota) {
        return quota != null
                && quota.measure() == Measure.COUNT
                && !quota.types().isEmpty()
                && PRESS.containsAll(quota.types());
    }

    /** What is missing, for example {@code đã đăng 0/1 tin, bài, đang chờ duyệt 1}. */
    static String standing(Obligation obligation, @Nullable PlannedQuota quota) {
        if (obligation.isReport()) {
            return "chưa ghi nhận báo cáo";
        }
        var achieved = obligation.achieved();
        if (obligation.isTask()) {
            return isNothing(achieved) ? "chưa có kết quả" : "đang thực hiện, đạt " + number(achieved) + "%";
        }
        if (obligation.measure() != Measure.COUNT) {
            return achieved == null
                    ? "chưa có số liệu, yêu cầu " + number(obligation.required()) + "%"
                    : "đạt " + number(achieved) + "%/" + number(obligation.required()) + "%";
        }
        var verb = quota == null || quota.countedFact() == CountedFact.PUBLISHED ? "đã đăng " : "đã gửi ";
        var counted = number(achieved == null ? BigDecimal.ZERO : achieved) + "/" + number(obligation.required());
        var waiting = obligation.waiting() == null ? "" : ", đang chờ duyệt " + obligation.waiting();
        var channels = quota == null || quota.channels().isEmpty() ? "" : " – " + Channels.names(quota);
        return (isPress(quota) ? verb + counted + " tin, bài" : "đã ghi nhận " + counted) + waiting + channels;
    }

    /**
     * Until when pieces that have yet to be approved are to be sent; empty if it is too late or there is nothing of the
     * kind. What is published after the period does not count for it, so that ends it earlier than the due date.
     */
    static String press(Obligation obligation, @Nullable PlannedQuota quota, LocalDate today) {
        if (quota == null || !isPress(quota) || quota.countedFact() != CountedFact.PUBLISHED) {
            return "";
        }
        return Stream.of(lastDay(obligation, quota), obligation.dueOn())
                .sorted()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .map(day -> "Đề nghị gửi tin, bài trước ngày " + date(day) + " để Ban Biên tập duyệt đăng.")
                .orElse("");
    }

    private static LocalDate lastDay(Obligation obligation, PlannedQuota quota) {
        try {
            return Period.parse(obligation.period()).lastDay(quota.countingBase());
        } catch (IllegalArgumentException e) {
            return obligation.dueOn();
        }
    }

    static String standingInEnglish(Obligation obligation) {
        if (obligation.isReport()) {
            return "report not received";
        }
        var achieved = obligation.achieved();
        if (obligation.isTask()) {
            return isNothing(achieved) ? "no result yet" : number(achieved) + "% done";
        }
        var sign = obligation.measure() == Measure.COUNT ? "" : "%";
        var counted = achieved == null ? obligation.measure() == Measure.COUNT ? "0" : "–" : number(achieved) + sign;
        var waiting = obligation.waiting() == null ? "" : ", " + obligation.waiting() + " waiting for approval";
        return counted + " of " + number(obligation.required()) + sign + waiting;
    }

    private static boolean isNothing(@Nullable BigDecimal achieved) {
        return achieved == null || achieved.signum() == 0;
    }

    static String time(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        if (today.isBefore(dueOn)) {
            return "còn " + calendar.between(today, dueOn) + " ngày làm việc";
        }
        return today.equals(dueOn)
                ? "đến hạn hôm nay"
                : "quá hạn " + daysLate(dueOn, today, calendar) + " ngày làm việc";
    }

    static String timeInEnglish(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        if (today.isBefore(dueOn)) {
            return calendar.between(today, dueOn) + " working days left";
        }
        return today.equals(dueOn) ? "due today" : daysLate(dueOn, today, calendar) + " working days overdue";
    }

    static int daysLate(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        return calendar.between(dueOn, today);
    }

    static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A title as it fits into a subject. */
    static String brief(String text) {
        var most = 90;
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }
}
