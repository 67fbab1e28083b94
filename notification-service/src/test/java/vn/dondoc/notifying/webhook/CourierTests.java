package vn.dondoc.notifying.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.platform.time.MachineClock;

/** Where a call goes and where it never goes. */
class CourierTests {

    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static WebhookSettings settings(String... allow) {
        return new WebhookSettings(
                "0123456789abcdef0123456789abcdef",
                List.of(allow),
                List.of(),
                Duration.ofDays(5),
                Duration.ofMinutes(1),
                Duration.ofMillis(700),
                Duration.ofDays(90));
    }

    private static Attempt call(String url, String... allow) throws IOException {
        var settings = settings(allow);
        var hook = Webhook.register("demo", "cms", "xa-mot", url, List.of("assigned"), Instant.EPOCH)
                .state();
        var courier = new Courier(settings, new Signing(settings), new MachineClock(Clock.systemUTC()));
        try {
            return courier.deliver(hook, "1-a", "{}");
        } finally {
            courier.destroy();
        }
    }

    @Test
    void whatTheOperatorOpensIsCalled() throws IOException {
        var attempt = call(receiver.uri("/in"), "127.0.0.0/8");

        assertThat(attempt.outcome()).isEqualTo("delivered");
        assertThat(attempt.status()).isEqualTo(204);
        assertThat(receiver.calls()).extracting(Receiver.Call::body).containsExactly("{}");
    }

    @Test
    void theHouseItselfIsNotCalled() throws IOException {
        assertThat(call(receiver.uri("/in")).outcome()).isEqualTo("not-public");
        assertThat(call(receiver.uri("/in").replace("127.0.0.1", "localhost")).outcome())
                .as("a name is judged by its address")
                .isEqualTo("not-public");
        assertThat(receiver.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00:ec2::254]/",
                "http://10.0.0.1/",
                "http://2130706433/",
                "http://0/"
            })
    void noWayOfWritingItHelps(String url) throws IOException {
        assertThat(call(url).outcome()).isEqualTo("not-public");
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        receiver.answerWith(302);

        assertThat(call(receiver.uri("/in"), "127.0.0.0/8").outcome()).isEqualTo("redirected");
        assertThat(receiver.calls()).extracting(Receiver.Call::path).containsExactly("/in");
    }

    @Test
    void aReceiverThatNeverAnswersIsLeft() throws IOException {
        var attempt = call(receiver.uri("/never"), "127.0.0.0/8");

        assertThat(attempt.outcome()).isEqualTo("slow");
        assertThat(attempt.millis()).isLessThan(5_000);
    }

    @Test
    void oneThatIsNotThereIsUnreachable() throws IOException {
        var nowhere = receiver.uri("/in");
        receiver.close();

        assertThat(call(nowhere, "127.0.0.0/8").outcome()).isEqualTo("unreachable");
    }
}
