package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.planning.plan.PlanDocument.DutyRole;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Bodies.Body;
import vn.dondoc.planning.recognition.Recognised.Duty;

/** Who implements the plan and with which duties, from the part on implementation. */
final class Duties {

    private static final String VERBS =
            "có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|theo dõi|đôn đốc|kiểm tra|hướng dẫn"
                    + "|tổ chức|triển khai|thực hiện|căn cứ|tham mưu|tổng hợp|nghiêm túc|xây dựng|bố trí|chủ động|thường xuyên|chỉ đạo"
                    + "|tiếp tục|đăng tải|cung cấp|lồng ghép|nghiên cứu|biên soạn|duy trì|đẩy mạnh|tăng cường|làm đầu mối|là đầu mối|đảm bảo|bảo đảm|rà soát|tiếp nhận|định kỳ|giúp|cân đối|thẩm định|gửi|viết|phải|hằng tháng|hàng tháng|mỗi tháng|hằng quý|hàng quý|mỗi quý|có ít nhất|ít nhất|đăng|báo cáo";
    private static final String ORDERS = "(?:[Gg]iao cho|[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công)";
    private static final Pattern SUBJECT =
            Words.pattern("^(?:" + ORDERS + "\\s+)?(.{2,300}?)\\s*[,:]?\\s+(?=(?:" + VERBS + ")\\b(?! của))");
    private static final Pattern ORDER = Words.pattern("^" + ORDERS + "\\s+");
    private static final Pattern MARKER =
            Pattern.compile("^(?:[-–+•]|(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2}){0,3}|\\p{Ll})[.)])\\s*");
    private static final Pattern STAFF =
            Words.pattern("bố trí[^.;]{0,160}?\\bđể (?:thực hiện )?(?:theo dõi|tham mưu)[^.;]*|tổ công tác kiểm tra");
    private static final Map<DutyRole, Pattern> ROLES = Map.of(
            DutyRole.LEAD,
            Words.pattern("\\bchủ trì\\b|làm đầu mối|là (?:cơ quan )?đầu mối"),
            DutyRole.COORDINATE,
            Words.pattern("\\bphối hợp\\b"),
            DutyRole.MONITOR,
            Words.pattern("\\btheo dõi\\b"),
            DutyRole.URGE,
            Words.pattern("\\bđôn đốc\\b|nhắc nhở"),
            DutyRole.INSPECT,
            Words.pattern("\\bkiểm tra\\b|\\bgiám sát\\b"),
            DutyRole.REPORT,
            Words.pattern("\\bbáo cáo\\b"),
            DutyRole.IMPLEMENT,
            Words.pattern(
                    "(?<!việc )(?<!kết quả )(?<!tổ chức )(?<!triển khai )(?:tổ chức |triển khai )?thực hiện(?! (?:chế độ )?báo cáo)"
                            + "|(?<!việc )triển khai(?! thực hiện)|xây dựng kế hoạch|duy trì|đăng tải|lồng ghép"));

    private Duties() {}

    static List<Found<Duty>> find(Stream<Section> parts) {
        var found = new ArrayList<Found<Duty>>();
        parts.forEach(part -> {
            part.own().forEach(paragraph -> found.addAll(sentences(paragraph)));
            part.parts().stream()
                    .filter(one -> one.topic() == Topic.DUTIES || one.topic() == Topic.OTHER)
                    .forEach(one -> found.addAll(of(one)));
        });
        return found;
    }

    /** A part is headed by bodies, or is sentences about them. */
    private static List<Found<Duty>> of(Section part) {
        var told = Stream.concat(part.own(), part.parts().stream().flatMap(Section::all))
                .toList();
        var opening = part.inline().isEmpty() ? sentences(part.heading()) : List.<Found<Duty>>of();
        boolean headed = opening.isEmpty()
                && Bodies.beginsWithOne(ORDER.matcher(part.title()).replaceFirst(""));
        if (!headed || told.isEmpty()) {
            return Stream.concat(opening.stream(), told.stream().flatMap(one -> sentences(one).stream()))
                    .toList();
        }
        int at = part.heading().text().indexOf(part.title());
        var text = told.stream().map(Duties::text).toList();
        return bodies(part.title(), Math.max(at, 0), part.heading(), String.join(" ", text), text);
    }

    /** Each clause that begins with a body is about that one; the others go on about the last. */
    private static List<Found<Duty>> sentences(Paragraph paragraph) {
        var found = new ArrayList<Found<Duty>>();
        int start = paragraph.text().length() - text(paragraph).length();
        int to = paragraph.text().length();
        for (int next = start; start < to; start = next) {
            next = end(paragraph.text(), start);
            while (next < to && subject(paragraph.text(), next).isEmpty()) {
                next = end(paragraph.text(), next);
            }
            var clause = paragraph.text().substring(start, next);
            int from = start;
            subject(paragraph.text(), start)
                    .ifPresent(subject -> found.addAll(bodies(
                            subject.phrase(),
                            subject.at(),
                            paragraph,
                            clause.substring(subject.end() - from),
                            List.of(clause.strip()))));
        }
        return found;
    }

    private static int end(String text, int from) {
        int semicolon = text.indexOf(';', from);
        return semicolon < 0 ? text.length() : semicolon + 1;
    }

    /** The bodies that a sentence beginning there is about. */
    static List<Body> subjects(String text, int from) {
        return subject(text, from).map(subject -> Bodies.in(subject.phrase())).orElse(List.of());
    }

    /** Whether a heading names bodies and nothing else. */
    static boolean isHeading(String title) {
        var bare = ORDER.matcher(title).replaceFirst("");
        return Bodies.beginsWithOne(bare) && subject(title, 0).isEmpty();
    }

    /** A phrase of bodies, its offset, and where what they are told begins. */
    private record Subject(String phrase, int at, int end) {}

    private static Optional<Subject> subject(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        var found = SUBJECT.matcher(text.substring(start));
        return found.find() && Bodies.beginsWithOne(found.group(1))
                ? Optional.of(new Subject(found.group(1), start + found.start(1), start + found.end()))
                : Optional.empty();
    }

    private static List<Found<Duty>> bodies(
            String phrase, int at, Paragraph paragraph, String told, List<String> text) {
        var ordered = ORDER.matcher(phrase);
        int skipped = ordered.find() ? ordered.end() : 0;
        var roles = roles(told);
        var bodies = Bodies.in(phrase.substring(skipped));
        return bodies.stream()
                .map(body -> body.moved(at + skipped))
                .map(body -> Found.of(new Duty(body, roles, text), Source.of(paragraph, body.from(), body.to()), 0.85))
                .toList();
    }

    static List<DutyRole> roles(String told) {
        var lower = STAFF.matcher(Words.lower(told)).replaceAll(" ");
        var found = Stream.of(DutyRole.values())
                .filter(role -> ROLES.containsKey(role)
                        && ROLES.get(role).matcher(lower).find())
                .toList();
        return found.isEmpty() ? List.of(DutyRole.IMPLEMENT) : found;
    }

    private static String text(Paragraph paragraph) {
        return MARKER.matcher(paragraph.text()).replaceFirst("");
    }
}
