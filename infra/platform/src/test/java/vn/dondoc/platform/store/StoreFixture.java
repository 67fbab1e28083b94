package vn.dondoc.platform.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.time.MachineClock;

/** A service's store without Spring; the producer is the client library's own double. */
final class StoreFixture {

    final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    final OutboxQueue queue = new OutboxQueue();
    final MongoDatabase database;
    final Outbox outbox;
    final OutboxRelay relay;
    final Store store;

    StoreFixture(MongoDatabase database, Clock clock) {
        this.database = database.withCodecRegistry(StoreConfiguration.codecs());
        var machine = new MachineClock(clock);
        this.outbox = new Outbox(this.database, queue, clock, machine);
        this.relay = new OutboxRelay(this.database, outbox, queue, new EventSender(producer), machine);
        this.store = new Store(this.database, outbox, relay);
    }

    List<String> sentSequences() {
        return producer.history().stream()
                .map(record -> header(record, "ce_sequence"))
                .toList();
    }

    static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
