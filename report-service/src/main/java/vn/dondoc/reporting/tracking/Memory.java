package vn.dondoc.reporting.tracking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.standing.Piece;

/**
 * Facts of a unit that were read before and need not be read again, so that an event late in the year costs no more than
 * one in January. The {@link Journal} says what is missing, whichever instance entered it.
 */
@Component
class Memory {

    /** About 50 MB. Units beyond it are read anew each time. */
    private static final int MOST_FACTS = 60_000;

    private final Facts facts;
    private final AddressBook addresses;
    private final Journal journal;
    private final Cache<SheetKey, Known> units = Caffeine.newBuilder()
            .maximumWeight(MOST_FACTS)
            .weigher((SheetKey sheet, Known known) -> known.size())
            .build();

    Memory(Facts facts, AddressBook addresses, Journal journal) {
        this.facts = facts;
        this.addresses = addresses;
        this.journal = journal;
    }

    /**
     * All that is known of a unit.
     *
     * @param others by key, pieces of other units that share an address with one of its own
     * @param entries up to which entry of the journal
     */
    record Known(UnitRecord own, SortedMap<String, Piece> others, long entries) {

        private int size() {
            return own.size() + others.size() + 1;
        }

        private Known with(SheetKey sheet, Set<String> changed, Collection<Document> found, long entries) {
            var next = new Known(own.copy(), new TreeMap<>(others), entries);
            changed.forEach(key -> {
                next.own.remove(key);
                next.others.remove(key);
            });
            found.forEach(fact -> next.add(sheet, fact));
            return next;
        }

        private void add(SheetKey sheet, Document fact) {
            if (sheet.unitId().equals(fact.getString("unit"))) {
                own.add(fact);
            } else {
                var lent = UnitRecord.empty();
                lent.add(fact);
                others.putAll(lent.evidence());
            }
        }
    }

    /** Everything that has been entered before the call. It may be shared: do not change it. */
    Known of(SheetKey sheet) {
        var page = journal.of(sheet);
        var before = units.getIfPresent(sheet);
        if (before != null && before.entries == page.entries()) {
            return before;
        }
        var known = before == null ? whole(sheet, page) : since(before, sheet, page);
        units.put(sheet, known);
        return known;
    }

    private Known since(Known before, SheetKey sheet, Journal.Page page) {
        return page.after(before.entries)
                .map(keys -> before.with(sheet, keys, facts.documents(keys), page.entries()))
                .orElseGet(() -> whole(sheet, page));
    }

    private Known whole(SheetKey sheet, Journal.Page page) {
        var own = facts.of(sheet);
        var known = new Known(own, new TreeMap<>(), page.entries());
        var keys = addresses.sharing(sheet, own.pieces()).stream()
                .filter(holder -> !holder.unitId().equals(sheet.unitId()))
                .map(holder -> key(sheet, holder))
                .toList();
        facts.documents(keys).forEach(fact -> known.add(sheet, fact));
        return known;
    }

    /** Whatever is remembered of a unit may be wrong. */
    void doubt(SheetKey sheet) {
        journal.restart(sheet);
    }

    /** A fact was kept anew. */
    void changed(SheetKey sheet, String factKey) {
        journal.enter(sheet, List.of(factKey));
    }

    /**
     * A piece was kept anew: whoever shares an address with it has to look at it, and the other way round.
     *
     * @return the units that share one
     */
    Set<String> changed(SheetKey sheet, Piece piece) {
        var key = Facts.key(sheet, FactKind.EVIDENCE, piece.id());
        var others = addresses.enter(sheet, piece).stream()
                .filter(holder -> !holder.unitId().equals(sheet.unitId()))
                .toList();
        journal.enter(
                sheet,
                Stream.concat(others.stream().map(holder -> key(sheet, holder)), Stream.of(key))
                        .toList());
        var units = others.stream().map(Holder::unitId).collect(Collectors.toSet());
        units.forEach(unit -> journal.enter(sheet.of(unit), List.of(key)));
        return units;
    }

    private static String key(SheetKey sheet, Holder holder) {
        return Facts.key(sheet.of(holder.unitId()), FactKind.EVIDENCE, holder.evidenceId());
    }
}
