package vn.dondoc.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceCompleted;
import vn.dondoc.contracts.assignment.OccurrenceReopened;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.EarlierContent;
import vn.dondoc.contracts.evidence.EvidenceClaimed;
import vn.dondoc.contracts.evidence.EvidenceDecided;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.contracts.evidence.EvidenceSubmitted;
import vn.dondoc.contracts.evidence.EvidenceWithdrawn;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.evidence.Settlement;
import vn.dondoc.contracts.plan.PlanAmended;
import vn.dondoc.contracts.report.ExemptionGranted;
import vn.dondoc.contracts.report.ExtensionGranted;
import vn.dondoc.contracts.report.ReportAccepted;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.ReportStatus;
import vn.dondoc.contracts.report.ReportSubmitted;
import vn.dondoc.contracts.report.Submission;
import vn.dondoc.contracts.report.WaiverState;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitSucceeded;
import vn.dondoc.platform.time.BusinessZone;

/** What happens to a few blocks and their plan by chance from January to April, in the order in which it happens. */
final class RandomEvents {

    static final List<String> BLOCKS = List.of("a", "b", "c");

    private final Demo demo;
    private final Random random;
    private final List<Told> told = new ArrayList<>();
    private Instant now;

    /** An event as its topic has it. */
    record Told(Event event, long sequence, Instant time) {}

    RandomEvents(Demo demo, long seed) {
        this.demo = demo;
        this.random = new Random(seed);
        this.now = demo.at();
    }

    List<Told> all() {
        tell(demo.calendar(), 1);
        tell(demo.ward(), 1);
        BLOCKS.forEach(block -> tell(demo.block(block), 1));
        tell(demo.issued(), 5);
        BLOCKS.forEach(this::assignment);
        for (int n = 0; n < 30; n++) {
            evidence("e" + n);
        }
        BLOCKS.forEach(this::report);
        for (int n = 1; n < 5; n++) {
            waiver(n);
        }
        amendment();
        succession();
        return told;
    }

    private Instant next() {
        now = now.plus(Duration.ofMinutes(random.nextInt(1_500)));
        return now;
    }

    private void tell(Event event, long sequence) {
        told.add(new Told(event, sequence, now));
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void assignment(String block) {
        tell(demo.assignment(block), 1);
        var changes = new ArrayList<OccurrenceChange>();
        for (int sequence = 2; sequence < 2 + random.nextInt(4); sequence++) {
            var done = sequence % 2 == 0;
            changes.add(new OccurrenceChange(next(), done ? OccurrenceState.DONE : OccurrenceState.IN_PROGRESS));
            var state = demo.assignment(block, List.copyOf(changes));
            tell(done ? new OccurrenceCompleted(state, 1) : new OccurrenceReopened(state, 1), sequence);
        }
        if (random.nextBoolean()) {
            tell(new AssignmentIssued(demo.assignment(block, List.copyOf(changes))), 9);
        }
    }

    private void evidence(String id) {
        var at = next();
        var url = random.nextInt(3) == 0 ? null : "https://phuong.example/tin/" + random.nextInt(12);
        var state = piece(id, oneOf(BLOCKS), url, at, null);
        var sequence = 1L;
        tell(new EvidenceSubmitted(state), sequence);
        while (random.nextInt(3) == 0) {
            state = corrected(state);
            tell(new EvidenceSubmitted(state), ++sequence);
        }
        if (random.nextInt(10) == 0) {
            tell(new EvidenceWithdrawn(decided(state, List.of(), List.of(), next())), ++sequence);
            return;
        }
        var outcome = random.nextInt(4) == 0 ? Outcome.REJECTED : Outcome.PUBLISHED;
        var decisions = List.of(new Decision(outcome, null, null, next()));
        tell(new EvidenceDecided(decided(state, decisions, List.of(), null)), ++sequence);
        if (random.nextInt(5) == 0) {
            var settlements = List.of(new Settlement(oneOf(BLOCKS), next()));
            tell(new EvidenceClaimed(decided(state, decisions, settlements, null)), ++sequence);
        }
    }

    /** Shows another address, and happened on the day of the correction. */
    private EvidenceState corrected(EvidenceState old) {
        var at = next();
        var earlier = new ArrayList<>(Lists.copy(old.earlier()));
        earlier.add(new EarlierContent(
                old.type(), old.channel(), old.title(), old.occurredOn(), old.url(), old.receivedAt(), at));
        return piece(old.id(), old.unitId(), "https://phuong.example/tin/" + random.nextInt(12), at, earlier);
    }

    private EvidenceState piece(
            String id, String unit, @Nullable String url, Instant at, @Nullable List<EarlierContent> earlier) {
        return new EvidenceState(
                id,
                demo.province(),
                Demo.PLAN,
                unit,
                "NEWS_ITEM",
                "TOWN_PORTAL",
                "Tin " + id,
                BusinessZone.dateOf(at),
                url,
                at,
                List.of(),
                List.of(),
                null,
                earlier);
    }

    private static EvidenceState decided(
            EvidenceState old, List<Decision> decisions, List<Settlement> settlements, @Nullable Instant withdrawnAt) {
        return new EvidenceState(
                old.id(),
                old.province(),
                old.planId(),
                old.unitId(),
                old.type(),
                old.channel(),
                old.title(),
                old.occurredOn(),
                old.url(),
                old.receivedAt(),
                decisions,
                settlements,
                withdrawnAt,
                old.earlier());
    }

    private void report(String block) {
        var first = new Submission(next(), List.of(), false);
        tell(new ReportSubmitted(filed(block, ReportStatus.SUBMITTED, List.of(first), List.of(), List.of())), 2);
        if (random.nextBoolean()) {
            var back = List.of(next());
            var returned = filed(block, ReportStatus.RETURNED, List.of(first), List.of(), back);
            tell(new ReportReturned(returned, "Thiếu số liệu"), 3);
            var again = List.of(first, new Submission(next(), List.of(), true));
            tell(new ReportSubmitted(filed(block, ReportStatus.SUBMITTED, again, List.of(), back)), 4);
            tell(new ReportAccepted(filed(block, ReportStatus.ACCEPTED, again, List.of(next()), back)), 5);
        }
    }

    private ReportState filed(
            String block,
            ReportStatus status,
            List<Submission> submissions,
            List<Instant> acceptances,
            List<Instant> returns) {
        return new ReportState(
                Demo.PLAN + ":" + block + ":2026-Q1",
                demo.province(),
                Demo.PLAN,
                block,
                "2026-Q1",
                status,
                LocalDate.parse("2026-03-18"),
                submissions,
                acceptances,
                returns);
    }

    /** Each second one replaces the one before it. */
    private void waiver(int sequence) {
        var extended = sequence < 3;
        var state = new WaiverState(
                Demo.PLAN + ":a:Q1:2026-01:" + (extended ? "EXTENSION" : "EXEMPTION"),
                demo.province(),
                Demo.PLAN,
                "a",
                "Q1",
                "2026-01",
                extended ? LocalDate.parse("2026-02-10").plusDays(random.nextInt(9)) : null,
                "Lý do " + sequence,
                next());
        tell(extended ? new ExtensionGranted(state) : new ExemptionGranted(state), extended ? sequence : sequence - 2);
    }

    private void amendment() {
        var amended = demo.plan(
                demo.version(1, null, demo.quota(1)),
                demo.version(2, LocalDate.parse("2026-03-10"), demo.quota(1 + random.nextInt(3))));
        next();
        tell(new PlanAmended(amended), 6);
    }

    private void succession() {
        var merged = new Succession(
                SuccessionType.MERGED_INTO, List.of("b"), LocalDate.parse("2026-03-05"), "12/QĐ", null, demo.at());
        tell(new UnitSucceeded(demo.succeeded("c", merged)), 2);
    }
}
