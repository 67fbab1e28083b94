package vn.dondoc.reporting.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may go on at once. An upload holds about 1.5 MiB of memory, a download about 1 MiB.
 *
 * @param uploads at once, in all
 * @param uploadsEach at once, of one unit
 * @param downloads at once, in all
 * @param downloadsEach at once, of one unit or, for those without a unit, of one caller
 * @param patience how long an upload or a download may take
 * @param grace after which an upload that was not ended is taken for broken; must be far longer than {@code patience}
 */
@ConfigurationProperties("dondoc.attachments")
record AttachmentSettings(
        @DefaultValue("8") int uploads,
        @DefaultValue("3") int uploadsEach,
        @DefaultValue("32") int downloads,
        @DefaultValue("8") int downloadsEach,
        @DefaultValue("PT10M") Duration patience,
        @DefaultValue("P1D") Duration grace) {

    AttachmentSettings {
        if (grace.compareTo(patience.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("dondoc.attachments.grace must be far longer than patience");
        }
    }
}
