package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final AddressBook addresses;

    Judge(Facts facts, AddressBook addresses) {
        this.facts = facts;
        this.addresses = addresses;
    }

    /** One unit; the book has to be the one known at {@code asOf}. */
    Judgement judge(SheetKey key, Book book, Instant asOf) {
        var record = facts.of(key);
        var inherited = new ArrayList<Piece>();
        book.units()
                .predecessors(key.unitId())
                .forEach(old -> inherited.addAll(facts.of(key.of(old)).pieces()));
        var own = new ArrayList<>(record.pieces());
        own.addAll(inherited);
        return judge(key, book, record, inherited, Claims.knownAt(withOthers(key, own), asOf), asOf);
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

    private List<Piece> withOthers(SheetKey key, List<Piece> own) {
        Set<String> ids = own.stream().map(Piece::id).collect(Collectors.toSet());
        var others = addresses.sharing(key, own).stream()
                .filter(holder -> !ids.contains(holder.evidenceId()))
                .toList();
        var all = new ArrayList<>(own);
        if (!others.isEmpty()) {
            all.addAll(facts.pieces(key, others));
        }
        return all;
    }
}
