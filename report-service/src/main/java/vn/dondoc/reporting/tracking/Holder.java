package vn.dondoc.reporting.tracking;

/** A piece that has, or once had, a certain address. */
record Holder(String unitId, String evidenceId) {

    private static final char SEPARATOR = '/';

    static Holder parse(String text) {
        var separator = text.indexOf(SEPARATOR);
        return new Holder(text.substring(0, separator), text.substring(separator + 1));
    }

    @Override
    public String toString() {
        return unitId + SEPARATOR + evidenceId;
    }
}
