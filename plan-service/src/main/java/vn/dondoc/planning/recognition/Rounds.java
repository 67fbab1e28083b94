package vn.dondoc.planning.recognition;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.planning.reading.Paragraph;

/** How often the plan wants to be reported on: "báo cáo định kỳ hằng quý, 6 tháng, năm". */
final class Rounds {

    private static final Pattern REPORTED = Words.pattern(
            "\\b(?:định kỳ|hằng|hàng)\\s+((?:(?:hằng|hàng)\\s+)?(?:quý|6 tháng|sáu tháng|9 tháng|năm)(?:\\s*(?:,|và|;)\\s*(?:(?:hằng|hàng)\\s+)?(?:quý|6 tháng|sáu tháng|9 tháng|(?:một|1|01) năm|năm)){0,4})");
    private static final List<String> ORDER = List.of("Q1", "H1", "Q3", "9M", "YEAR");

    private Rounds() {}

    static Optional<Found<List<String>>> find(Stream<Paragraph> paragraphs) {
        return paragraphs
                .filter(paragraph -> Words.lower(paragraph.text()).contains("báo cáo"))
                .flatMap(paragraph -> in(paragraph).stream())
                .findFirst();
    }

    private static Optional<Found<List<String>>> in(Paragraph paragraph) {
        var lower = Words.lower(paragraph.text());
        for (var clause : Clauses.of(paragraph.text())) {
            var found = REPORTED.matcher(clause.lower());
            if (clause.lower().contains("báo cáo") && found.find()) {
                int start = clause.from() + found.start();
                int end = clause.from() + found.end();
                var rounds = rounds(lower.substring(start, end));
                return Optional.of(Found.of(rounds, Source.of(paragraph, start, end), 0.85));
            }
        }
        return Optional.empty();
    }

    /** The second and fourth quarters are reported with the half-year and the year. */
    private static List<String> rounds(String words) {
        var rounds = new TreeSet<Integer>();
        if (words.contains("quý")) {
            rounds.addAll(List.of(0, 1, 2, 4));
        }
        if (words.contains("6 tháng") || words.contains("sáu tháng")) {
            rounds.add(1);
        }
        if (words.contains("9 tháng")) {
            rounds.add(3);
        }
        if (words.contains("năm")) {
            rounds.add(4);
        }
        return rounds.stream().map(ORDER::get).toList();
    }
}
