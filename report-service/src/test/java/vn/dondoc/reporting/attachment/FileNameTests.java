package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.platform.web.Refusal;

class FileNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Báo cáo quý I.pdf", "ảnh (1).JPG", "Kế hoạch 12.2026", "\"tin\" 100%.txt", "a.b.c"})
    void isWhatAPersonWouldCallAFile(String name) {
        assertThat(FileName.of(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                ".an",
                "a/b",
                "a\\b",
                "../a",
                "a\nb",
                "a\u0000",
                "a.exe.",
                "a.exe ",
                " a",
                "a\u202Efdp.exe",
                "a\u200Bb",
                "a\u2028b",
                "a\uD800"
            })
    void isNothingThatMisleads(String name) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> FileName.of(name));
    }

    @Test
    void hasAtMostAHundredAndTwentyCharacters() {
        assertThat(FileName.of("ế".repeat(120)).value()).hasSize(120);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> FileName.of("ế".repeat(121)));
    }

    @Test
    void isTheSameHoweverItWasTyped() {
        var decomposed = FileName.of(Normalizer.normalize("Đề án.pdf", Normalizer.Form.NFD));

        assertThat(decomposed).isEqualTo(FileName.of("Đề án.pdf"));
        assertThat(decomposed.key())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(FileName.of("De an.pdf").key());
    }

    @ParameterizedTest
    @CsvSource({"a.PDF,pdf", "a.tar.7z,7z", "Kế hoạch 12.2026,", "a,", "a.b c,"})
    void endsInAnExtensionOrNot(String name, String extension) {
        assertThat(FileName.of(name).extension().orElse(null)).isEqualTo(extension);
    }

    @Test
    void standsInAHeaderForOldAndNewClients() {
        assertThat(FileName.of("Đề án \"số\" 1;2.pdf").disposition())
                .isEqualTo("attachment; filename=\"De an _so_ 1_2.pdf\"; "
                        + "filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%22s%E1%BB%91%22%201%3B2.pdf");
    }
}
