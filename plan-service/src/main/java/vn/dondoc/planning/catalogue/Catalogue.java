package vn.dondoc.planning.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The catalogues there are. */
public enum Catalogue {
    CHANNELS("channels"),
    EVIDENCE_TYPES("evidence-types");

    private final String path;

    Catalogue(String path) {
        this.path = path;
    }

    /** Its name in addresses, storage keys and resources. */
    String path() {
        return path;
    }

    static Optional<Catalogue> at(String path) {
        return Arrays.stream(values())
                .filter(catalogue -> catalogue.path.equals(path))
                .findFirst();
    }
}
