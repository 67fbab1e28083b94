package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.notifying.mail.MailSettings;
import vn.dondoc.platform.time.BusinessZone;

/** What every letter says alike: to whom, under which plans, as of when, where to go and whom to ask. */
@Component
class Letterhead {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");

    private final MailSettings mail;

    Letterhead(MailSettings mail) {
        this.mail = mail;
    }

    /** Values for a template; whoever asks adds his own. */
    Map<String, Object> values(Parcel parcel, Library.Known known, Instant now) {
        var recipient = parcel.recipient();
        var values = new HashMap<String, Object>();
        values.put("unit", known.unitName(recipient.province(), recipient.unitId()));
        values.put("head", recipient.role() == RecipientRole.UNIT_HEAD);
        values.put("board", recipient.role() == RecipientRole.EDITORIAL_BOARD);
        values.put("moment", MOMENT.format(now.atZone(BusinessZone.ID)));
        values.put("today", Wording.date(BusinessZone.dateOf(now)));
        values.put("plans", plans(recipient.province(), parcel.plans(), known));
        values.put("portal", mail.portal().baseUri().toString());
        values.put("office", mail.office());
        values.put("english", mail.english());
        return values;
    }

    static String plans(String province, List<String> ids, Library.Known known) {
        return ids.stream()
                .map(id -> known.plan(province, id).map(Letterhead::name).orElse(id))
                .collect(Collectors.joining("; "));
    }

    private static String name(PlanState plan) {
        var number = plan.documentNumber();
        return number == null || number.isBlank() ? plan.title() : plan.title() + " (số " + number + ")";
    }
}
