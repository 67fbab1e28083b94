package vn.dondoc.reporting.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.contracts.request.ReportRequestState;
import vn.dondoc.contracts.request.RequestKind;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.contracts.standing.Timeliness;
import vn.dondoc.reporting.regime.ReportStanding;
import vn.dondoc.reporting.rulebook.Book;

/**
 * A report as the interface shows it. Workflow ({@code state}), closing and timeliness are three axes.
 *
 * @param state NOT_STARTED, or the status of the report
 * @param request what was asked for; absent for a round
 */
public record ReportView(
        String id,
        String planId,
        String unitId,
        String period,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable Closing closing,
        @Nullable Timeliness timeliness,
        @Nullable Integer lateWorkingDays,
        @Nullable Instant firstSubmittedAt,
        List<Figure> figures,
        @Nullable String results,
        @Nullable String difficulties,
        @Nullable String proposals,
        boolean nothingToReport,
        @Nullable String zeroReason,
        List<Step> history,
        @Nullable Asked request,
        @JsonIgnore long version) {

    static final String NOT_STARTED = "NOT_STARTED";
    private static final Content NOTHING = new Content(List.of(), null, null, null, false, null);

    /** What is asked for beside the rounds. */
    public record Asked(
            String title,
            RequestKind kind,
            LocalDate from,
            LocalDate cutOff,
            @Nullable String instructions) {

        private static Asked of(ReportRequestState request, @Nullable String instructions) {
            return new Asked(request.title(), request.kind(), request.from(), request.cutOff(), instructions);
        }
    }

    /** @param instructions of the book's requests, by their ids */
    static ReportView of(
            Place place,
            Book book,
            Map<String, String> instructions,
            @Nullable UnitReport report,
            @Nullable ReportStanding standing) {
        var period = place.period().toString();
        var content = report == null ? NOTHING : report.content();
        return new ReportView(
                place.id(),
                place.planId(),
                place.unitId(),
                period,
                report == null ? NOT_STARTED : report.status().name(),
                dueOn(report, standing),
                standing == null ? null : standing.closing(),
                standing == null ? null : standing.timeliness(),
                standing == null ? null : standing.lateWorkingDays(),
                report == null ? null : report.firstSubmittedAt(),
                content.figures(),
                content.results(),
                content.difficulties(),
                content.proposals(),
                content.nothingToReport(),
                content.zeroReason(),
                report == null ? List.of() : report.history(),
                book.request(period)
                        .map(request -> Asked.of(request, instructions.get(period)))
                        .orElse(null),
                report == null ? 0 : report.version());
    }

    private static @Nullable LocalDate dueOn(@Nullable UnitReport report, @Nullable ReportStanding standing) {
        if (standing != null) {
            return standing.dueOn();
        }
        return report == null ? null : report.dueOn();
    }
}
