package vn.dondoc.platform.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;

/**
 * A period by name: {@code 2024-03}, {@code 2024-Q1}, {@code 2024-H1}, {@code 2024-9M}, {@code 2024}. The name says
 * which months, never which days: those depend on the {@link CountingBase} (Decree 09/2019, article 12).
 */
public record Period(int year, int firstMonth, int lastMonth) implements Comparable<Period> {

    private static final Pattern NAME = Pattern.compile("([1-9]\\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?");
    private static final Comparator<Period> BY_END_THEN_LENGTH = Comparator.comparingInt(Period::year)
            .thenComparingInt(Period::lastMonth)
            .thenComparingInt(Period::months);

    public Period {
        if (year < 1000 || year > 9999 || !isNamed(firstMonth, lastMonth)) {
            throw new IllegalArgumentException(
                    "No period has the months " + firstMonth + " to " + lastMonth + " of " + year);
        }
    }

    private static boolean isNamed(int first, int last) {
        return switch (last - first + 1) {
            case 1, 3, 6 -> first >= 1 && last <= 12 && last % (last - first + 1) == 0;
            case 9, 12 -> first == 1;
            default -> false;
        };
    }

    @JsonCreator
    public static Period parse(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            throw new IllegalArgumentException("Not a period: " + text);
        }
        int year = Integer.parseInt(name.group(1));
        if (name.group(2) != null) {
            return nth(year, Frequency.MONTH, Integer.parseInt(name.group(2)));
        }
        if (name.group(3) != null) {
            return nth(year, Frequency.QUARTER, Integer.parseInt(name.group(3)));
        }
        if (name.group(4) != null) {
            return nth(year, Frequency.HALF_YEAR, Integer.parseInt(name.group(4)));
        }
        return name.group(5) != null ? new Period(year, 1, 9) : nth(year, Frequency.YEAR, 1);
    }

    /** All periods of one frequency in a year, in order. */
    public static List<Period> of(int year, Frequency frequency) {
        return IntStream.rangeClosed(1, 12 / frequency.months())
                .mapToObj(n -> nth(year, frequency, n))
                .toList();
    }

    /** The period of a reporting round as a plan names it: {@code Q1}, {@code H1}, {@code Q3}, {@code 9M}, {@code YEAR}. */
    public static Period ofRound(int year, String round) {
        return parse("YEAR".equals(round) ? Integer.toString(year) : year + "-" + round);
    }

    private static Period nth(int year, Frequency frequency, int n) {
        return new Period(year, (n - 1) * frequency.months() + 1, n * frequency.months());
    }

    /** The days that count. With REPORTING_WINDOW a period that starts in January starts on 15/12 of the year before. */
    public Window window(CountingBase base) {
        YearMonth first = YearMonth.of(year, firstMonth);
        YearMonth last = YearMonth.of(year, lastMonth);
        return base == CountingBase.CALENDAR
                ? new Window(first.atDay(1), last.atEndOfMonth())
                : new Window(first.minusMonths(1).atDay(15), last.atDay(14));
    }

    public LocalDate lastDay(CountingBase base) {
        return window(base).to();
    }

    /** Whether every month of {@code other} is one of this period's. */
    public boolean contains(Period other) {
        return year == other.year && firstMonth <= other.firstMonth && other.lastMonth <= lastMonth;
    }

    public int months() {
        return lastMonth - firstMonth + 1;
    }

    /** The part of the name after the year, {@code YEAR} for a whole year: the inverse of {@link #ofRound}. */
    public String round() {
        return switch (months()) {
            case 1 -> (firstMonth < 10 ? "0" : "") + firstMonth;
            case 3 -> "Q" + lastMonth / 3;
            case 6 -> "H" + lastMonth / 6;
            case 9 -> "9M";
            default -> "YEAR";
        };
    }

    /** By last month, the shorter first: March, then the first quarter, then April. */
    @Override
    public int compareTo(Period other) {
        return BY_END_THEN_LENGTH.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return months() == 12 ? Integer.toString(year) : year + "-" + round();
    }
}
