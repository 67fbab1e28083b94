package vn.dondoc.planning.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.reading.Paragraph;

/** What stands at the top: number and symbol (the number may be blank), place and date, kind and subject. */
final class Letterhead {

    private static final Pattern NUMBER = Words.pattern(
            "\\bsố\\s*:?\\s*([\\d…._]*)\\s*/\\s*((?:\\d{4}/)?\\p{Lu}[\\p{Lu}\\dĐ&]{0,9}(?:\\s?-\\s?\\p{Lu}[\\p{Lu}\\p{Ll}\\d&.]{0,14}){1,3})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_AND_DATE = Words.pattern(
            "^(?:.{0,120}\\s)??((?:\\p{Lu}[\\p{L}.]*)(?:[ -]\\p{Lu}[\\p{L}.]*){0,5}), ngày\\s*([\\d…._]{0,6})\\s*tháng\\s*([\\d…._]{0,6})\\s*năm\\s*(\\d{4})");
    private static final Pattern CAPTION = Words.pattern(
            "kèm theo kế hoạch số\\s*[\\d…. ]*/\\s*([\\p{Lu}Đ-]+)\\s+ngày\\s*([\\d…._]*)\\s*/\\s*([\\d…._]*)\\s*/\\s*(\\d{4})(?:\\s+của\\s+([^)]{3,150}))?",
            Pattern.CASE_INSENSITIVE);

    private final Paper paper;

    Letterhead(Paper paper) {
        this.paper = paper;
    }

    /** Number and symbol; the number is null when it is still blank. */
    record DocumentNumber(@Nullable String number, String symbol) {

        @Nullable
        String whole() {
            return number == null ? null : number + "/" + symbol;
        }
    }

    /** Place and date; the date is null while its day is blank. */
    record Dateline(@Nullable String place, @Nullable LocalDate date, int year) {}

    /** Kind and subject. */
    record Title(String kind, String subject) {

        String whole() {
            return subject.isEmpty() ? kind : kind + " " + Words.within(subject);
        }
    }

    Optional<Found<DocumentNumber>> number() {
        for (var line : paper.head()) {
            var found = NUMBER.matcher(line.text());
            if (found.find()) {
                return Optional.of(Found.sure(
                        new DocumentNumber(digits(found.group(1)), symbol(found.group(2))), Source.of(line, found)));
            }
        }
        for (var line : paper.annex()) {
            var found = CAPTION.matcher(line.text());
            if (found.find()) {
                return Optional.of(Found.of(new DocumentNumber(null, found.group(1)), Source.of(line, found), 0.7));
            }
        }
        return Optional.empty();
    }

    Optional<Found<Dateline>> dateline() {
        for (var line : paper.head()) {
            var found = PLACE_AND_DATE.matcher(line.text());
            if (found.find()) {
                int year = Integer.parseInt(found.group(4));
                var date = date(year, digits(found.group(3)), digits(found.group(2)));
                var source = Source.of(line, found.start(1), found.end());
                return Optional.of(Found.sure(new Dateline(found.group(1), date, year), source));
            }
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate date(int year, @Nullable String month, @Nullable String day) {
        if (month == null || day == null) {
            return null;
        }
        int inYear = Integer.parseInt(month);
        int inMonth = Integer.parseInt(day);
        boolean real = inYear >= 1 && inYear <= 12 && inMonth >= 1 && inMonth <= 28 + 3;
        return real && inMonth <= LocalDate.of(year, inYear, 1).lengthOfMonth()
                ? LocalDate.of(year, inYear, inMonth)
                : null;
    }

    private static @Nullable String digits(String text) {
        var digits = text.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? null : digits;
    }

    private static String symbol(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    Optional<Found<Title>> title() {
        var lines = titleLines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var kind = TitleLines.KIND.matcher(lines.get(0).text());
        if (!kind.find()) {
            return Optional.empty();
        }
        var subject = new StringBuilder(lines.get(0).text().substring(kind.end()));
        lines.stream().skip(1).forEach(line -> subject.append(' ').append(line.text()));
        var name = kind.group(1).charAt(0) + kind.group(1).substring(1).toLowerCase(Locale.ROOT);
        var source = new Source(lines.get(0).from(), lines.get(lines.size() - 1).to());
        return Optional.of(Found.sure(new Title(name, subject.toString().strip()), source));
    }

    private List<Paragraph> titleLines() {
        int start = TitleLines.find(paper.head());
        return paper.head().isEmpty()
                ? List.of()
                : paper.head().subList(start, paper.head().size());
    }

    /** What the annex says of the plan that it belongs to. */
    Optional<Found<String>> issuerOfAnnex() {
        return paper.annex().stream()
                .map(line -> {
                    var found = CAPTION.matcher(line.text());
                    return found.find() && found.group(5) != null
                            ? Found.of(found.group(5).strip(), Source.of(line, found.start(5), found.end(5)), 0.9)
                            : null;
                })
                .filter(found -> found != null)
                .findFirst();
    }
}
