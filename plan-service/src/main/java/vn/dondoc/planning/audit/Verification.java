package vn.dondoc.planning.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Walks a chain from its first record and names the first that is not what it was. Who keeps a head elsewhere and hands
 * it in also learns whether the chain as a whole was written anew or cut short.
 */
@Component
final class Verification {

    private final Links links;

    Verification(Links links) {
        this.links = links;
    }

    /** What is wrong at the first broken record. */
    enum Reason {
        /** It is not there. */
        MISSING,
        /** It does not say what it said when it was appended. */
        CONTENT,
        /** It does not follow the record before it. */
        PREVIOUS,
        /** It is not the record that was noted elsewhere. */
        NOTED
    }

    record Break(long sequence, Reason reason) {}

    record Verdict(
            long records,
            Link.Head head,
            boolean intact,
            @Nullable Break brokenAt) {}

    Verdict verify(String province, Link.@Nullable Head noted) {
        var head = Link.Head.NONE;
        for (var next = links.after(province, 0); !next.isEmpty(); next = links.after(province, head.sequence())) {
            for (var link : next) {
                var reason = wrong(link, head, noted);
                if (reason != null) {
                    return verdict(head, new Break(head.sequence() + 1, reason));
                }
                head = link.head();
            }
        }
        return verdict(head, isCutShort(province, head, noted) ? new Break(head.sequence() + 1, Reason.MISSING) : null);
    }

    private static Verdict verdict(Link.Head head, @Nullable Break brokenAt) {
        return new Verdict(head.sequence(), head, brokenAt == null, brokenAt);
    }

    private static @Nullable Reason wrong(Link link, Link.Head head, Link.@Nullable Head noted) {
        if (link.sequence() != head.sequence() + 1) {
            return Reason.MISSING;
        }
        if (!link.previous().equals(head.hash())) {
            return Reason.PREVIOUS;
        }
        if (!link.computed().equals(link.hash())) {
            return Reason.CONTENT;
        }
        var other = noted != null
                && noted.sequence() == link.sequence()
                && !noted.hash().equals(link.hash());
        return other ? Reason.NOTED : null;
    }

    /** A mark comes after its record, so there are never more marks than records. */
    private boolean isCutShort(String province, Link.Head head, Link.@Nullable Head noted) {
        return (noted != null && noted.sequence() > head.sequence())
                || links.lastNoted(province).sequence() > head.sequence()
                || (links.countMarks(province) > head.sequence()
                        && links.after(province, head.sequence()).isEmpty());
    }
}
