package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.reminder.RecipientRole;

/** A row of the ledger as it is shown: what, to which role, at which stage, why, when, how often, with which outcome. */
record ReminderView(
        String id,
        String planId,
        String unitId,
        String obligationId,
        Kind kind,
        @Nullable String quotaId,
        @Nullable String taskId,
        @Nullable Integer occurrence,
        String period,
        String title,
        LocalDate dueOn,
        String stage,
        RecipientRole role,
        String why,
        @Nullable String note,
        boolean late,
        Status state,
        LocalDate plannedFor,
        Instant plannedAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String outcome,
        @Nullable String address,
        @Nullable String digest) {

    static ReminderView of(Reminder row) {
        var matter = row.matter();
        var occasion = row.occasion();
        var progress = row.progress();
        var kind = Kind.of(matter.item());
        return new ReminderView(
                row.id(),
                matter.planId(),
                matter.unitId(),
                matter.obligationId(),
                kind,
                kind.quotaId(matter.item()),
                kind.taskId(matter.item()),
                kind == Kind.TASK && !occasion.assigns() ? Integer.valueOf(matter.period()) : null,
                matter.period(),
                Objects.requireNonNullElseGet(matter.title(), () -> Wording.title(matter)),
                matter.dueOn(),
                occasion.stage(),
                occasion.role(),
                why(occasion, matter),
                occasion.note(),
                occasion.late(),
                progress.status(),
                occasion.day(),
                row.plannedAt(),
                progress.lastSentAt(),
                progress.attempts(),
                progress.outcome(),
                progress.address(),
                progress.digest());
    }

    static String why(Reminder.Occasion occasion, Matter matter) {
        if (occasion.confirms()) {
            return occasion.stage().startsWith(Stage.RETURNED)
                    ? "Báo cáo được trả lại, đề nghị bổ sung"
                    : "Xác nhận đã nhận báo cáo";
        }
        if (occasion.assigns()) {
            return "Giao nhiệm vụ; hạn đầu tiên " + Wording.date(matter.dueOn());
        }
        return occasion.byHand()
                ? "Sở Nội vụ đôn đốc trực tiếp; hạn " + Wording.date(matter.dueOn())
                : "Chưa hoàn thành tại mốc " + occasion.stage() + " (" + Wording.date(occasion.day()) + "); hạn "
                        + Wording.date(matter.dueOn());
    }
}
