package vn.dondoc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    private final Path directory;

    DataDirectoryTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsWhatAnEarlierStartLeft() throws IOException {
        startWithAFile();
        try (var data = DataDirectory.claim(directory, false)) {
            assertThat(data.at("store/file")).exists();
        }
    }

    @Test
    void freshMeansEmpty() throws IOException {
        startWithAFile();
        try (var data = DataDirectory.claim(directory, true)) {
            assertThat(data.at("store")).doesNotExist();
        }
    }

    @Test
    void somebodyElsesDirectoryIsNeitherEmptiedNorUsed() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "five years of work");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> DataDirectory.claim(directory, true))
                .withMessageContaining("holds other things");
        assertThat(directory.resolve("thesis.txt")).exists();
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> DataDirectory.claim(file, false))
                .withMessageContaining("it is a file, not a directory");
    }

    @Test
    void oneInstanceAtATime() throws IOException {
        try (var data = DataDirectory.claim(directory, false)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> DataDirectory.claim(data.root(), false))
                    .withMessageContaining("in use");
        }
    }

    private void startWithAFile() throws IOException {
        try (var data = DataDirectory.claim(directory, false)) {
            Files.createDirectories(data.at("store"));
            Files.writeString(data.at("store/file"), "kept");
        }
    }
}
