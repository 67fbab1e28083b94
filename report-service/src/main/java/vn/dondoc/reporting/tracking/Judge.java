package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Claims;
import vn.dondoc.reporting.standing.Piece;
import vn.dondoc.reporting.standing.ReportSheet;
import vn.dondoc.reporting.standing.Sheet;

/** Gathers the facts that a calculation needs and judges by them. It keeps nothing and writes nothing. */
@Service
class Judge {

    private final Facts facts;
    private final Memory memory;

    Judge(Facts facts, Memory memory) {
        this.facts = facts;
        this.memory = memory;
    }

    /** One unit; the book has to be the one known at {@code asOf}. */
    Judgement judge(SheetKey key, Book book, Instant asOf) {
        var known = memory.of(key);
        var lent = book.units().predecessors(key.unitId()).stream()
                .map(old -> memory.of(key.of(old)))
                .toList();
        var inherited =
                lent.stream().flatMap(old -> old.own().pieces().stream()).toList();
        var claims = Claims.knownAt(together(known, lent).values(), asOf);
        return judge(key, book, known.own(), inherited, claims, asOf);
    }

    /** Pieces by key. Of a piece that is known as one's own and as another's, one's own is the newer. */
    private static Map<String, Piece> together(Memory.Known known, List<Memory.Known> lent) {
        var all = new TreeMap<>(known.others());
        lent.forEach(old -> all.putAll(old.others()));
        lent.forEach(old -> all.putAll(old.own().evidence()));
        all.putAll(known.own().evidence());
        return all;
    }

    /** All these units with few reads; for questions about many. */
    Map<String, Judgement> judge(String province, Collection<String> unitIds, Book book, Instant asOf) {
        return judge(facts.underPlan(province, book.plan().id()), province, unitIds, book, asOf);
    }

    /** The same by given facts. */
    static Map<String, Judgement> judge(
            Map<String, UnitRecord> records, String province, Collection<String> unitIds, Book book, Instant asOf) {
        var claims = Claims.knownAt(
                records.values().stream()
                        .flatMap(record -> record.pieces().stream())
                        .toList(),
                asOf);
        var judged = new HashMap<String, Judgement>();
        for (var unitId : unitIds) {
            var inherited = book.units().predecessors(unitId).stream()
                    .flatMap(old -> records.getOrDefault(old, UnitRecord.empty()).pieces().stream())
                    .toList();
            var key = new SheetKey(province, book.plan().id(), unitId);
            var record = records.getOrDefault(unitId, UnitRecord.empty());
            judged.put(unitId, judge(key, book, record, inherited, claims, asOf));
        }
        return judged;
    }

    private static Judgement judge(
            SheetKey key, Book book, UnitRecord record, List<Piece> inherited, Claims claims, Instant asOf) {
        var known = record.facts(key.unitId(), inherited);
        return new Judgement(
                book,
                key.unitId(),
                new Sheet(book.rules(), claims, known, asOf),
                new ReportSheet(book.rules(), known, asOf));
    }
}
