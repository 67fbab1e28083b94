package vn.dondoc.planning.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;

/** The codes that a plan of the caller's province may name. */
@Service
public class Codes {

    private final Catalogues catalogues;

    Codes(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    public Set<String> of(Catalogue catalogue, Caller caller) {
        return catalogues.all(catalogue, caller).stream().map(Entry::code).collect(Collectors.toSet());
    }

    /** The Vietnamese names by code. */
    public Map<String, String> names(Catalogue catalogue, Caller caller) {
        return catalogues.all(catalogue, caller).stream().collect(Collectors.toMap(Entry::code, Entry::name));
    }
}
