package vn.dondoc.notifying.reminder;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.notifying.mail.Letter;
import vn.dondoc.notifying.mail.MailSettings;
import vn.dondoc.notifying.mail.Templates;
import vn.dondoc.platform.time.BusinessZone;

/** Writes that a report has arrived, or that it came back and why (facts 4.3, 6 and 7). */
@Component
class ConfirmationLetter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/uuuu");

    private final Templates templates;
    private final MailSettings mail;

    ConfirmationLetter(Templates templates, MailSettings mail) {
        this.templates = templates;
        this.mail = mail;
    }

    Letter letter(String digestId, String address, Parcel parcel, Library.Known known) {
        var row = parcel.rows().get(0);
        var values = values(row, known);
        var subject = subject(row, values);
        values.put("subject", subject);
        return new Letter(
                digestId,
                address,
                subject,
                templates.render("confirmation.txt", values),
                templates.render("confirmation.html", values),
                row.plannedAt());
    }

    private Map<String, Object> values(Reminder row, Library.Known known) {
        var matter = row.matter();
        var occasion = row.occasion();
        var returned = occasion.stage().startsWith(Stage.RETURNED);
        var days = known.calendar(row.province()).between(matter.dueOn(), occasion.day());
        var values = new HashMap<String, Object>();
        values.put("unit", known.unitName(row.province(), matter.unitId()));
        values.put("report", Wording.title(matter));
        values.put(
                "plan",
                known.plan(row.province(), matter.planId())
                        .map(PlanState::title)
                        .orElse(matter.planId()));
        values.put("moment", MOMENT.format(row.plannedAt().atZone(BusinessZone.ID)));
        values.put("figures", Wording.figures(matter.figures()));
        values.put("due", Wording.date(matter.dueOn()));
        values.put("returned", returned);
        values.put("until", occasion.day().isAfter(matter.dueOn()) ? "" : Wording.date(matter.dueOn()));
        values.put("timely", occasion.late() ? "chậm " + days + " ngày làm việc" : "đúng hạn");
        values.put("timelyInEnglish", occasion.late() ? days + " working days late" : "on time");
        values.put("reason", Objects.requireNonNullElse(occasion.note(), ""));
        values.put("portal", mail.portal().baseUri().toString());
        values.put("office", mail.office());
        values.put("english", mail.english());
        return values;
    }

    private static String subject(Reminder row, Map<String, Object> values) {
        var report = Wording.brief(String.valueOf(values.get("report")));
        if (row.occasion().stage().startsWith(Stage.RETURNED)) {
            var until = String.valueOf(values.get("until"));
            return "[Trả lại] " + report + ": đề nghị bổ sung " + (until.isEmpty() ? "ngay" : "trước " + until);
        }
        return "[Tiếp nhận] " + report + " của " + values.get("unit") + " lúc " + values.get("moment") + " – "
                + values.get("timely");
    }
}
