package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SniffingTests {

    private static final Sniffing SNIFFING = new Sniffing();

    private static FileType sniff(String name, byte[] content) {
        return SNIFFING.sniff(content, FileName.of(name)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.pdf  | PDF  | %PDF-1.4 x",
                "a      | PDF  | %PDF-1.4 x",
                "a.png  | PNG  | \u0089PNG\\r\\n\u001A\\n....",
                "a.JPG  | JPEG | \u00FF\u00D8\u00FF\u00E0..JFIF",
                "a.gif  | GIF  | GIF89a....",
                "a.webp | WEBP | RIFF....WEBPVP8 ",
                "a.wav  | WAV  | RIFF....WAVEfmt ",
                "a.mp3  | MP3  | ID3\u0003....",
                "a.mp3  | MP3  | \u00FF\u00FB\u0090....",
                "a.mp4  | MP4  | \\0\\0\\0\u0018ftypmp42....",
                "a.mp4  | MP4  | \\0\\0\\0\u0018ftypisom....",
                "a.txt  | TEXT | Hop giao ban",
                "a.csv  | CSV  | don vi;so tin",
                "a 12.2026 | TEXT | Hop giao ban"
            })
    void goesByTheContent(String name, FileType type, String content) {
        var bytes =
                Samples.bytes(content.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0"));

        assertThat(sniff(name, bytes)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>x",
                "  \n\t <!DOCTYPE html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?>",
                "<script>alert(1)</script>",
                "\u00EF\u00BB\u00BF<html>",
                "MZ\u0090\0\u0003\0\0\0",
                "\u007FELF\u0002\u0001\u0001",
                "#!/bin/sh\nrm",
                "{\\rtf1 x}",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                "Rar!\u001A\u0007\0",
                "BZh91AY",
                "\0\0\0\u0018ftypqt  ....",
                "\0\u0001\u0002\u0003",
                "%!PS-Adobe-3.0",
                "\u00CA\u00FE\u00BA\u00BE\0\0\0004"
            })
    void refusesWhatIsNotOnTheList(String content) {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> sniff("a", Samples.bytes(content)))
                .matches(refusal -> refusal.status().value() == 415);
    }

    @Test
    void readsVietnameseTextInEitherWidth() {
        var text = "Báo cáo: đã đăng 12 tin, bài về cải cách hành chính";

        assertThat(sniff("a.txt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileType.TEXT);
        assertThat(sniff("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileType.TEXT);
    }

    @Test
    void seesMarkupInWideTextToo() {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> sniff("a.txt", "\uFEFF <html>".getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.txt", "a.pdf.js", "a.docm"})
    void aNameDoesNotSaySomethingElse(String name) {
        assertThatExceptionOfType(NotTaken.class).isThrownBy(() -> sniff(name, Samples.pdf("x")));
    }

    @Test
    void textStaysText() {
        var chunk = Samples.bytes("then \0 something else");

        assertThatExceptionOfType(NotTaken.class).isThrownBy(() -> Sniffing.goesOn(FileType.TEXT, chunk, false));
        Sniffing.goesOn(FileType.PDF, chunk, false);
        Sniffing.goesOn(FileType.TEXT, chunk, true);
    }

    @Test
    void aZipFileIsToldApartByItsEnd() {
        assertThat(SNIFFING.sniff(Samples.docx(), FileName.of("a.docx"))).isEmpty();
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> SNIFFING.sniff(Samples.docx(), FileName.of("a.zip")));
    }
}
