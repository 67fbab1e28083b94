package vn.dondoc.notifying.reminder;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the clockwork behaves.
 *
 * @param sendFrom local time before which no daily digest goes out
 * @param lease how long one instance may take for one digest, on the machine's clock; longer than a letter may wait
 *     for its turn (1 min), for a connection (2 min) and for each answer of the mail server (20 s), twice: a worn connection
 *     is replaced
 * @param retryAfter pause after a first failure, on the machine's clock; it doubles with each further one
 * @param giveUpAfter how long the mail server may ask to come again until a mail counts as undelivered; RFC 5321 (4.5.4.1)
 *     advises four to five days
 * @param listed how many items a digest lists before it says how many more there are
 * @param horizonDays how far ahead a digest and an urge look for what will be due
 */
@ConfigurationProperties("dondoc.reminders")
public record ReminderSettings(
        @DefaultValue("07:00") LocalTime sendFrom,
        @DefaultValue("PT15M") Duration lease,
        @DefaultValue("PT1M") Duration retryAfter,
        @DefaultValue("P4D") Duration giveUpAfter,
        @DefaultValue("60") int listed,
        @DefaultValue("7") int horizonDays) {

    private static final int LONGEST_DOUBLING = 6;

    Duration pause(int attempts) {
        return retryAfter.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), LONGEST_DOUBLING));
    }
}
