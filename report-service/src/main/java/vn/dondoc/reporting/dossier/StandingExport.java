package vn.dondoc.reporting.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.standing.StandingCell;
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

    /** Told after each unit how many are done; says whether to go on. */
    interface Progress {

        boolean goesOn(int unitsDone);
    }

    /**
     * @param book as known at the export's instant; empty when the plan had not been issued
     * @return whether it was written to its end
     */
    boolean write(Table table, Export export, Optional<Book> book, Progress progress) throws IOException {
        table.row(HEADS.toArray());
        int done = 0;
        for (var unitId : export.units()) {
            write(table, unitId, book.orElseThrow(), export);
            if (!progress.goesOn(++done)) {
                return false;
            }
        }
        table.finish();
        return true;
    }

    private void write(Table table, String unitId, Book book, Export export) throws IOException {
        var unit = book.units().find(unitId).orElseThrow();
        for (var cell : standings.of(export.province(), unitId, book, export.asOf())) {
            if (export.period() == null || export.period().equals(cell.period())) {
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
