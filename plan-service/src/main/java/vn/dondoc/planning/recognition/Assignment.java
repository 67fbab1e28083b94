package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Bodies.Body;

/**
 * Who carries a task and who helps, read from a column that says both in sentences ("Văn phòng chủ trì, phối hợp các
 * phòng thực hiện") or from two columns with names alone.
 */
final class Assignment {

    private static final Pattern LEADS =
            Words.pattern("^(.{2,200}?)\\s*,?\\s*(?:là (?:cơ quan |đơn vị )?)?\\bchủ trì\\b");
    private static final Pattern CALLED =
            Words.pattern("^(?:cơ quan |đơn vị )?(?:chủ trì|thực hiện)(?: thực hiện)?\\s*:\\s*(.+)$");
    private static final Pattern HELPERS_CALLED =
            Words.pattern("^(?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?\\s*:\\s*(.+)$");
    private static final Pattern WITH = Words.pattern(
            "\\bphối hợp\\s+(?:chặt chẽ\\s+)?(?:với\\s+|cùng\\s+)?(.{2,200}?)(?=\\s+(?:để\\s+)?(?:thực hiện|triển khai|tham mưu|tổ chức|xây dựng|rà soát|cung cấp)\\b|[.;]|$)");
    private static final Pattern HELPS = Words.pattern("^(.{2,200}?)\\s*,?\\s*\\bphối hợp\\b");
    private static final Pattern DOES = Words.pattern(
            "^(.{2,160}?)\\s+(?=(?:triển khai|thực hiện|tổ chức|tuyên truyền|xây dựng|đăng tải|chịu trách nhiệm|có trách nhiệm|tham mưu|cung cấp|niêm yết|biên soạn)\\b)");

    private final List<Found<Body>> leads = new ArrayList<>();
    private final List<Found<Body>> helpers = new ArrayList<>();
    private boolean led;

    private Assignment() {}

    static Assignment of(List<Paragraph> leads, List<Paragraph> helpers) {
        var assignment = new Assignment();
        assignment.led =
                leads.stream().anyMatch(line -> Words.lower(line.text()).contains("chủ trì"));
        leads.forEach(assignment::sentence);
        helpers.forEach(line -> assignment.names(line, 0, line.text(), assignment.helpers, 0.9));
        return assignment;
    }

    List<Found<Body>> leads() {
        return List.copyOf(leads);
    }

    List<Found<Body>> helpers() {
        return List.copyOf(helpers);
    }

    private void sentence(Paragraph line) {
        int bullet = line.text().length()
                - line.text().replaceFirst("^[-–+•]\\s*", "").length();
        var text = line.text().substring(bullet);
        var lower = Words.lower(text);
        var called = CALLED.matcher(lower);
        var helpersCalled = HELPERS_CALLED.matcher(lower);
        if (helpersCalled.find()) {
            names(line, bullet + helpersCalled.start(1), text.substring(helpersCalled.start(1)), helpers, 0.9);
        } else if (called.find()) {
            names(line, bullet + called.start(1), text.substring(called.start(1)), leads, 0.9);
        } else if (lower.contains("chủ trì")) {
            ledBy(line, bullet, text, lower);
        } else if (lower.contains("phối hợp")) {
            helped(line, bullet, text, lower);
        } else {
            done(line, bullet, text, lower);
        }
    }

    private void ledBy(Paragraph line, int bullet, String text, String lower) {
        var lead = LEADS.matcher(lower);
        if (lead.find()) {
            names(line, bullet, text.substring(0, lead.end(1)), leads, 0.95);
            with(line, bullet, text, lower, lead.end());
        }
    }

    /** "A phối hợp thực hiện" helps; "A phối hợp B thực hiện" leads when nobody else does. */
    private void helped(Paragraph line, int bullet, String text, String lower) {
        var subject = HELPS.matcher(lower);
        if (!subject.find()) {
            return;
        }
        boolean hasPartner = partner(text, lower, subject.end(1));
        var role = !led && hasPartner ? leads : helpers;
        names(line, bullet, text.substring(0, subject.end(1)), role, hasPartner ? 0.75 : 0.9);
        if (hasPartner) {
            with(line, bullet, text, lower, subject.end(1));
        }
    }

    private static boolean partner(String text, String lower, int from) {
        var with = WITH.matcher(lower);
        return with.find(from) && Bodies.beginsWithOne(text.substring(with.start(1), with.end(1)));
    }

    private void with(Paragraph line, int bullet, String text, String lower, int from) {
        var with = WITH.matcher(lower);
        if (with.find(from)) {
            var phrase = text.substring(with.start(1), with.end(1));
            if (Bodies.beginsWithOne(phrase)) {
                names(line, bullet + with.start(1), phrase, helpers, 0.9);
            }
        }
    }

    private void done(Paragraph line, int bullet, String text, String lower) {
        var doer = DOES.matcher(lower);
        if (doer.find() && Bodies.beginsWithOne(text)) {
            names(line, bullet, text.substring(0, doer.end(1)), leads, 0.8);
        } else if (Bodies.beginsWithOne(text) && text.length() < 200) {
            names(line, bullet, text, leads, 0.85);
        }
    }

    private void names(Paragraph line, int at, String phrase, List<Found<Body>> into, double confidence) {
        for (var body : Bodies.in(phrase)) {
            boolean known = into.stream().anyMatch(one -> one.value().name().equalsIgnoreCase(body.name()));
            if (!known && !body.name().isBlank()) {
                var moved = body.moved(at);
                into.add(Found.of(moved, Source.of(line, moved.from(), moved.to()), confidence));
            }
        }
    }
}
