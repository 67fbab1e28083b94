package vn.dondoc.planning.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;

/** How often something is to happen, as plans word it. */
final class Cadence {

    static final String TIMES = "(\\d{1,3}|một|hai|ba|bốn)\\s*(?:\\([^)]{1,12}\\)\\s*)?"
            + "(?:(?:lần|kỳ|đợt|số|buổi|cuộc)\\s*(?:/|mỗi|trong|một|trên)|\\p{L}[\\p{L}, ]{1,24}/)\\s*"
            + "(?:một |01 |1 )?(tháng|quý|6 tháng|sáu tháng|năm)";
    static final String EACH = "(?:hằng|hàng|mỗi|từng|định kỳ)\\s+(tháng|quý|6 tháng|sáu tháng|nửa năm|năm)";
    private static final String INVERTED =
            "(\\d{1,2}|một|hai|ba)\\s*(tháng|quý)\\s*(?:/|một|mỗi)?\\s*(?:01|1|một)?\\s*lần";

    private static final Pattern N_TIMES = Words.pattern("\\b" + TIMES + "\\b");
    private static final Pattern EACH_PERIOD = Words.pattern("\\b" + EACH + "\\b");
    private static final Pattern ONCE_IN = Words.pattern("\\b" + INVERTED + "\\b");
    private static final Pattern DAY = Words.pattern("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?(?![\\d/])");
    private static final Pattern MONTH = Words.pattern("\\btháng\\s*(\\d{1,2})(?:\\s*(?:/|-|năm)\\s*(\\d{4}))?");
    private static final Pattern QUARTER = Words.pattern("\\bquý\\s*(iv|iii|ii|i|[1-4])\\b");
    private static final Pattern HALF = Words.pattern("6 tháng (đầu|cuối) năm");
    private static final Pattern EVENT =
            Words.pattern("ngay sau khi|khi có|khi phát sinh|theo yêu cầu|đột xuất|sau khi (?:ban hành|có)");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("mười", 10),
            Map.entry("mười hai", 12));

    private Cadence() {}

    /** What a whole column "time" says. */
    static Optional<Schedule> ofTime(String time, int year) {
        var lower = Words.lower(time);
        return repeated(lower)
                .map(Repeat::schedule)
                .or(() -> quarters(lower, year))
                .or(() -> half(lower, year))
                .or(() -> day(lower, year))
                .or(() -> month(lower, year))
                .or(() -> EVENT.matcher(lower).find()
                        ? Optional.of(new Schedule(Schedule.Type.EVENT, null, null, null, time.strip()))
                        : Optional.empty());
    }

    /** A repetition, with where it stands. */
    record Repeat(int count, Frequency frequency, int from, int to) {

        Schedule schedule() {
            return count == 1
                    ? new Schedule(Schedule.Type.EVERY, null, frequency, null, null)
                    : new Schedule(Schedule.Type.TIMES, null, frequency, count, null);
        }
    }

    /** The first repetition that a text names, a number of times before a plain "each". */
    static Optional<Repeat> repeated(String lower) {
        var times = N_TIMES.matcher(lower);
        if (times.find()) {
            return Optional.of(
                    new Repeat(number(times.group(1)), frequency(times.group(2)), times.start(), times.end()));
        }
        var inverted = ONCE_IN.matcher(lower);
        if (inverted.find()) {
            return inverted(inverted);
        }
        var each = EACH_PERIOD.matcher(lower);
        return each.find()
                ? Optional.of(new Repeat(1, frequency(each.group(1)), each.start(), each.end()))
                : Optional.empty();
    }

    /** "03 tháng/lần", "01 quý một lần". */
    private static Optional<Repeat> inverted(Matcher found) {
        int months = number(found.group(1)) * (found.group(2).equals("quý") ? 3 : 1);
        for (var frequency : Frequency.values()) {
            if (frequency.months() == months) {
                return Optional.of(new Repeat(1, frequency, found.start(), found.end()));
            }
        }
        return months > 0 && 12 % months == 0
                ? Optional.of(new Repeat(12 / months, Frequency.YEAR, found.start(), found.end()))
                : Optional.empty();
    }

    static Frequency frequency(String word) {
        return switch (word) {
            case "tháng" -> Frequency.MONTH;
            case "quý" -> Frequency.QUARTER;
            case "6 tháng", "sáu tháng", "nửa năm" -> Frequency.HALF_YEAR;
            default -> Frequency.YEAR;
        };
    }

    /** A number in digits or as a word; 0 for what is none. */
    static int number(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        var known = NUMBERS.get(word.strip());
        return known != null ? known : word.matches("\\d{1,6}") ? Integer.parseInt(word) : 0;
    }

    private static Optional<Schedule> quarters(String lower, int year) {
        var quarter = QUARTER.matcher(lower);
        int count = 0;
        int last = 0;
        while (quarter.find()) {
            count++;
            last = switch (quarter.group(1)) {
                case "i", "1" -> 1;
                case "ii", "2" -> 2;
                case "iii", "3" -> 3;
                default -> 4;
            };
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(
                count == 4
                        ? new Schedule(Schedule.Type.EVERY, null, Frequency.QUARTER, null, null)
                        : count > 1 && !lower.contains("-")
                                ? new Schedule(Schedule.Type.TIMES, null, Frequency.YEAR, count, null)
                                : once(YearMonth.of(year, last * 3).atEndOfMonth()));
    }

    private static Optional<Schedule> half(String lower, int year) {
        var half = HALF.matcher(lower);
        return half.find()
                ? Optional.of(
                        once(half.group(1).equals("đầu") ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31)))
                : Optional.empty();
    }

    private static Optional<Schedule> day(String lower, int year) {
        Schedule latest = null;
        var day = DAY.matcher(lower);
        while (day.find()) {
            latest = date(day.group(3), day.group(2), day.group(1), year)
                    .map(Cadence::once)
                    .orElse(latest);
        }
        return Optional.ofNullable(latest);
    }

    private static Optional<Schedule> month(String lower, int year) {
        LocalDate latest = null;
        var month = MONTH.matcher(lower);
        while (month.find()) {
            latest = date(month.group(2), month.group(1), "1", year)
                    .map(first -> first.withDayOfMonth(first.lengthOfMonth()))
                    .orElse(latest);
        }
        return Optional.ofNullable(latest).map(Cadence::once);
    }

    private static Optional<LocalDate> date(@Nullable String year, String month, String day, int of) {
        try {
            int named = year == null ? of : Integer.parseInt(year);
            return named < of || named > of + 1
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(named, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Schedule once(LocalDate by) {
        return new Schedule(Schedule.Type.ONCE, by, null, null, null);
    }
}
