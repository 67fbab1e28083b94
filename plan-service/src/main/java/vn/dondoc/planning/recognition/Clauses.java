package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.contracts.plan.Hardness;

/**
 * A paragraph in sentences and clauses. What stands in brackets or quotation marks says how or what about, never how
 * much, so it is blanked out; a number repeated in words, "01 (một)", likewise.
 */
final class Clauses {

    private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,400}\\)|“[^”]{0,400}”|\"[^\"]{1,300}\"");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s+\\p{Lu}|\\s*$)");
    private static final Pattern STRIVE = Words.pattern("\\b(?:phấn đấu|cố gắng|hướng tới|nỗ lực)\\b");
    private static final Pattern ENCOURAGED = Words.pattern("\\b(?:khuyến khích|động viên|vận động)\\b");

    private Clauses() {}

    /**
     * One clause.
     *
     * @param lower its text in small letters, asides blanked out
     * @param from offset in the paragraph
     * @param before what its sentence says before it, likewise
     */
    record Clause(String lower, int from, int to, int sentenceFrom, int sentenceTo, String before) {

        /** "Phấn đấu" holds for the rest of its sentence, "khuyến khích" for its own clause. */
        Hardness hardness(int at) {
            var own = lower.substring(0, Math.min(at, lower.length()));
            if (ENCOURAGED.matcher(own).find()) {
                return Hardness.ENCOURAGED;
            }
            return STRIVE.matcher(before + own).find() ? Hardness.STRIVE : Hardness.MANDATORY;
        }
    }

    static List<Clause> of(String text) {
        var lower = masked(Words.lower(text));
        var clauses = new ArrayList<Clause>();
        var ends = SENTENCE_END.matcher(text);
        int from = 0;
        while (from < text.length()) {
            int to = ends.find() ? ends.end() : text.length();
            sentence(lower, from, to, clauses);
            from = to;
        }
        return clauses;
    }

    private static void sentence(String lower, int from, int to, List<Clause> clauses) {
        int start = from;
        while (start < to) {
            int semicolon = lower.indexOf(';', start);
            int end = semicolon < 0 || semicolon >= to ? to : semicolon + 1;
            clauses.add(new Clause(lower.substring(start, end), start, end, from, to, lower.substring(from, start)));
            start = end;
        }
    }

    /** Whether a clause of the given text has nothing but an aside there. */
    static String masked(String lower) {
        return ASIDE.matcher(lower).replaceAll(aside -> " ".repeat(aside.group().length()));
    }
}
