package vn.dondoc.notifying.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.urging.UnitsUrged;
import vn.dondoc.contracts.urging.UrgeState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/**
 * The latest urge by hand under a plan; its version counts them.
 *
 * @param requests the last ones that had a key, so that one which is made again is known
 */
public record Urge(
        String province,
        String planId,
        long version,
        List<String> unitIds,
        String note,
        Instant urgedAt,
        List<Request> requests)
        implements Aggregate {

    private static final int REMEMBERED = 50;

    public Urge {
        unitIds = List.copyOf(unitIds);
        requests = Lists.copy(requests);
    }

    /**
     * An urge that was asked for.
     *
     * @param number of the urge that it became
     * @param content what was asked for, to tell it from another with the same key
     */
    public record Request(String key, long number, String content, Instant at) {

        String stage() {
            return Stage.URGE + number;
        }
    }

    static Change<Urge> first(String province, UrgeCheck.Wanted wanted, @Nullable String key, Instant at) {
        return new Urge(province, wanted.planId(), 0, List.of(), "", at, List.of()).again(wanted, key, at);
    }

    Change<Urge> again(UrgeCheck.Wanted wanted, @Nullable String key, Instant at) {
        var number = version + 1;
        var request = Stream.ofNullable(key).map(one -> new Request(one, number, content(wanted), at));
        var known = Stream.concat(requests.stream(), request).toList();
        var kept = known.subList(Math.max(0, known.size() - REMEMBERED), known.size());
        return new Change<>(
                new Urge(province, planId, number, wanted.unitIds(), wanted.note(), at, kept),
                new UnitsUrged(new UrgeState(planId, province, number, wanted.unitIds(), wanted.note(), at)));
    }

    /**
     * The request with that key, if it was made before.
     *
     * @throws Refusal 409 if it asked for something else
     */
    Optional<Request> made(UrgeCheck.Wanted wanted, @Nullable String key) {
        var before = requests.stream().filter(one -> one.key().equals(key)).findFirst();
        if (before.filter(one -> !one.content().equals(content(wanted))).isPresent()) {
            throw Refusal.conflict("urge-key-used", String.valueOf(key));
        }
        return before;
    }

    /** The latest one. */
    Request latest() {
        return new Request("", version, "", urgedAt);
    }

    private static String content(UrgeCheck.Wanted wanted) {
        var text = String.join(",", wanted.unitIds()) + "\n" + wanted.note();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String id() {
        return planId;
    }
}
