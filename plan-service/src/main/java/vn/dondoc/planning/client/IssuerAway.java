package vn.dondoc.planning.client;

/** The issuer cannot be told for now; nothing was recorded. */
class IssuerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("The issuer does not take a change of a client", cause);
    }
}
