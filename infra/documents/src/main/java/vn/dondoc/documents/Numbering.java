package vn.dondoc.documents;

import java.util.List;

/** Counts headings: I., 1., a). A heading restarts what is below it. */
final class Numbering {

    static final int LEVELS = 3;

    /** The letters that Vietnamese documents count by. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final List<String> TENS = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");
    private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private final int[] counts = new int[LEVELS];

    String next(int level) {
        var count = ++counts[level - 1];
        for (var below = level; below < LEVELS; below++) {
            counts[below] = 0;
        }
        return switch (level) {
            case 1 -> roman(count) + ".";
            case 2 -> count + ".";
            default -> letter(count) + ")";
        };
    }

    static String roman(int number) {
        return number < 100 ? TENS.get(number / 10) + ONES.get(number % 10) : String.valueOf(number);
    }

    private static String letter(int number) {
        return number <= LETTERS.length() ? LETTERS.substring(number - 1, number) : String.valueOf(number);
    }
}
