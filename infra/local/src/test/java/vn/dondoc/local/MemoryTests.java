package vn.dondoc.local;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryTests {

    @Test
    void tooLittleIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Memory(OptionalLong.of(300)).refuseIfTooLittle())
                .withMessageContaining("only 300 MiB are free");
    }

    @Test
    void enoughOrUnknownIsNot() {
        assertThatNoException().isThrownBy(() -> {
            new Memory(OptionalLong.of(Memory.NEEDED_MEGABYTES)).refuseIfTooLittle();
            new Memory(OptionalLong.empty()).refuseIfTooLittle();
        });
    }
}
