package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.testing.ManualClock;

/** Large files, broken ones, and many at once. */
class TransferIT extends AttachmentFixture {

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private OpenUploads open;

    @Autowired
    private Folders folders;

    @Autowired
    private Chunks chunks;

    @Autowired
    private AttachmentSettings settings;

    private static BodyPublisher large(long size, boolean announced) {
        var body = BodyPublishers.ofInputStream(() -> Samples.large(size));
        return announced ? BodyPublishers.fromPublisher(body, size) : body;
    }

    private static String sha256(InputStream bytes) throws IOException {
        try (var digesting = new DigestInputStream(bytes, Digest.fresh())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return Digest.text(digesting.getMessageDigest().digest());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLargestFileComesBackAsItWasSent(boolean announced) throws Exception {
        var path = piece() + "/files/phim.pdf";
        var expected = sha256(Samples.large(Arrival.LARGEST));

        var sent = put(CLERK, path, large(Arrival.LARGEST, announced));

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sent.body()).contains("\"size\":26214400", expected);
        var answer = http.send(request(CLERK, path).build(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(Arrival.LARGEST);
        assertThat(sha256(answer.body())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneByteMoreIsTooLarge(boolean announced) throws Exception {
        var id = piece();
        var before = stored("attachmentChunks");

        var refused = put(CLERK, id + "/files/phim.pdf", large(Arrival.LARGEST + 1L, announced));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("attachment-too-large", "25 MiB");
        assertThat(get(CLERK, id + "/files").body()).contains("\"items\":[]");
        assertThat(stored("attachmentChunks")).isEqualTo(before);
    }

    private Socket begin(String id, String headers, int bytes) throws IOException {
        var socket = new Socket("localhost", port);
        var head = "PUT /api/v1/evidence/%s/files/phim.pdf HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n%s\r\n\r\n"
                .formatted(id, CLERK, headers);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(Samples.large(bytes).readAllBytes());
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void aBrokenUploadLeavesNothing() throws Exception {
        var id = piece();
        var before = stored("attachmentChunks");
        try (var socket = begin(id, "Content-Length: 2000000", 1_200_000)) {
            await().until(() -> stored("attachmentChunks") == before + 2);
            assertThat(get(CLERK, id + "/files").body()).contains("\"items\":[]");
            assertThat(socket.isConnected()).isTrue();
        }
        await().until(() -> stored("attachmentChunks") == before);

        try (var socket = begin(id, "Transfer-Encoding: chunked", 0)) {
            socket.getOutputStream().write("5\r\n%PDF-\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(get(CLERK, id + "/files").body()).contains("\"items\":[]");
        await().untilAsserted(() ->
                assertThat(open.olderThan(clockAhead(Duration.ofDays(1)).now())).isEmpty());
    }

    private static MachineClock clockAhead(Duration by) {
        return new MachineClock(
                ManualClock.at(new MachineClock(Clock.systemUTC()).now().plus(by)));
    }

    @Test
    void whatADeadProcessLeftIsCleanedUpLater() {
        var left = Upload.of("demo:e-dead", FileName.of("a.pdf"));
        open.announce(left);
        chunks.write(left, 0, Samples.pdf("a"));
        chunks.write(left, 7, Samples.pdf("b"));
        var entered = Upload.of("demo:e-dead", FileName.of("b.pdf"));
        open.announce(entered);
        chunks.write(entered, 0, Samples.pdf("c"));
        folders.change(
                "demo:e-dead",
                folder -> Optional.of(folder.plus(
                                FileName.of("b.pdf"),
                                new FileVersion(
                                        1, entered.key(), 20, "x", "application/pdf", clock.instant(), "clerk", 0))
                        .told(FileName.of("b.pdf"), 1)));
        var before = stored("attachmentChunks");

        cleaning(Duration.ofHours(23)).run(clock.instant());
        assertThat(stored("attachmentChunks")).as("somebody may still be at it").isEqualTo(before);

        cleaning(Duration.ofHours(25)).run(clock.instant());
        assertThat(stored("attachmentChunks")).isEqualTo(before - 2);
        assertThat(open.olderThan(clockAhead(Duration.ofDays(2)).now())).isEmpty();
    }

    private Cleaning cleaning(Duration ahead) {
        return new Cleaning(open, folders, chunks, settings, clockAhead(ahead), meters);
    }

    @Test
    void oneUnitDoesNotTakeAllPlaces() throws Exception {
        var id = piece();
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < settings.uploadsEach(); i++) {
            sockets.add(begin(id, "Content-Length: 2000000", 10));
        }
        await().until(() -> meters.get("dondoc.attachments.active")
                        .tag("direction", "in")
                        .gauge()
                        .value()
                == settings.uploadsEach());

        var refused = put(CLERK, id + "/files/a.pdf", Samples.pdf("x"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.body()).contains("attachment-busy");
        for (var socket : sockets) {
            socket.close();
        }
        await().until(() -> put(CLERK, id + "/files/a.pdf", Samples.pdf("x")).statusCode() == 201);
    }

    @Test
    void everyOneOfManySendersOfOneNameGetsAVersion() throws Exception {
        var path = piece() + "/files/a.pdf";
        var threads = Executors.newFixedThreadPool(3);
        var senders = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                        i -> () -> put(CLERK, path, Samples.pdf("no. " + i)).statusCode())
                .toList();
        var statuses = new ArrayList<Integer>();
        for (var sent : threads.invokeAll(senders)) {
            statuses.add(sent.get());
        }
        threads.shutdown();

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        var bodies = new ArrayList<String>();
        for (int version = 1; version <= 12; version++) {
            bodies.add(get(CLERK, path + "?version=" + version).body());
        }
        assertThat(bodies)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 12)
                        .mapToObj(i -> new String(Samples.pdf("no. " + i), StandardCharsets.UTF_8))
                        .toList());
        assertThat(List.of(meters.get("dondoc.attachments.uploads")
                        .tag("outcome", "stored")
                        .counter()
                        .count()))
                .allMatch(count -> count >= 12);
    }
}
