package vn.dondoc.reporting.proposal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are read.
 *
 * @param allow networks (CIDR) that may be called although they are not public, such as the province's own
 * @param patience how long one page may take in all
 * @param size of a page at most; what comes after it is not looked at
 * @param atOnce pages that are read at the same time
 */
@ConfigurationProperties("dondoc.proposals")
record ProposalSettings(
        @DefaultValue List<String> allow,
        @DefaultValue("PT6S") Duration patience,
        @DefaultValue("1MB") DataSize size,
        @DefaultValue("8") int atOnce) {}
