package vn.dondoc.planning.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;

/** How long the texts of a plan may be, so that nobody's plan is larger than what is stored and sent as one piece. */
final class Texts {

    static final int SHORT = 100;
    static final int TITLE = 1_000;
    static final int LONG = 4_000;
    private static final int MOST = 200;

    private Texts() {}

    /** A list of texts, none of them blank. */
    static List<String> list(Fields fields, String pointer, List<String> texts) {
        fields.size(pointer, texts, MOST);
        return IntStream.range(0, Math.min(texts.size(), MOST))
                .mapToObj(i -> fields.text(pointer + "/" + i, texts.get(i), LONG))
                .toList();
    }

    /** A document that is named by what stands on it. */
    static ParentDocument cited(Fields fields, String at, ParentDocument cited, @Nullable String planId) {
        return new ParentDocument(
                fields.optional(at + "/documentNumber", cited.documentNumber(), SHORT),
                cited.issuedOn(),
                fields.optional(at + "/title", cited.title(), TITLE),
                planId,
                fields.optional(at + "/kind", cited.kind(), SHORT),
                fields.optional(at + "/issuer", cited.issuer(), TITLE));
    }
}
