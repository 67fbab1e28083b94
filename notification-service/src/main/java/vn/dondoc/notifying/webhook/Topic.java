package vn.dondoc.notifying.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit can be told of. The names are public: an enum constant in lower case with hyphens. */
enum Topic {
    /** It got a task. */
    ASSIGNED,
    /** A quota is due within the warning window and not reached. */
    DUE_SOON,
    /** Its report was sent back. */
    RETURNED,
    /** Its report was accepted. */
    ACCEPTED,
    /** How it stands against its quotas and reports changed. */
    STANDING_CHANGED,
    /** The editorial board decided on what it sent. */
    EVIDENCE_DECIDED,
    /** It asked for a trial. */
    PING;

    String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Topic> of(String publicName) {
        return Arrays.stream(values())
                .filter(topic -> topic != PING && topic.publicName().equals(publicName))
                .findFirst();
    }
}
