package vn.dondoc.reporting.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.platform.web.Refusal;

/**
 * What a report says.
 *
 * @param nothingToReport the unit confirms that there is nothing (báo cáo không), for the reason it gives
 */
public record Content(
        List<Figure> figures,
        @Nullable String results,
        @Nullable String difficulties,
        @Nullable String proposals,
        boolean nothingToReport,
        @Nullable String zeroReason) {

    public Content {
        figures = List.copyOf(figures);
    }

    Stream<String> texts() {
        return Stream.of(results, difficulties, proposals, zeroReason).filter(text -> text != null);
    }

    /** @throws Refusal 422 if it says nothing at all, or that there is nothing without saying why */
    void requireSubstance() {
        if (nothingToReport && isBlank(zeroReason)) {
            throw Refusal.fields().at("/zeroReason", "report.zero-reason");
        }
        if (!nothingToReport && isEmpty()) {
            throw Refusal.rule("report-empty");
        }
    }

    private boolean isEmpty() {
        return figures.isEmpty() && isBlank(results) && isBlank(difficulties) && isBlank(proposals);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
