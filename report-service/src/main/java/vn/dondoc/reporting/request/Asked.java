package vn.dondoc.reporting.request;

import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Whom a request is about. */
@Service
class Asked {

    private final Rulebooks rulebooks;

    Asked(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** How many units owe the report now. */
    long owing(ReportRequest request, Caller caller) {
        return rulebooks
                .find(caller.province(), request.question().planId())
                .map(book -> book.rules().owing(new ReportPeriod(null, request.id())))
                .orElse(0L);
    }

    /** Whether the caller sees all units, or one of those that were asked. */
    boolean concerns(ReportRequest request, Caller caller) {
        return caller.seesAll()
                || rulebooks
                        .find(caller.province(), request.question().planId())
                        .filter(book -> anySeen(book, request.id(), caller))
                        .isPresent();
    }

    private static boolean anySeen(Book book, String requestId, Caller caller) {
        return book.units().ids().stream()
                .anyMatch(unit -> book.seenBy(caller, unit) && book.rules().asks(requestId, unit));
    }
}
