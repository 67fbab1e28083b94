package vn.dondoc.local.control;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What the consumer groups have not worked off yet, as the broker sees it: committed means processed. */
final class Backlog implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Admin admin;
    private Collection<ConsumerGroupDescription> known = List.of();
    private Map<TopicPartition, OffsetSpec> consumed = Map.of();
    private long asked;

    Backlog(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000));
    }

    /**
     * @param waiting messages that some group still has to process
     * @param written messages ever written to the topics that are consumed; it grows when something happens
     * @param joining groups whose members are still being given their partitions
     */
    record State(long waiting, long written, long joining) {

        boolean settled() {
            return waiting == 0 && joining == 0;
        }
    }

    State state() throws InterruptedException {
        try {
            var groups = groups();
            var committed = admin.listConsumerGroupOffsets(groups.stream()
                            .collect(Collectors.toMap(
                                    ConsumerGroupDescription::groupId, group -> new ListConsumerGroupOffsetsSpec())))
                    .all()
                    .get();
            var ends = ends(groups, committed.values());
            var waiting = groups.stream()
                    .mapToLong(group -> waiting(group, committed.getOrDefault(group.groupId(), Map.of()), ends))
                    .sum();
            var joining = groups.stream().filter(Backlog::isJoining).count();
            return new State(
                    waiting, ends.values().stream().mapToLong(Long::longValue).sum(), joining);
        } catch (ExecutionException e) {
            throw new KafkaException("The broker does not say how far its consumers are", e.getCause());
        }
    }

    /** Who belongs to which group rarely changes, and asking costs more than all the rest. */
    private Collection<ConsumerGroupDescription> groups() throws InterruptedException, ExecutionException {
        var stale = System.nanoTime() - asked > FRESH.toNanos();
        if (stale || known.isEmpty() || known.stream().anyMatch(Backlog::isJoining)) {
            var names = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            known = admin.describeConsumerGroups(names).all().get().values();
            asked = System.nanoTime();
        }
        return known;
    }

    private static boolean isJoining(ConsumerGroupDescription group) {
        return group.groupState() == GroupState.PREPARING_REBALANCE
                || group.groupState() == GroupState.COMPLETING_REBALANCE
                || group.groupState() == GroupState.ASSIGNING
                || group.groupState() == GroupState.RECONCILING;
    }

    private Map<TopicPartition, Long> ends(
            Collection<ConsumerGroupDescription> groups, Collection<Map<TopicPartition, OffsetAndMetadata>> committed)
            throws InterruptedException, ExecutionException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        committed.forEach(
                offsets -> offsets.keySet().forEach(partition -> partitions.put(partition, OffsetSpec.latest())));
        groups.forEach(group -> group.members()
                .forEach(member -> member.assignment()
                        .topicPartitions()
                        .forEach(partition -> partitions.put(partition, OffsetSpec.latest()))));
        consumed = partitions;
        return ends();
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        return admin.listOffsets(consumed).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** Whether nothing was written since that look. */
    boolean isStill(State state) throws InterruptedException {
        try {
            return ends().values().stream().mapToLong(Long::longValue).sum() == state.written();
        } catch (ExecutionException e) {
            throw new KafkaException("The broker does not say what was written", e.getCause());
        }
    }

    /** A group without members is nobody's concern: a feature that no longer exists, or a service that is down. */
    private static long waiting(
            ConsumerGroupDescription group,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> ends) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .mapToLong(partition -> {
                    var done = committed.get(partition);
                    return Math.max(0, ends.getOrDefault(partition, 0L) - (done == null ? 0 : done.offset()));
                })
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
