package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.EventCatalogue;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.assignment.AssignmentCancelled;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.calendar.CalendarChanged;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.calendar.Holiday;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.PlanClosed;
import vn.dondoc.contracts.plan.PlanDrafted;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlanVersion;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.ReportStatus;
import vn.dondoc.contracts.report.ReportSubmitted;
import vn.dondoc.contracts.report.Submission;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingChanged;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.contracts.standing.StandingState;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.embedded.ReceivedMail;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.messaging.OutgoingEvent;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/** One province with one plan, told to the service by events, as the other services would. */
final class ProvinceUnderTest {

    static final String PLAN = "plan-1";
    private static final String FIRST_DAY = "2026-01-05T08:00";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final String id = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Long> sequences = new HashMap<>();
    private final EventSender sender;
    private final Library library;
    private final Obligations obligations;

    ProvinceUnderTest(EventSender sender, Library library, Obligations obligations) {
        this.sender = sender;
        this.library = library;
        this.obligations = obligations;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessZone.ID).toInstant();
    }

    ProvinceUnderTest opened(String... units) {
        var tet = LocalDate.parse("2026-02-14")
                .datesUntil(LocalDate.parse("2026-02-23"))
                .map(day -> new Holiday(day, "Tết Nguyên đán"))
                .toList();
        send(new CalendarChanged(new CalendarState(id, 2026, tet, List.of(), at(FIRST_DAY))));
        send(new PlanIssued(plan()));
        for (var unit : units) {
            send(new UnitRegistered(new UnitState(
                    unit,
                    id,
                    "Phòng " + unit,
                    UnitKind.DIVISION,
                    "xa",
                    List.of("xa"),
                    LocalDate.parse("2025-07-01"),
                    null,
                    Map.of(),
                    List.of(),
                    at(FIRST_DAY))));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(library.open().plan(id, PLAN)).isPresent());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(library.open().calendar(id).holidays()).isNotEmpty());
        for (var unit : units) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(library.open().unit(id, unit)).isPresent());
        }
        return this;
    }

    /** What a unit owes under another plan. */
    void owedUnder(String plan, String unit, StandingCell cell, String local) {
        var first = plan();
        send(new PlanIssued(new PlanState(
                plan,
                id,
                first.issuerId(),
                2026,
                "Kế hoạch chuyên đề",
                PlanStatus.ISSUED,
                true,
                "31/KH-UBND",
                null,
                first.versions())));
        send(new StandingChanged(
                new StandingState(Keys.of(plan, unit), id, plan, unit, List.of(cell), List.of(), at(local))));
        await().atMost(PATIENCE)
                .until(() -> library.open().plan(id, plan).isPresent()
                        && obligations
                                .find(Keys.of(id, plan, unit, cell.quotaId(), cell.period()))
                                .isPresent());
    }

    void drafted(String plan) {
        send(new PlanDrafted(
                new PlanState(plan, id, "xa", 2026, "Dự thảo", PlanStatus.DRAFT, false, null, null, List.of())));
    }

    private PlanState plan() {
        var version =
                new PlanVersion(1, null, at(FIRST_DAY), "Kế hoạch tuyên truyền", List.of(), List.of(quota()), null);
        return new PlanState(
                PLAN,
                id,
                "xa",
                2026,
                "Kế hoạch tuyên truyền cải cách hành chính năm 2026",
                PlanStatus.ISSUED,
                true,
                "30/KH-UBND",
                null,
                List.of(version));
    }

    private static PlannedQuota quota() {
        return new PlannedQuota(
                "Q1",
                "Mỗi tháng ít nhất 01 tin, bài",
                Measure.COUNT,
                1,
                null,
                Comparison.AT_LEAST,
                Frequency.MONTH,
                List.of("ARTICLE", "NEWS_ITEM"),
                List.of("TOWN_PORTAL"),
                ChannelMatch.ANY,
                CountedFact.PUBLISHED,
                Hardness.MANDATORY,
                CountingBase.CALENDAR,
                Scope.ofUnits(List.of()),
                null,
                null,
                2,
                null);
    }

    /** January's cell of a unit, due on 3 February. */
    void january(String unit, CellStatus status, String local) {
        cell(unit, "2026-01", status, "2026-02-03", local, Hardness.MANDATORY);
    }

    /** The same of many, told at once. */
    void januaries(List<String> units, CellStatus status, String local) {
        units.forEach(unit -> send(new StandingChanged(new StandingState(
                Keys.of(PLAN, unit),
                id,
                PLAN,
                unit,
                List.of(cell("2026-01", status, "2026-02-03", Hardness.MANDATORY)),
                List.of(),
                at(local)))));
        units.forEach(unit -> await().atMost(PATIENCE)
                .until(() -> obligations
                        .find(Keys.of(id, PLAN, unit, "Q1", "2026-01"))
                        .isPresent()));
    }

    void cell(String unit, String period, CellStatus status, String dueOn, String local, Hardness hardness) {
        tell(unit, List.of(cell(period, status, dueOn, hardness)), List.of(), local);
    }

    static StandingCell cell(String period, CellStatus status, String dueOn, Hardness hardness) {
        return cell(period, status, dueOn, hardness, null);
    }

    static StandingCell cell(
            String period, CellStatus status, String dueOn, Hardness hardness, @Nullable Integer waiting) {
        var met = status == CellStatus.MET || status == CellStatus.MET_LATE;
        return new StandingCell(
                "Q1",
                period,
                "Mỗi tháng ít nhất 01 tin, bài",
                Measure.COUNT,
                hardness,
                List.of("TOWN_PORTAL"),
                status,
                false,
                LocalDate.parse(dueOn),
                BigDecimal.ONE,
                met ? BigDecimal.ONE : BigDecimal.ZERO,
                waiting);
    }

    void tell(String unit, List<StandingCell> cells, List<StandingReport> reports, String local) {
        var key = Keys.of(PLAN, unit);
        var state = new StandingState(key, id, PLAN, unit, cells, reports, at(local));
        send(new StandingChanged(state));
        // A marker behind it: when it is known, so is what went before, for a key keeps its order.
        var moved = LocalDate.parse("2099-01-01").plusDays(sequences.getOrDefault(key, 0L));
        var told = new StandingReport("2099-Q1", moved, moved, null, null, null);
        send(new StandingChanged(new StandingState(key, id, PLAN, unit, List.of(), List.of(told), at(local))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(obligations.find(Keys.of(id, PLAN, unit, "report", "2099-Q1")))
                        .hasValueSatisfying(known -> assertThat(known.dueOn()).isEqualTo(moved)));
    }

    /** An assignment with one occurrence. */
    void assigned(String unit, OccurrenceState state, int percent, String dueOn) {
        var occurrence = new Occurrence(1, LocalDate.parse(dueOn), state, percent, null, false, null, List.of());
        var id = Keys.of(PLAN, "I.1", unit);
        send(new AssignmentIssued(new AssignmentState(
                id,
                this.id,
                PLAN,
                "I.1",
                unit,
                AssignmentRole.LEAD,
                "Khảo sát ý kiến người dân",
                null,
                List.of(occurrence),
                at(FIRST_DAY),
                null)));
        var open = state == OccurrenceState.NOT_STARTED || state == OccurrenceState.IN_PROGRESS;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(obligations.find(Keys.of(this.id, PLAN, unit, "task~I.1", "1")))
                        .hasValueSatisfying(known -> {
                            assertThat(known.open()).isEqualTo(open);
                            assertThat(known.achieved()).isEqualByComparingTo(BigDecimal.valueOf(percent));
                            assertThat(known.dueOn()).isEqualTo(dueOn);
                        }));
    }

    /** Tasks that are due at the end of June; told all at once, and waited for. */
    void given(String unit, AssignmentRole role, String local, String... taskIds) {
        for (var taskId : taskIds) {
            send(new AssignmentIssued(assignment(unit, taskId, role, local, null)), at(local));
        }
        Stream.of(taskIds)
                .forEach(taskId -> await().atMost(PATIENCE)
                        .until(() -> obligations
                                .find(Keys.of(id, PLAN, unit, "task~" + taskId, "1"))
                                .isPresent()));
    }

    /** An amendment takes a task away. */
    void takenAway(String unit, AssignmentRole role, String local, String taskId) {
        send(new AssignmentCancelled(assignment(unit, taskId, role, local, at(local))), at(local));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(obligations.find(Keys.of(id, PLAN, unit, "task~" + taskId, "1")))
                        .hasValueSatisfying(known -> assertThat(known.open()).isFalse()));
    }

    private AssignmentState assignment(
            String unit, String taskId, AssignmentRole role, String local, @Nullable Instant cancelledAt) {
        var state = cancelledAt == null ? OccurrenceState.NOT_STARTED : OccurrenceState.CANCELLED;
        var occurrence = new Occurrence(1, LocalDate.parse("2026-06-30"), state, 0, null, false, null, List.of());
        return new AssignmentState(
                Keys.of(PLAN, taskId, unit),
                id,
                PLAN,
                taskId,
                unit,
                role,
                "Nhiệm vụ số " + taskId,
                null,
                List.of(occurrence),
                at(local),
                cancelledAt);
    }

    void closed() {
        var issued = plan();
        send(new PlanClosed(new PlanState(
                PLAN,
                id,
                "xa",
                2026,
                issued.title(),
                PlanStatus.CLOSED,
                true,
                issued.documentNumber(),
                null,
                issued.versions())));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(library.open().isClosed(id, PLAN)).isTrue());
    }

    /** The report of the first quarter, due on 18 March. */
    void submitted(String unit, String... locals) {
        var submissions = Stream.of(locals)
                .map(local -> new Submission(at(local), List.of(), false))
                .toList();
        send(new ReportSubmitted(report(unit, ReportStatus.SUBMITTED, submissions, List.of())));
    }

    void returned(String unit, String reason, String local) {
        var submitted = List.of(new Submission(at(local), List.of(), false));
        send(new ReportReturned(report(unit, ReportStatus.RETURNED, submitted, List.of(at(local))), reason), at(local));
    }

    private ReportState report(String unit, ReportStatus status, List<Submission> submissions, List<Instant> returns) {
        return new ReportState(
                Keys.of(PLAN, unit, "2026-Q1"),
                id,
                PLAN,
                unit,
                "2026-Q1",
                status,
                LocalDate.parse("2026-03-18"),
                submissions,
                List.of(),
                returns);
    }

    private void send(Event event) {
        send(event, at(FIRST_DAY));
    }

    private void send(Event event, Instant at) {
        var key = Keys.of(id, event.subject());
        var sequence = sequences.merge(event.subject(), 1L, Long::sum);
        var type = EventCatalogue.typeOf(event.getClass());
        sender.send(List.of(new OutgoingEvent(
                type + "/" + key + "/" + sequence,
                type,
                EventCatalogue.topicOf(event.getClass()),
                "/test",
                key,
                event.subject(),
                id,
                sequence,
                at,
                Wire.mapper().writeValueAsString(event))));
    }

    List<ReceivedMail> mails(String mailbox) {
        return RunningService.Servers.SMTP.mails(mailbox + "@" + id + ".example", null);
    }
}
