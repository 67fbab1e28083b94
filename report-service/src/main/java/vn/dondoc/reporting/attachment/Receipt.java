package vn.dondoc.reporting.attachment;

/** A version of a file, and how many decisions about its piece of evidence are known by now. */
record Receipt(String name, FileVersion version, int decisions, boolean isNew) {

    FileView view() {
        return FileView.of(name, version, decisions);
    }
}
