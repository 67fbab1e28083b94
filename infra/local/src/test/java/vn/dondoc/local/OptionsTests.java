package vn.dondoc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTests {

    @Test
    void withoutOptionsEverythingHasItsDefault() {
        assertThat(Options.parse()).isEqualTo(new Options(Path.of(".local"), false, true, null, 8080, false));
    }

    @Test
    void allOptionsTogether() {
        var options = Options.parse(
                "--data", "/srv/d", "--fresh", "--no-demo", "--now", "2026-01-05T08:00:00+07:00", "--port", "9090");

        assertThat(options)
                .isEqualTo(new Options(
                        Path.of("/srv/d"), true, false, Instant.parse("2026-01-05T01:00:00Z"), 9090, false));
    }

    @Test
    void aValueMayFollowAnEqualsSign() {
        assertThat(Options.parse("--port=9090", "--data=x").port()).isEqualTo(9090);
    }

    @ParameterizedTest
    @CsvSource({
        "--bogus,,There is no option '--bogus'",
        "extra,,There is no option 'extra'",
        "--port,,--port needs a value",
        "--port,x,--port needs a number",
        "--port,65536,--port needs a number",
        "--now,yesterday,--now needs an instant",
        "--data,'',--data needs the path",
    })
    void aBadOptionIsNamedInOneSentence(String name, @Nullable String value, String sentence) {
        var arguments = value == null ? new String[] {name} : new String[] {name, value};

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Options.parse(arguments))
                .withMessageContaining(sentence)
                .withMessageNotContaining("\n");
    }
}
