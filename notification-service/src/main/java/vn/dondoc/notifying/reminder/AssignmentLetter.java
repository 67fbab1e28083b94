package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.mail.Letter;
import vn.dondoc.notifying.mail.Templates;

/** Writes the letter that gives tasks and nothing else; with reminders on the same day they stand in that digest. */
@Component
class AssignmentLetter {

    private final Letterhead letterhead;
    private final Templates templates;
    private final ReminderSettings settings;

    AssignmentLetter(Letterhead letterhead, Templates templates, ReminderSettings settings) {
        this.letterhead = letterhead;
        this.templates = templates;
        this.settings = settings;
    }

    Letter letter(String digestId, String address, Parcel parcel, Library.Known known, Instant now) {
        var subject = subject(parcel.tasks());
        var values = letterhead.values(parcel, known, now);
        values.put("subject", subject);
        describe(parcel, values);
        return new Letter(
                digestId,
                address,
                subject,
                templates.render("assignment.txt", values),
                templates.render("assignment.html", values),
                now);
    }

    /** The list of tasks, for any letter that has one. */
    void describe(Parcel parcel, Map<String, Object> values) {
        var all = parcel.tasks();
        var given = all.stream().limit(settings.listed()).map(Given::of).toList();
        values.put("given", given);
        values.put("givenCount", all.size());
        values.put("givenMore", all.size() - given.size());
    }

    private static String subject(List<Assigned> all) {
        var what = all.size() == 1 ? Wording.brief(all.get(0).title()) : all.size() + " nhiệm vụ";
        return "[Giao nhiệm vụ] " + what + " – " + roles(all);
    }

    /** {@code chủ trì}, or {@code 3 chủ trì, 2 phối hợp} when there are both. */
    private static String roles(List<Assigned> all) {
        var roles = all.stream().map(Assigned::role).distinct().sorted().toList();
        if (roles.size() == 1) {
            return Given.role(roles.get(0));
        }
        return roles.stream()
                .map(role -> all.stream().filter(one -> one.role() == role).count() + " " + Given.role(role))
                .collect(Collectors.joining(", "));
    }
}
