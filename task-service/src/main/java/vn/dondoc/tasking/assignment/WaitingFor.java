package vn.dondoc.tasking.assignment;

import vn.dondoc.contracts.assignment.Occurrence;

/** Who has to act next on an occurrence. */
enum WaitingFor {
    /** It has ended. */
    NOBODY,
    UNIT,
    /** Parts that divisions have not finished. */
    DIVISIONS,
    /** An extension was asked for. */
    HOME_AFFAIRS;

    static WaitingFor of(Assignment assignment, Occurrence one) {
        var kept = assignment.particulars();
        if (!Assignment.isOpen(one)) {
            return NOBODY;
        }
        if (kept.waiting(one.n()).isPresent()) {
            return HOME_AFFAIRS;
        }
        return kept.parts(one.n()).stream().anyMatch(Part::open) ? DIVISIONS : UNIT;
    }
}
