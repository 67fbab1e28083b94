package vn.dondoc.reporting.attachment;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.StaleVersion;
import vn.dondoc.platform.store.Store;

/** What files there are, one folder for each piece of evidence. */
@Repository
class Folders {

    private static final int ATTEMPTS = 5;

    private final Aggregates<Folder> folders;

    Folders(Store store) {
        this.folders = store.aggregates("folders", Folder.class);
    }

    Folder of(String evidenceId, Caller caller) {
        return of(caller.key(evidenceId));
    }

    /** For our own work only: nobody's scope stands behind it. */
    Folder of(String key) {
        return folders.find(key).orElseGet(() -> Folder.empty(key));
    }

    /** Changes the newest state; again, when somebody else was faster. An empty change writes nothing. */
    Folder change(String key, Function<Folder, Optional<Change<Folder>>> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = of(key);
            var next = change.apply(known);
            if (next.isEmpty() || write(next.get())) {
                return next.map(Change::state).orElse(known);
            }
        }
        throw NotTaken.busy();
    }

    private boolean write(Change<Folder> next) {
        try {
            if (next.state().version() == 1) {
                folders.insert(next);
            } else {
                folders.update(next);
            }
            return true;
        } catch (AlreadyExists | StaleVersion e) {
            return false;
        }
    }
}
