package vn.dondoc.notifying.draft;

/** plan-service does not answer, so nothing can be said about a plan that is not issued. */
public class PlansAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlansAway(Throwable cause) {
        super("Plans cannot be asked for: " + cause, cause);
    }
}
