package vn.dondoc.reporting.evidence;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;

/** Lets other features of this service look at a piece; the caller's scope is the same as for the piece itself. */
@Service
public class EvidenceReading {

    private final Evidences pieces;

    EvidenceReading(Evidences pieces) {
        this.pieces = pieces;
    }

    public Optional<Evidence> find(String id, Caller caller) {
        return pieces.find(id, caller);
    }
}
