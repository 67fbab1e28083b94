package vn.dondoc.planning.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/** Reads the caller's chain, each record with the one before it on the same object. */
@Component
class Trail {

    private final Links links;

    Trail(Links links) {
        this.links = links;
    }

    /** What a list asks for; the days are those of Vietnam and included. */
    record Wanted(
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by) {

        Document in(Document range) {
            var days = new Document();
            if (from != null) {
                days.append("$gte", from.toString());
            }
            if (to != null) {
                days.append("$lte", to.toString());
            }
            if (!days.isEmpty()) {
                range.append("day", days);
            }
            return by == null ? range : range.append("subject", by);
        }
    }

    Page<AuditView> page(Wanted wanted, Paging paging, Caller caller) {
        var found = wanted.object() == null
                ? links.list(wanted.in(after(paging, caller)), paging.oneMore())
                : ofObject(wanted.object(), wanted, paging, caller);
        var page = Page.of(found, paging, link -> Long.toString(link.sequence()));
        var before = before(page.items(), caller);
        return page.map(link -> AuditView.line(link, before.get(key(link, link.version() - 1))));
    }

    AuditView whole(long sequence, Caller caller, RuntimeException otherwise) {
        var link = links.find(caller.province(), sequence).orElseThrow(() -> otherwise);
        var before = before(List.of(link), caller);
        return AuditView.whole(link, before.get(key(link, link.version() - 1)));
    }

    private Document after(Paging paging, Caller caller) {
        var after = paging.after().isEmpty() ? "0" : paging.after();
        return Links.range(Links.key(caller.province(), Long.parseLong(after)), caller.province());
    }

    /** An object's history is short, and its marks are small: they are read whole. */
    private List<Link> ofObject(String object, Wanted wanted, Paging paging, Caller caller) {
        var prefix = caller.key(object) + ":";
        var marks = links.marks(
                wanted.in(new Document("_id", new Document("$gt", prefix).append("$lt", prefix + ":"))),
                Integer.MAX_VALUE);
        var after = paging.after().isEmpty() ? 0 : Long.parseLong(paging.after());
        return links.all(
                caller.province(),
                marks.stream()
                        .filter(mark -> mark.getString("_id").indexOf(':', prefix.length()) < 0)
                        .map(mark -> mark.getLong("sequence"))
                        .filter(sequence -> sequence > after)
                        .sorted()
                        .limit(paging.oneMore())
                        .toList());
    }

    private Map<String, Link> before(List<Link> items, Caller caller) {
        var keys = items.stream()
                .filter(link -> link.version() > 1)
                .map(link -> key(link, link.version() - 1))
                .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        var marks = links.marks(new Document("_id", new Document("$in", keys)), keys.size());
        var sequences = new ArrayList<Long>();
        marks.forEach(mark -> sequences.add(mark.getLong("sequence")));
        return links.all(caller.province(), sequences).stream()
                .collect(Collectors.toMap(link -> key(link, link.version()), Function.identity()));
    }

    private static String key(Link link, long version) {
        return Links.mark(link.province(), link.object(), version);
    }
}
