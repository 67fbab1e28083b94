package vn.dondoc.reporting.attachment;

import java.util.List;

/** A file with all its versions, oldest first; there is always one. */
public record StoredFile(String name, List<FileVersion> versions) {

    public StoredFile {
        versions = List.copyOf(versions);
    }

    FileVersion latest() {
        return versions.get(versions.size() - 1);
    }
}
