package vn.dondoc.documents;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is printed: composed letters, so that every font has them, and nothing that no page can show. */
final class Prose {

    /** The end of an official document (Decree 30/2020). */
    static final String END = "./.";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");
    private static final Pattern LAST_STOP = Pattern.compile("[\\s./;,]*$");

    private Prose() {}

    static String clean(String text) {
        var plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
        return UNPRINTABLE
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll("");
    }

    static List<String> paragraphs(String text) {
        return clean(text).lines().toList();
    }

    static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    static String sentenceCase(String text) {
        var lower = text.strip().toLowerCase(VIETNAMESE);
        return lower.isEmpty() ? lower : upper(lower.substring(0, 1)) + lower.substring(1);
    }

    /** The text with the sign that nothing follows. */
    static String ended(String text) {
        return LAST_STOP.matcher(clean(text)).replaceFirst("") + END;
    }
}
