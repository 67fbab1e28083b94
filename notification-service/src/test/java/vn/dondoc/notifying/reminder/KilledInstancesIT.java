package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.embedded.EmbeddedSmtp;
import vn.dondoc.embedded.EmbeddedSmtp.Behaviour;
import vn.dondoc.embedded.ReceivedMail;
import vn.dondoc.platform.store.StoreConfiguration;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.MongoExtension;

/**
 * Three instances on one database and one clock, two of them killed on the way, the mail server stalling now and then.
 * Small in a build; {@code -Dreminders.units=1667} makes it 20,004 rows, which is a measurement.
 */
class KilledInstancesIT {

    private static final Logger log = LoggerFactory.getLogger(KilledInstancesIT.class);
    private static final int UNITS = Integer.getInteger("reminders.units", 30);
    private static final int QUOTAS = 4;
    /** T+3 goes to the unit, to its head and to Home Affairs. */
    private static final int ROLES = 3;

    private static final int ROWS = UNITS * QUOTAS * ROLES;
    private static final Duration LOOK = Duration.ofMillis(200 + ROWS / 5);
    private static final String DATABASE = "t_killed_instances";
    private static final LocalDate DUE = LocalDate.parse("2026-03-03");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-06");
    private static final Duration PATIENCE = Duration.ofSeconds(90).plusMillis(100L * ROWS);

    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Neighbours neighbours = new Neighbours();
    private final ScheduledExecutorService weather = Executors.newSingleThreadScheduledExecutor();

    private final List<Future<?>> forecast = new ArrayList<>();

    private Path place;
    private EmbeddedSmtp smtp;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void start(@TempDir Path temporary) {
        place = temporary;
        smtp = EmbeddedSmtp.onDirectory(temporary.resolve("mails"), Clock.systemUTC());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(MongoExtension.uri()))
                .codecRegistry(StoreConfiguration.codecs())
                .build());
        database = client.getDatabase(DATABASE);
        database.drop();
    }

    @AfterEach
    void stop() {
        weather.shutdownNow();
        instances.values().forEach(Instance::kill);
        smtp.close();
        database.drop();
        client.close();
    }

    @Test
    void everyRowIsSentExactlyOnceOrListedAsUnknownWhoeverIsKilled() throws IOException {
        everybodyOwes();
        var began = System.nanoTime();
        for (var name : List.of("one", "two", "three")) {
            startInstance(name);
        }
        stallNowAndThen();
        killAndRestart("one", ROWS / 4);
        killAndRestart("two", ROWS / 2);

        patiently().untilAsserted(() -> assertThat(settled()).isEqualTo(ROWS));

        assertThat(forecast).as("the weather went on").noneMatch(Future::isDone);
        var seconds = (System.nanoTime() - began) / 1_000_000_000.0;
        log.info("{} rows in {} s: {}, {} mails", ROWS, Math.round(seconds), states(), mails().size());
        assertThat(states().keySet()).isSubsetOf("SENT", "UNKNOWN");
        assertNobodyGotAMailTwice();
        assertThatWhatIsSentHasArrived();
        assertThat(instances.values()).allMatch(Instance::runs);
    }

    private void everybodyOwes() {
        var obligations = new ArrayList<Document>();
        var wakeups = new ArrayList<Document>();
        for (var unit = 0; unit < UNITS; unit++) {
            for (var quota = 0; quota < QUOTAS; quota++) {
                var owed = owed(name(unit), "Q" + quota);
                obligations.add(new Document("_id", owed.key())
                        .append("state", owed)
                        .append("applied", new Document("standing", 1L)));
                wakeups.add(new Document("_id", TODAY + ":" + owed.key()).append("key", owed.key()));
            }
        }
        database.getCollection("obligations").insertMany(obligations);
        database.getCollection("wakeups").insertMany(wakeups);
    }

    /** In every third unit the head reads the unit's mailbox. */
    private static String name(int unit) {
        return (unit % 3 == 0 ? "onebox-u%05d" : "u%05d").formatted(unit);
    }

    private static Obligation owed(String unit, String quota) {
        return new Obligation(
                "p",
                "plan",
                unit,
                quota,
                "2026-02",
                "Mỗi tháng ít nhất 01 tin, bài",
                Measure.COUNT,
                DUE,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                true,
                TODAY,
                0);
    }

    private void startInstance(String name) throws IOException {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.config.name", "notification-service");
        properties.put("spring.application.name", "killed-" + name);
        properties.put("spring.mongodb.uri", MongoExtension.uri() + "/" + DATABASE);
        properties.put("spring.kafka.bootstrap-servers", KafkaExtension.bootstrapServers());
        // Nothing is to be heard here, and no consumer group of other tests is to be disturbed.
        properties.put("spring.cloud.function.definition", "");
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", Integer.toString(smtp.port()));
        properties.put("spring.mail.properties.mail.smtp.timeout", "1000");
        properties.put("dondoc.contacts.uri", neighbours.uri());
        properties.put("dondoc.contacts.token-uri", neighbours.uri() + "/oauth2/token");
        properties.put("dondoc.contacts.client-secret", "s3cret");
        properties.put("dondoc.due-work.every", "PT0.5S");
        properties.put("dondoc.reminders.lease", UNITS > 100 ? "PT3M" : "PT10S");
        properties.put("dondoc.mail.per-second", "1000");
        properties.put("server.port", "0");
        properties.put("test.now", TODAY + "T01:00:00Z");
        instances.put(name, Instance.start(properties, place.resolve(name + ".log")));
    }

    /** Longer than the sender waits for an answer. The server takes what it was slow with, and the sender cannot know. */
    private void stallNowAndThen() {
        forecast.add(
                weather.scheduleAtFixedRate(() -> smtp.behave(Behaviour.STALL), 4_000, 6_000, TimeUnit.MILLISECONDS));
        forecast.add(
                weather.scheduleAtFixedRate(() -> smtp.behave(Behaviour.ACCEPT), 5_500, 6_000, TimeUnit.MILLISECONDS));
    }

    private void killAndRestart(String name, int afterRows) throws IOException {
        patiently().until(() -> settled() >= afterRows);
        Objects.requireNonNull(instances.get(name)).kill();
        startInstance(name);
    }

    /** A killed sender breaks off in the middle, and the mail server's thread dies of it: that is what happens here. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE).pollInterval(LOOK);
    }

    private long settled() {
        return states().entrySet().stream()
                .filter(state -> !List.of("PLANNED", "SENDING").contains(state.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Long> states() {
        return rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getEmbedded(List.of("state", "progress", "status"), String.class),
                        Collectors.counting()));
    }

    private List<Document> rows() {
        return database.getCollection("reminders")
                .find()
                .projection(new Document("state.progress", 1)
                        .append("state.occasion.role", 1)
                        .append("state.matter.unitId", 1))
                .into(new ArrayList<>());
    }

    private List<ReceivedMail> mails() {
        return smtp.mails(null, null);
    }

    private void assertNobodyGotAMailTwice() {
        assertThat(mails().stream().map(ReceivedMail::to)).doesNotHaveDuplicates();
        assertThat(mails().stream().map(ReceivedMail::messageId)).doesNotHaveDuplicates();
    }

    private void assertThatWhatIsSentHasArrived() {
        var arrived = mails().stream().map(ReceivedMail::to).collect(Collectors.toSet());
        assertThat(rows().stream()
                        .filter(row ->
                                "SENT".equals(row.getEmbedded(List.of("state", "progress", "status"), String.class)))
                        .map(KilledInstancesIT::mailbox))
                .isNotEmpty()
                .allMatch(arrived::contains);
        assertThat(rows()).hasSize(ROWS);
        assertThat(IntStream.range(0, UNITS)
                        .mapToObj(unit -> name(unit) + "@p.example")
                        .filter(arrived::contains))
                .as("units that were reached")
                .isNotEmpty();
    }

    private static String mailbox(Document row) {
        var unit = row.getEmbedded(List.of("state", "matter", "unitId"), String.class);
        return switch (row.getEmbedded(List.of("state", "occasion", "role"), String.class)) {
            case "UNIT" -> unit + "@p.example";
            case "UNIT_HEAD" -> (unit.startsWith("onebox") ? "" : "lanhdao.") + unit + "@p.example";
            default -> "noivu@p.example";
        };
    }
}
