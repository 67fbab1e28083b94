package vn.dondoc.planning.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.planning.plan.PlanBody.QuotaBody;
import vn.dondoc.planning.recognition.Bodies.Body;
import vn.dondoc.planning.recognition.Recognised.Quota;

/** Makes quotas of promises. Who is bound is what the sentence, its part or its row says; if none does, everybody. */
final class QuotaAssembly {

    private static final int MOST_QUOTAS = 200;
    private static final double UNSURE = 0.6;

    private final Notes notes;
    private final Naming naming;
    private final int year;

    QuotaAssembly(Notes notes, Naming naming, int year) {
        this.notes = notes;
        this.naming = naming;
        this.year = year;
    }

    List<QuotaBody> quotas(List<Quota> quotas) {
        var bodies = new ArrayList<QuotaBody>();
        for (var quota : quotas.subList(0, Math.min(quotas.size(), MOST_QUOTAS))) {
            bodies.add(quota("/quotas/" + bodies.size(), "Q" + (bodies.size() + 1), quota));
        }
        if (quotas.size() > MOST_QUOTAS) {
            notes.add("/quotas", quotas.get(MOST_QUOTAS).promise().source(), 0, "note-too-many");
        }
        return bodies;
    }

    private QuotaBody quota(String at, String id, Quota quota) {
        var promise = notes.add(at, quota.promise());
        boolean counted = promise.measure() == Measure.COUNT;
        return new QuotaBody(
                id,
                Assembly.cut(promise.title(), Assembly.LONGEST),
                promise.measure(),
                promise.minimum(),
                promise.percent(),
                promise.comparison(),
                promise.frequency(),
                promise.types(),
                promise.channels(),
                ChannelMatch.ANY,
                counted ? promise.countedFact() : null,
                promise.hardness(),
                CountingBase.CALENDAR,
                scope(at + "/appliesTo", quota),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                null,
                Assembly.cut(promise.sentence(), Assembly.LONGEST));
    }

    private Scope scope(String at, Quota quota) {
        var source = quota.promise().source();
        if (quota.bound().isEmpty()) {
            notes.add(at, source, UNSURE, "note-bound");
            return new Scope(naming.everybody().stream().sorted().toList(), List.of(), List.of());
        }
        var units = quota.bound().stream()
                .map(body -> unit(at, body, quota))
                .filter(id -> id != null)
                .distinct()
                .toList();
        var scope = naming.scope(quota.bound(), units);
        boolean unknown = scope.kinds().isEmpty() && scope.units().isEmpty();
        notes.add(at, source, unknown ? 0.2 : 0.8, unknown ? "note-unit" : null);
        return scope;
    }

    private @Nullable String unit(String at, Body body, Quota quota) {
        return naming.unit(at, body, quota.promise().source());
    }
}
