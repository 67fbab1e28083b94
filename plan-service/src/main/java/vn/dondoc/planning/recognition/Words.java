package vn.dondoc.planning.recognition;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Vietnamese text made comparable without moving a character: whatever is found in the result lies at the same offsets
 * in the text. Diacritics carry meaning (quý is a quarter, quy a rule), so {@link #folded} is for names only.
 */
public final class Words {

    private static final int LETTERS = 0x1f00;
    private static final char[] BASE = new char[LETTERS];
    /** The two places where a tone may be written: hoá and hóa are one word. */
    private static final String[][] TONES = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}
    };

    private static final Pattern OTHER_TONE = Pattern.compile("(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\\p{L})");

    static {
        for (char letter = 0; letter < LETTERS; letter++) {
            BASE[letter] = base(letter);
        }
    }

    private Words() {}

    /** A pattern whose word boundaries know Vietnamese letters. */
    static Pattern pattern(String regex, int... flags) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | (flags.length == 0 ? 0 : flags[0]));
    }

    /** In small letters, tones in their usual place. */
    public static String lower(String text) {
        var lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        var tones = OTHER_TONE.matcher(lower);
        return tones.find() ? tones.replaceAll(found -> usual(found.group())) : lower.toString();
    }

    /** In small letters without diacritics. */
    public static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            folded.append(letter < LETTERS ? BASE[letter] : Character.toLowerCase(letter));
        }
        return folded.toString();
    }

    private static String usual(String written) {
        for (var tone : TONES) {
            if (tone[0].equals(written)) {
                return tone[1];
            }
        }
        return written;
    }

    private static char base(char letter) {
        char lower = Character.toLowerCase(letter);
        if (lower == 'đ') {
            return 'd';
        }
        var parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        return Character.isLetter(lower) ? parts.charAt(0) : lower;
    }

    /** Whether letters are capitals, most of them. */
    static boolean isCapitals(String text) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters > 1 && capitals * 10 >= letters * 8;
    }

    /** As it would stand within a sentence: the first letter small unless the word is an abbreviation or all is written in capitals. */
    static String within(String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (isCapitals(text)) {
            return text.toLowerCase(java.util.Locale.ROOT);
        }
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
