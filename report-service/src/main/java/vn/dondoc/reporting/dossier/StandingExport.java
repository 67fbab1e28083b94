package vn.dondoc.reporting.dossier;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Unit;
import vn.dondoc.reporting.tracking.Standings;

/** Every cell that the caller may see as a row of a table, one unit after the other so that memory stays bounded. */
@Service
class StandingExport {

    static final List<String> HEADS = List.of(
            "Mã đơn vị",
            "Tên đơn vị",
            "Loại đơn vị",
            "Mã chỉ tiêu",
            "Tên chỉ tiêu",
            "Tính chất",
            "Kỳ",
            "Hạn",
            "Yêu cầu",
            "Kết quả",
            "Tình trạng");

    private final Standings standings;

    StandingExport(Standings standings) {
        this.standings = standings;
    }

    /**
     * Who may see a unit goes by the structure of today.
     *
     * @param book as known at {@code asOf}; empty when the plan had not been issued
     */
    void write(Table table, Book today, Optional<Book> book, @Nullable String period, Instant asOf, Caller caller)
            throws IOException {
        table.row(HEADS.toArray());
        if (book.isPresent()) {
            for (var unitId : book.get().units().ids().stream().sorted().toList()) {
                if (today.seenBy(caller, unitId)) {
                    write(table, unitId, book.get(), period, asOf, caller);
                }
            }
        }
        table.finish();
    }

    private void write(Table table, String unitId, Book book, @Nullable String period, Instant asOf, Caller caller)
            throws IOException {
        var unit = book.units().find(unitId).orElseThrow();
        for (var cell : standings.of(caller.province(), unitId, book, asOf)) {
            if (period == null || period.equals(cell.period())) {
                table.row(row(unit, cell));
            }
        }
    }

    private static @Nullable Object[] row(Unit unit, StandingCell cell) {
        return new @Nullable Object[] {
            unit.id(),
            unit.name(),
            OfficialWords.kind(unit.kind()),
            cell.quotaId(),
            cell.title(),
            OfficialWords.hardness(cell.hardness()),
            cell.period(),
            cell.dueOn(),
            cell.required(),
            cell.achieved(),
            OfficialWords.status(cell)
        };
    }
}
