package vn.dondoc.notifying.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.evidence.EvidenceDecided;
import vn.dondoc.contracts.report.ReportEvent;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.contracts.standing.StandingState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.time.BusinessZone;

/** What events mean for the unit they are about. */
final class Notices {

    private Notices() {}

    static List<Notice> assigned(AssignmentState task, Instant at) {
        var data = new HashMap<String, Object>(Map.of(
                "assignmentId", task.id(),
                "planId", task.planId(),
                "taskId", task.taskId(),
                "unitId", task.unitId(),
                "role", task.role().name()));
        task.occurrences().stream()
                .map(one -> one.dueOn().toString())
                .min(String::compareTo)
                .ifPresent(first -> data.put("dueOn", first));
        return List.of(new Notice(task.province(), task.unitId(), Topic.ASSIGNED, task.id(), at, data));
    }

    static List<Notice> report(Topic topic, Envelope<? extends ReportEvent> envelope) {
        var report = envelope.event().state();
        var data = Map.<String, Object>of(
                "reportId", report.id(),
                "planId", report.planId(),
                "unitId", report.unitId(),
                "period", report.period(),
                "status", report.status().name());
        return List.of(new Notice(
                report.province(),
                report.unitId(),
                topic,
                report.id() + ":" + envelope.sequence(),
                envelope.time(),
                data));
    }

    static List<Notice> decided(Envelope<EvidenceDecided> envelope) {
        var piece = envelope.event().state();
        var data = new HashMap<String, Object>(
                Map.of("evidenceId", piece.id(), "planId", piece.planId(), "unitId", piece.unitId()));
        if (!piece.decisions().isEmpty()) {
            var last = piece.decisions().get(piece.decisions().size() - 1);
            data.put("outcome", last.outcome().name());
            put(data, "publishedOn", last.publishedOn());
        }
        return List.of(new Notice(
                piece.province(),
                piece.unitId(),
                Topic.EVIDENCE_DECIDED,
                piece.id() + ":" + envelope.sequence(),
                envelope.time(),
                data));
    }

    static List<Notice> standing(StandingState standing, long sequence, Instant at) {
        var notices = new ArrayList<Notice>();
        standing.cells().stream()
                .filter(cell -> cell.status() == CellStatus.AT_RISK && cell.dueOn() != null)
                .forEach(cell -> notices.add(dueSoon(standing, cell)));
        var data = Map.<String, Object>of(
                "planId", standing.planId(),
                "unitId", standing.unitId(),
                "cells", standing.cells().stream().map(Notices::cell).toList(),
                "reports", standing.reports().stream().map(Notices::report).toList());
        notices.add(new Notice(
                standing.province(),
                standing.unitId(),
                Topic.STANDING_CHANGED,
                standing.id() + ":" + sequence,
                at,
                data));
        return notices;
    }

    /** Told once for a due date: it stays at risk through many changes. */
    private static Notice dueSoon(StandingState standing, StandingCell cell) {
        var dueOn = Objects.requireNonNull(cell.dueOn());
        var data = new HashMap<>(cell(cell));
        data.put("planId", standing.planId());
        data.put("unitId", standing.unitId());
        return new Notice(
                standing.province(),
                standing.unitId(),
                Topic.DUE_SOON,
                String.join(":", standing.id(), cell.quotaId(), cell.period(), dueOn.toString()),
                dueOn.atStartOfDay(BusinessZone.ID).toInstant(),
                data);
    }

    private static Map<String, Object> cell(StandingCell cell) {
        var data = new HashMap<String, Object>(Map.of(
                "quotaId", cell.quotaId(),
                "period", cell.period(),
                "status", cell.status().name(),
                "hardness", cell.hardness().name()));
        put(data, "dueOn", cell.dueOn());
        put(data, "required", cell.required());
        put(data, "achieved", cell.achieved());
        return data;
    }

    private static Map<String, Object> report(StandingReport report) {
        var data = new HashMap<String, Object>(
                Map.of("period", report.period(), "dueOn", report.dueOn().toString()));
        put(data, "closing", report.closing());
        put(data, "timeliness", report.timeliness());
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value instanceof Number ? value : value.toString());
        }
    }
}
