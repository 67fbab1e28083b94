package vn.dondoc.platform.messaging;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service uses Kafka.
 *
 * @param topics the topics it publishes; it creates them, kept for ever, because the event log is what everything can be
 *     recomputed from
 * @param partitions per topic; events of one aggregate stay in one
 * @param replicas copies of each partition; 3 in production
 */
@ConfigurationProperties("dondoc.messaging")
public record MessagingSettings(
        @DefaultValue List<String> topics,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas) {}
