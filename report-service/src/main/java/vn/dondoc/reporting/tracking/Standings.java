package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.reporting.rulebook.Book;

/** How a unit stands, for those who put it on paper. */
@Service
public class Standings {

    private final Judge judge;

    Standings(Judge judge) {
        this.judge = judge;
    }

    /** All cells of a unit under a plan; the book has to be the one known at {@code asOf}. */
    public List<StandingCell> of(String province, String unitId, Book book, Instant asOf) {
        var key = new SheetKey(province, book.plan().id(), unitId);
        return judge.judge(key, book, asOf).picture().cells();
    }
}
