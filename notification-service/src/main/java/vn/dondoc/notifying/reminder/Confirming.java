package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.ReportSubmitted;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.notifying.reminder.Reminder.Occasion;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Confirms to a unit that its report has arrived, and tells it why a report came back. These are rows of the same ledger
 * and go out at once, on any day: who has just sent something waits for the answer.
 */
@Component
class Confirming {

    /** What is older was confirmed long ago or is news to nobody: a first start reads the whole event log. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Ledger ledger;
    private final Obligations obligations;
    private final Units units;
    private final Errands errands;
    private final Clock clock;

    Confirming(Ledger ledger, Obligations obligations, Units units, Errands errands, Clock clock) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.units = units;
        this.errands = errands;
        this.clock = clock;
    }

    void received(Envelope<ReportSubmitted> envelope) {
        var report = envelope.event().state();
        var submissions = report.submissions();
        var first = submissions.isEmpty() ? envelope.time() : submissions.get(0).at();
        var at = submissions.isEmpty()
                ? envelope.time()
                : submissions.get(submissions.size() - 1).at();
        var day = BusinessZone.dateOf(first);
        var stage = Stage.RECEIVED + Math.max(1, submissions.size());
        confirm(report, new Occasion(stage, day, RecipientRole.UNIT, day.isAfter(report.dueOn()), null), at);
    }

    void returned(Envelope<ReportReturned> envelope) {
        var report = envelope.event().state();
        var day = BusinessZone.dateOf(envelope.time());
        var stage = Stage.RETURNED + Math.max(1, report.returns().size());
        var reason = envelope.event().reason();
        confirm(report, new Occasion(stage, day, RecipientRole.UNIT, false, reason), envelope.time());
    }

    private void confirm(ReportState report, Occasion occasion, Instant at) {
        var now = clock.instant();
        if (at.isBefore(now.minus(NEWS))) {
            return;
        }
        var row = Reminder.planned(matter(report), occasion, at);
        ledger.plan(row);
        errands.run(List.of(row.recipient()), now);
    }

    private Matter matter(ReportState report) {
        var id = Keys.of(report.planId(), report.unitId(), Obligation.REPORT, report.period());
        var owed = obligations.find(Keys.of(report.province(), id));
        var path = units.find(report.province(), report.unitId()).map(UnitState::path).stream()
                .flatMap(List::stream);
        return new Matter(
                report.province(),
                id,
                report.planId(),
                report.unitId(),
                Stream.concat(path, Stream.of(report.unitId())).toList(),
                Obligation.REPORT,
                report.period(),
                owed.map(Obligation::title).orElse(null),
                report.dueOn(),
                owed.map(Obligation::figures).orElse(null),
                0);
    }
}
