package vn.dondoc.reporting.request;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.platform.register.Calendars;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Whether a question can be put as it is. */
@Component
class QuestionCheck {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_INSTRUCTIONS = 10_000;
    private static final int MOST_UNITS = 1_000;

    private final Rulebooks rulebooks;
    private final Calendars calendars;

    QuestionCheck(Rulebooks rulebooks, Calendars calendars) {
        this.rulebooks = rulebooks;
        this.calendars = calendars;
    }

    /** @throws Refusal 422 that names each field in which something is wrong */
    void check(String id, Question question, Caller caller) {
        var refusal = Refusal.fields();
        if (!Keys.isValid(id) || !Character.isLetter(id.charAt(0))) {
            refusal.at("id", "request.id");
        }
        if (question.title().isBlank() || question.title().length() > LONGEST_TITLE) {
            refusal.at("/title", "text", LONGEST_TITLE);
        }
        if (question.instructions() != null && question.instructions().length() > LONGEST_INSTRUCTIONS) {
            refusal.at("/instructions", "text", LONGEST_INSTRUCTIONS);
        }
        rulebooks
                .find(caller.province(), question.planId())
                .ifPresentOrElse(
                        book -> {
                            checkDays(question, book, caller, refusal);
                            checkScope(question.appliesTo(), book, refusal);
                        },
                        () -> refusal.at("/planId", "unknown-plan", question.planId()));
        refusal.throwIfAny();
    }

    /** At least one working day lies between cut-off and due date (Decree 09/2019, article 8.5b). */
    private void checkDays(Question question, Book book, Caller caller, Refusal refusal) {
        LocalDate last = book.lastDueDay();
        if (question.cutOff().isAfter(last) || question.dueOn().isAfter(last)) {
            refusal.at(question.cutOff().isAfter(last) ? "/cutOff" : "/dueOn", "due-too-late", last.toString());
            return;
        }
        if (question.cutOff().isBefore(question.from())) {
            refusal.at("/cutOff", "request.cut-off", question.from().toString());
        }
        LocalDate earliest = calendars.of(caller.province()).plus(question.cutOff(), 1);
        if (question.dueOn().isBefore(earliest)) {
            refusal.at("/dueOn", "request.too-early", earliest.toString());
        }
    }

    private static void checkScope(Scope scope, Book book, Refusal refusal) {
        if (scope.kinds().isEmpty() && scope.units().isEmpty()) {
            refusal.at("/appliesTo", "request.nobody");
        }
        if (scope.units().size() + scope.except().size() > MOST_UNITS) {
            refusal.at("/appliesTo", "request.size", MOST_UNITS);
            return;
        }
        Stream.concat(scope.units().stream(), scope.except().stream())
                .distinct()
                .filter(unit -> book.units().find(unit).isEmpty())
                .forEach(unit -> refusal.at("/appliesTo", "unknown-unit", unit));
        scope.units().stream()
                .distinct()
                .filter(unit -> book.units().find(unit).isPresent() && !book.canBind(unit))
                .forEach(unit -> refusal.at(
                        "/appliesTo", "evidence.unbound", unit, book.plan().id()));
    }
}
