package vn.dondoc.local.control;

/** Events were still on their way when patience ran out. */
final class Unsettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsettled(String what) {
        super(what);
    }
}
