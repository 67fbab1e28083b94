package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.attachment.AttachmentState;
import vn.dondoc.contracts.attachment.AttachmentStored;
import vn.dondoc.platform.web.Refusal;

class FolderTests {

    private static final FileName NAME = FileName.of("tin.pdf");
    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    private static FileVersion version(Folder folder, FileName name, String sha256) {
        return new FileVersion(
                folder.nextVersion(name), "demo:e-1:" + sha256, 7, sha256, "application/pdf", NOON, "clerk", 0);
    }

    private static Folder plus(Folder folder, FileName name, String sha256) {
        return folder.plus(name, version(folder, name, sha256));
    }

    @Test
    void aNewVersionStandsBesideTheOld() {
        var folder = plus(plus(Folder.empty("demo:e-1"), NAME, "a"), NAME, "b");

        assertThat(folder.version()).isEqualTo(2);
        assertThat(folder.file(NAME).orElseThrow().versions())
                .extracting(FileVersion::number, FileVersion::sha256)
                .containsExactly(tuple(1, "a"), tuple(2, "b"));
        assertThat(folder.same(NAME, "b")).isPresent();
        assertThat(folder.same(NAME, "a")).isEmpty();
        assertThat(folder.holds(new Upload("demo:e-1", "demo:e-1:a"))).isTrue();
        assertThat(folder.holds(new Upload("demo:e-1", "demo:e-1:c"))).isFalse();
    }

    @Test
    void whatIsStoredIsToldWithoutItsBytes() {
        var folder = plus(plus(Folder.empty("demo:e-1"), NAME, "a"), NAME, "b");

        assertThat(folder.told(NAME, 2).event())
                .isEqualTo(new AttachmentStored(
                        new AttachmentState("e-1", "demo", "tin.pdf", 2, 7, "b", "application/pdf", NOON, 0)));
        assertThat(folder.key()).isEqualTo("demo:e-1");
    }

    @Test
    void aDecisionSealsWhatWasThereAndNothingElse() {
        var folder = plus(Folder.empty("demo:e-1"), NAME, "a");
        var first = folder.file(NAME).orElseThrow().latest();
        var second = folder.dated(NAME, 1, 1).file(NAME).orElseThrow().latest();

        assertThat(first.isSealed(0)).isFalse();
        assertThat(first.isSealed(1)).isTrue();
        assertThat(second.isSealed(1)).as("came in the moment of the decision").isFalse();
        assertThat(second.isSealed(2)).isTrue();
    }

    @Test
    void thereIsPlaceForTwentyFilesOfTwentyVersions() {
        var folder = Folder.empty("demo:e-1");
        for (int i = 0; i < Folder.MOST_FILES; i++) {
            folder = plus(folder, FileName.of(i + ".pdf"), "a");
        }
        var full = folder;

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> plus(full, NAME, "a"))
                .matches(refusal -> refusal.code().equals("attachment-full"));
        for (int i = 1; i < Folder.MOST_VERSIONS; i++) {
            folder = plus(folder, FileName.of("0.pdf"), "v" + i);
        }
        var old = folder;
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> plus(old, FileName.of("0.pdf"), "one more"))
                .matches(refusal -> refusal.code().equals("attachment-versions"));
    }
}
