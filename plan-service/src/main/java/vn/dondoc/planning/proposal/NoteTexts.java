package vn.dondoc.planning.proposal;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What findings say, in Vietnamese and English. */
@Component
class NoteTexts {

    private static final String PREFIX = "note-";

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    NoteTexts() {
        texts.setBasename("notes/plan-import");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** Code of a note to its text. */
    UnaryOperator<String> in(Locale language) {
        return code -> texts.getMessage(code.substring(PREFIX.length()), null, language);
    }
}
