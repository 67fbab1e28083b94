package vn.dondoc.reporting.standing;

import vn.dondoc.contracts.standing.CellStatus;

/** How many cells stand how. The five always add up to what was assigned. */
public record Tally(int met, int metLate, int missed, int open, int exempt) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public static Tally of(CellStatus status) {
        return switch (status) {
            case MET -> new Tally(1, 0, 0, 0, 0);
            case MET_LATE -> new Tally(0, 1, 0, 0, 0);
            case MISSED -> new Tally(0, 0, 1, 0, 0);
            case AT_RISK, PENDING -> new Tally(0, 0, 0, 1, 0);
            case NOT_APPLICABLE -> new Tally(0, 0, 0, 0, 1);
        };
    }

    public int assigned() {
        return reached() + missed + open + exempt;
    }

    public int reached() {
        return met + metLate;
    }

    public Tally times(int factor) {
        return new Tally(met * factor, metLate * factor, missed * factor, open * factor, exempt * factor);
    }

    public Tally plus(Tally other) {
        return new Tally(
                met + other.met,
                metLate + other.metLate,
                missed + other.missed,
                open + other.open,
                exempt + other.exempt);
    }
}
