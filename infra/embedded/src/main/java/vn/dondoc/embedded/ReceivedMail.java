package vn.dondoc.embedded;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mail as one addressee got it, decoded. A mail to three people is three of these. */
public record ReceivedMail(
        String to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable String messageId,
        Instant receivedAt) {}
