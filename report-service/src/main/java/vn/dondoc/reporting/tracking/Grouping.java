package vn.dondoc.reporting.tracking;

import java.util.Locale;
import java.util.Optional;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Rollup;

/** How a roll-up is grouped, as a client writes it. */
final class Grouping {

    private Grouping() {}

    static Rollup.By parse(String by) {
        try {
            return Rollup.By.valueOf(by.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.fields().at("by", "standing.by", by);
        }
    }

    /** What people call a group; empty for a parent that there is none of. */
    static Optional<String> name(Rollup.By by, String key, Book book) {
        return switch (by) {
            case KIND -> Wording.kind(key);
            case PARENT, UNIT -> book.units().find(key).map(unit -> unit.name());
            case QUOTA ->
                book.versions().stream()
                        .flatMap(version -> version.quotas().stream())
                        .filter(quota -> quota.id().equals(key))
                        .reduce((older, newer) -> newer)
                        .map(quota -> quota.title());
        };
    }
}
