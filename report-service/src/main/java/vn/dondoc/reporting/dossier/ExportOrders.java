package vn.dondoc.reporting.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Settles what is to be in a table of standings: which units the caller may see, of which plan, by which instant. */
@Service
class ExportOrders {

    /** Of one caller. */
    private static final int MOST = 10;

    private final Exports exports;
    private final ExportMaking making;
    private final Rulebooks rulebooks;
    private final Clock clock;

    ExportOrders(Exports exports, ExportMaking making, Rulebooks rulebooks, Clock clock) {
        this.exports = exports;
        this.making = making;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param book as known at the export's instant; empty when the plan had not been issued
     */
    record Settled(Export export, Optional<Book> book) {}

    /** The same order a second time is the first one. */
    Export order(
            String id,
            @Nullable String planId,
            @Nullable String format,
            @Nullable String period,
            @Nullable Instant asOf,
            Caller caller) {
        var refusal = Refusal.fields();
        if (!Keys.isValid(id)) {
            refusal.at("/id", "id");
        }
        if (planId == null) {
            refusal.at("/planId", "required");
        }
        refusal.throwIfAny();
        var wanted =
                settle(id, String.valueOf(planId), format, period, asOf, caller).export();
        makeRoom(wanted, caller);
        var export = exports.order(wanted)
                .filter(known -> known.asksTheSame(wanted))
                .orElseThrow(() -> Refusal.conflict("exists"));
        making.wake();
        return export;
    }

    /** The oldest that is made goes; while all are being made there is no room. */
    private void makeRoom(Export wanted, Caller caller) {
        var others = exports.of(caller).stream()
                .filter(export -> !export.id().equals(wanted.id()))
                .toList();
        if (others.size() >= MOST) {
            var oldest = others.stream().filter(export -> !export.isRunning()).findFirst();
            making.remove(oldest.orElseThrow(() -> Refusal.conflict("too-many-exports", MOST)));
        }
    }

    /**
     * Who may see a unit goes by the structure of today, also for a table of the past.
     *
     * @param format {@code xlsx} if it is not given
     * @param asOf now if it is not given, or lies in the future
     */
    Settled settle(
            String id,
            String planId,
            @Nullable String format,
            @Nullable String period,
            @Nullable Instant asOf,
            Caller caller) {
        var form = format == null ? TableFormat.XLSX : TableFormat.named(format);
        var today = rulebooks.find(caller.province(), planId).orElseThrow(() -> Refusal.notFound("plan", planId));
        requirePeriod(today, period);
        var now = clock.instant();
        var at = asOf == null || asOf.isAfter(now) ? now : asOf;
        var book = rulebooks.find(caller.province(), planId, at);
        var units = book.map(known -> known.units().ids().stream()
                .filter(unit -> today.seenBy(caller, unit))
                .sorted()
                .toList());
        var export = Export.ordered(
                id, caller.province(), caller.subject(), planId, form, period, at, units.orElse(List.of()));
        return new Settled(export, book);
    }

    List<Export> of(Caller caller) {
        return exports.of(caller);
    }

    Export find(String id, Caller caller) {
        return Optional.of(id)
                .filter(Keys::isValid)
                .flatMap(valid -> exports.find(caller.key(caller.subject(), valid)))
                .orElseThrow(() -> Refusal.notFound("export", id));
    }

    void remove(String id, Caller caller) {
        making.remove(find(id, caller));
    }

    private static void requirePeriod(Book book, @Nullable String period) {
        if (period != null
                && book.rules().columns().stream()
                        .noneMatch(column -> column.period().toString().equals(period))) {
            throw Refusal.rule("unknown-period", period);
        }
    }
}
