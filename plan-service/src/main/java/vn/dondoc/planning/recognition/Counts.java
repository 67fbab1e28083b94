package vn.dondoc.planning.recognition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Cadence.Repeat;
import vn.dondoc.planning.recognition.Clauses.Clause;
import vn.dondoc.planning.recognition.Pledge.Tally;

/** Quotas that count pieces: with a number, "khảo sát 02 lần/năm", "hằng tháng gửi tin, bài", "tổ chức hội thi … năm 2024". */
final class Counts {

    private static final Pattern DELIVERED =
            Words.pattern("\\b(?:gửi|đăng|viết|cung cấp|có|xây dựng|phát|thực hiện|tổ chức|tiến hành)\\b");
    private static final Pattern ONE_OFF = Words.pattern(
            "^[-–+•\\s]*(?:\\p{L}{1,3}\\)\\s*)?tổ chức\\s+(?:thực hiện\\s+|thành công\\s+)?(?!các\\b|những\\b|tốt\\b)(?=(?:"
                    + Pieces.names() + ")\\b)");
    private static final Pattern PAST =
            Words.pattern("\\bđã (?:có|đăng|gửi|tổ chức|thực hiện|đạt)\\b|\\bkết quả\\s+(?:năm|đã)\\b|\\btổng số\\b");
    private static final Pattern REPORT = Words.pattern("\\bbáo cáo\\b|\\bgiao ban\\b");
    private static final List<String> HINTS = List.of("tháng", "quý", "năm", "tuần", "ít nhất", "tối thiểu", "không ");
    private static final List<Pieces> EVENTS =
            List.of(Pieces.CONTESTS, Pieces.SEMINARS, Pieces.SURVEYS, Pieces.TRAININGS, Pieces.CONFERENCES);
    private static final int VERB_WITHIN = 60;
    private static final int PIECES_WITHIN = 40;

    private final Paragraph paragraph;
    private final String heading;
    private final String fallback;

    /**
     * @param heading of the part: it may say how often
     * @param fallback what else may say channels and subject: the other cells of the row
     */
    Counts(Paragraph paragraph, String heading, String fallback) {
        this.paragraph = paragraph;
        this.heading = Words.lower(heading);
        this.fallback = fallback;
    }

    /** Everything promised in one clause. */
    List<Found<Promise>> in(Clause clause, boolean inAnnex) {
        if (!mayPromise(clause) || PAST.matcher(clause.lower()).find()) {
            return List.of();
        }
        var pledge = new Pledge(paragraph, clause, fallback);
        var amounts = new Amounts(pledge, heading).all();
        if (!amounts.isEmpty()) {
            return amounts;
        }
        return repeated(pledge)
                .or(() -> inAnnex ? Optional.empty() : oneOff(pledge))
                .map(List::of)
                .orElse(List.of());
    }

    /** Without a period and without "at least" nothing is promised; most clauses end here. */
    private boolean mayPromise(Clause clause) {
        return Stream.of(clause.lower(), clause.before(), heading)
                .anyMatch(text -> HINTS.stream().anyMatch(text::contains));
    }

    /** Of reports and of meetings a repetition is no quota. */
    private Optional<Found<Promise>> repeated(Pledge pledge) {
        var lower = pledge.clause().lower();
        if (REPORT.matcher(lower).find()) {
            return Optional.empty();
        }
        return Cadence.repeated(lower)
                .flatMap(repeat -> lower.substring(repeat.from(), repeat.to()).contains("lần")
                        ? times(pledge, repeat)
                        : implied(pledge, repeat));
    }

    /** "02 lần/năm" of something that can be counted. */
    private Optional<Found<Promise>> times(Pledge pledge, Repeat repeat) {
        var lower = pledge.clause().lower();
        var tally = new Tally(repeat.count(), repeat.frequency(), repeat.from(), 0.9, null);
        return Pieces.first(lower)
                .or(() -> Pieces.first(Words.lower(fallback)))
                .map(pieces -> pledge.of(pieces, tally, lower));
    }

    /** "Hằng tháng gửi tin, bài": no number, so at least one. */
    private static Optional<Found<Promise>> implied(Pledge pledge, Repeat repeat) {
        var behind = pledge.clause().lower().substring(repeat.to());
        var verb = DELIVERED.matcher(behind);
        if (!verb.find() || verb.start() >= VERB_WITHIN) {
            return Optional.empty();
        }
        var told = behind.substring(verb.end(), Math.min(behind.length(), verb.end() + PIECES_WITHIN));
        var tally = new Tally(repeat.count(), repeat.frequency(), repeat.from(), 0.75, "note-implied");
        return Pieces.first(told).map(pieces -> pledge.of(pieces, tally, behind));
    }

    /** "Tổ chức hội thi … năm 2024": once, or one of several kinds. */
    private static Optional<Found<Promise>> oneOff(Pledge pledge) {
        var clause = pledge.clause();
        var lower = clause.lower();
        boolean begins =
                clause.from() == clause.sentenceFrom() && ONE_OFF.matcher(lower).find();
        var kinds = EVENTS.stream().filter(kind -> kind.isIn(lower)).toList();
        if (!begins || kinds.isEmpty() || !Amounts.THIS_YEAR.matcher(lower).find()) {
            return Optional.empty();
        }
        var types =
                kinds.stream().flatMap(kind -> kind.types().stream()).distinct().toList();
        var channels = kinds.stream()
                .flatMap(kind -> kind.channels().stream())
                .distinct()
                .toList();
        var tally = new Tally(1, Frequency.YEAR, lower.length(), 0.65, "note-implied");
        return Optional.of(pledge.of(types, channels, CountedFact.SUBMITTED, tally));
    }
}
