package vn.dondoc.planning.plan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether two titles mean the same work: people shorten and rephrase what the plan above them says. */
final class Likeness {

    /** From here on two titles are one task, by the share of common words. */
    static final double SAME = 0.6;

    /** With the same id less likeness will do. */
    static final double SAME_ID = 0.3;

    /** Of fewer words nearly any longer title has all. */
    private static final int FEW = 5;

    private Likeness() {}

    /** From 0, nothing in common, to 1: the share of words that both have, or of the shorter in the longer one. */
    static double of(@Nullable String one, @Nullable String other) {
        var left = words(one);
        var right = words(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(left);
        common.retainAll(right);
        var all = left.size() + right.size() - common.size();
        var shorter = Math.min(left.size(), right.size());
        var within = shorter < FEW ? 0 : 0.9 * common.size() / shorter;
        return Math.max((double) common.size() / all, within);
    }

    private static Set<String> words(@Nullable String text) {
        if (text == null) {
            return Set.of();
        }
        var folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}%]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
