package vn.dondoc.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.time.MachineClock;

/** The service's database: dates as text, writes acknowledged by the majority and the journal. */
@AutoConfiguration
public class StoreConfiguration {

    /** How records are stored. Tests without Spring use the same. */
    public static CodecRegistry codecs() {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new LocalDateAsText()), MongoClientSettings.getDefaultCodecRegistry());
    }

    @Bean
    MongoClientSettingsBuilderCustomizer safeWrites() {
        return settings -> settings.codecRegistry(codecs())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(30, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoProperties properties) {
        var uri = new ConnectionString(Objects.requireNonNull(properties.getUri(), "spring.mongodb.uri is not set"));
        return client.getDatabase(Objects.requireNonNull(uri.getDatabase(), "spring.mongodb.uri names no database"));
    }

    @Bean
    OutboxQueue outboxQueue(MeterRegistry meters) {
        var queue = new OutboxQueue();
        Gauge.builder("dondoc.outbox.waiting", queue, OutboxQueue::open)
                .description("Writes of this process whose events the broker has not acknowledged")
                .register(meters);
        return queue;
    }

    @Bean
    Outbox outbox(MongoDatabase database, OutboxQueue queue, Clock clock, MachineClock machine) {
        return new Outbox(database, queue, clock, machine);
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoDatabase database, Outbox outbox, OutboxQueue queue, EventSender sender, MachineClock machine) {
        return new OutboxRelay(database, outbox, queue, sender, machine);
    }

    @Bean
    Store store(MongoDatabase database, Outbox outbox, OutboxRelay relay) {
        return new Store(database, outbox, relay);
    }
}
