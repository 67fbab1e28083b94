package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.dondoc.contracts.Lists;

/**
 * What only this service keeps about an assignment; no event carries it as it is.
 *
 * @param notes what was done, oldest first: the newest {@value #DECISION_NOTES} decisions and {@value #PROGRESS_NOTES}
 *     reports of progress
 * @param moved due dates the plan gave to occurrences that were extended
 * @param announced due dates that passed while the occurrence was open, and were published as overdue
 * @param openings under which key occurrences were opened
 */
public record Particulars(
        List<Note> notes,
        List<DueDay> moved,
        List<DueDay> announced,
        List<ExtensionRequest> requests,
        List<Part> parts,
        List<Opening> openings) {

    static final int PROGRESS_NOTES = 50;

    /** More than a year of honest work yields. All of this lies in one document, whose size is bounded. */
    static final int DECISION_NOTES = 400;

    static final int REQUESTS = 100;
    static final Particulars NONE = new Particulars(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A due date of occurrence {@code n}. */
    public record DueDay(int n, LocalDate on) {}

    /** What a client asked for under a key of its own choice; asked again it gets the same occurrence. */
    public record Opening(String key, int n, LocalDate dueOn, String trigger) {}

    public Particulars {
        notes = Lists.copy(notes);
        moved = Lists.copy(moved);
        announced = Lists.copy(announced);
        requests = Lists.copy(requests);
        parts = Lists.copy(parts);
        openings = Lists.copy(openings);
    }

    Particulars with(Note note) {
        var all = plus(notes, note);
        bound(all, PROGRESS_NOTES, Note::ofProgress, one -> false);
        bound(all, DECISION_NOTES, one -> !one.ofProgress(), one -> isLastWord(one, all));
        return new Particulars(all, moved, announced, requests, parts, openings);
    }

    /** Only the first date an occurrence was moved from is the plan's. */
    Particulars withMoved(int n, LocalDate from) {
        return moved.stream().anyMatch(day -> day.n() == n)
                ? this
                : new Particulars(notes, plus(moved, new DueDay(n, from)), announced, requests, parts, openings);
    }

    /** The plan has another date now. */
    Particulars withoutMoved(int n) {
        var others = moved.stream().filter(day -> day.n() != n).toList();
        return new Particulars(notes, others, announced, requests, parts, openings);
    }

    Particulars withAnnounced(int n, LocalDate dueOn) {
        return new Particulars(notes, moved, plus(announced, new DueDay(n, dueOn)), requests, parts, openings);
    }

    Particulars with(Opening opening) {
        return new Particulars(notes, moved, announced, requests, parts, plus(openings, opening));
    }

    Particulars with(ExtensionRequest request) {
        var all = plus(requests, request);
        bound(all, REQUESTS, one -> true, one -> one.outcome() == ExtensionRequest.Outcome.OPEN);
        return new Particulars(notes, moved, announced, all, parts, openings);
    }

    /** The same with the request for occurrence {@code n} that waits for a decision, if there is one, decided. */
    Particulars withDecided(int n, UnaryOperator<ExtensionRequest> decision) {
        var all = requests.stream()
                .map(request -> request.waitsFor(n) ? decision.apply(request) : request)
                .toList();
        return new Particulars(notes, moved, announced, all, parts, openings);
    }

    Particulars with(Part part) {
        var all = new ArrayList<>(parts);
        all.removeIf(known -> known.n() == part.n() && known.id().equals(part.id()));
        all.add(part);
        return new Particulars(notes, moved, announced, requests, all, openings);
    }

    Optional<ExtensionRequest> waiting(int n) {
        return requests.stream().filter(request -> request.waitsFor(n)).findFirst();
    }

    Optional<Opening> opening(String key) {
        return openings.stream().filter(known -> known.key().equals(key)).findFirst();
    }

    List<Part> parts(int n) {
        return parts.stream().filter(part -> part.n() == n).toList();
    }

    /** With what, or why not, an occurrence ended: that is shown as long as it stands. */
    private static boolean isLastWord(Note note, List<Note> all) {
        return note.endsOccurrence()
                && all.stream()
                        .filter(other -> other.endsOccurrence() && other.n() == note.n())
                        .reduce((older, newer) -> newer)
                        .filter(note::equals)
                        .isPresent();
    }

    /** Drops the oldest of those that count if they are one too many. Those to keep are fewer, one for each occurrence. */
    private static <T> void bound(List<T> all, int most, Predicate<T> counts, Predicate<T> keep) {
        var counted = all.stream().filter(counts).toList();
        if (counted.size() > most) {
            counted.stream().filter(keep.negate()).findFirst().ifPresent(all::remove);
        }
    }

    /** The newest note of that kind on an occurrence as a whole. */
    Optional<Note> newest(int n, Note.Kind kind) {
        return notes.stream()
                .filter(note -> note.n() == n && note.kind() == kind && note.part() == null)
                .reduce((older, newer) -> newer);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
