package vn.dondoc.notifying.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.platform.time.WorkingCalendar;

/**
 * The subject of a digest (facts 4.3): the hardest thing in it decides. Subjects to units never begin like a receipt
 * ({@code [Tiếp nhận]}, {@code [Trả lại]}, {@code [Giao nhiệm vụ]}, {@code [Báo cáo]}).
 *
 * @param times how often the unit has been urged before about what is asked for
 */
record Subjects(List<Obligation> asked, Library.Known known, LocalDate today, int times) {

    String forUnit(String unitName, boolean byHand) {
        var first = asked.get(0);
        if (first.dueOn().isBefore(today)) {
            return urging() + overdue(first);
        }
        if (byHand) {
            return urging() + what() + " – hạn gửi " + Wording.date(first.dueOn());
        }
        if (first.dueOn().equals(today)) {
            return "[Đến hạn] " + what() + " – hạn gửi hôm nay, " + Wording.date(today);
        }
        if (asked.stream().allMatch(one -> Wording.isPress(quota(one)))) {
            return "[Chỉ tiêu tin, bài] " + unitName + " còn thiếu " + press(first);
        }
        return "[Nhắc việc] " + what() + " – hạn gửi " + Wording.date(first.dueOn());
    }

    String forOffice(int units) {
        var titles = asked.stream().map(Wording::title).distinct().toList();
        var what = titles.size() == 1
                ? (asked.get(0).isReport() ? "chưa gửi " : "chưa hoàn thành ") + "“" + Wording.brief(titles.get(0))
                        + "”"
                : "còn " + titles.size() + " nội dung chưa hoàn thành";
        return "[Báo cáo] " + units + " đơn vị " + what + (times > 0 ? " sau " + times + " lần đôn đốc" : "");
    }

    private String urging() {
        return "[Đôn đốc lần " + (times + 1) + "] ";
    }

    private String overdue(Obligation oldest) {
        var late = asked.stream().filter(one -> one.dueOn().isBefore(today)).count();
        var days = Wording.daysLate(oldest.dueOn(), today, calendar(oldest));
        return late == 1
                ? Wording.brief(Wording.title(oldest)) + " đã quá hạn " + days + " ngày làm việc"
                : late + " nội dung đã quá hạn, chậm nhất " + days + " ngày làm việc";
    }

    private String what() {
        return asked.size() == 1
                ? Wording.brief(Wording.title(asked.get(0)))
                : asked.size() + " nội dung cần hoàn thành";
    }

    private String press(Obligation first) {
        var missing = asked.stream().map(Subjects::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
        var channels = known.quota(first).map(Channels::names).orElse("");
        var where = channels.isEmpty() ? "" : " trên " + channels;
        return asked.size() == 1
                ? Wording.number(missing) + " tin, bài " + Wording.period(first.period()) + where
                : Wording.number(missing) + " tin, bài của " + asked.size() + " chỉ tiêu – hạn "
                        + Wording.date(first.dueOn());
    }

    private static BigDecimal missing(Obligation one) {
        var required = one.required() == null ? BigDecimal.ONE : one.required();
        return one.achieved() == null ? required : required.subtract(one.achieved());
    }

    private @Nullable PlannedQuota quota(Obligation one) {
        return known.quota(one).orElse(null);
    }

    private WorkingCalendar calendar(Obligation one) {
        return known.calendar(one.province());
    }
}
