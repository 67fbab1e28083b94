package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TurnstileTests {

    private final Turnstile turnstile = new Turnstile(3, 2);

    private boolean enter(String... parties) {
        if (parties.length == 0) {
            return true;
        }
        var rest = Arrays.copyOfRange(parties, 1, parties.length);
        return turnstile.pass(parties[0], () -> enter(rest));
    }

    @Test
    void letsInAsManyAsThereArePlaces() {
        assertThat(enter("a", "a", "b")).isTrue();
        assertThatExceptionOfType(NotTaken.class).isThrownBy(() -> enter("a", "b", "a", "b"));
    }

    @Test
    void onePartyDoesNotTakeAllPlaces() {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> enter("a", "a", "a"))
                .matches(refusal -> refusal.status().value() == 503);
        assertThat(turnstile.inside())
                .as("whoever was turned away holds no place")
                .isZero();
        assertThat(enter("a", "a", "b")).isTrue();
    }
}
