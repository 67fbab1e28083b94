package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficePartsTests {

    private static final String TYPES = "[Content_Types].xml";

    private static FileType type(byte[] file) {
        return OfficeParts.type(
                (offset, length) -> {
                    if (offset < 0 || offset + length > file.length) {
                        throw new EOFException();
                    }
                    return Arrays.copyOfRange(file, (int) offset, (int) offset + length);
                },
                file.length);
    }

    private static String refusal(byte[] file) {
        try {
            return type(file).name();
        } catch (NotTaken e) {
            return e.code();
        }
    }

    @Test
    void documentsOfOfficeAreKnownByTheirMainPart() {
        assertThat(type(Samples.docx())).isEqualTo(FileType.DOCX);
        assertThat(type(Samples.zip(
                        "xl/workbook.xml", "<x/>", TYPES, Samples.types("/xl/workbook.xml", Samples.SHEET))))
                .isEqualTo(FileType.XLSX);
        var slides = Samples.OFFICE + "presentationml.presentation.main+xml";
        assertThat(type(Samples.zip(TYPES, Samples.types("/ppt/p.xml", slides), "ppt/p.xml", "<x/>")))
                .isEqualTo(FileType.PPTX);
    }

    static Stream<Arguments> withMacros() {
        var word = "word/document.xml";
        var enabled = "application/vnd.ms-word.document.macroEnabled.main+xml";
        var vba = "application/vnd.ms-office.vbaProject";
        var hidden = Samples.types("/" + word, Samples.WORD, "/word/picture.bin", vba);
        return Stream.of(
                Arguments.of("docm", Samples.zip(TYPES, Samples.types("/" + word, enabled), word, "<w/>")),
                Arguments.of(
                        "part with code",
                        Samples.zip(
                                TYPES,
                                Samples.types("/" + word, Samples.WORD),
                                word,
                                "<w/>",
                                "word/vbaProject.bin",
                                "x")),
                Arguments.of("renamed", Samples.zip(TYPES, hidden, word, "<w/>", "word/picture.bin", "x")),
                Arguments.of(
                        "written as references",
                        Samples.zip(
                                TYPES,
                                hidden.replace("vbaProject", "&#118;baProject"),
                                word,
                                "<w/>",
                                "word/picture.bin",
                                "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void withMacros(String what, byte[] file) {
        assertThat(refusal(file)).as(what).isEqualTo("attachment-macros");
    }

    static Stream<Arguments> others() {
        var types = Samples.types("/word/document.xml", Samples.WORD);
        var doctype =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + types.substring(types.indexOf("<Types"));
        return Stream.of(
                Arguments.of("zip", Samples.zip("a.txt", "x")),
                Arguments.of("jar", Samples.zip("META-INF/MANIFEST.MF", "x", "A.class", "x")),
                Arguments.of("main part missing", Samples.zip(TYPES, types)),
                Arguments.of(
                        "two main parts",
                        Samples.zip(TYPES, Samples.types("/a", Samples.WORD, "/b", Samples.SHEET), "a", "x", "b", "x")),
                Arguments.of("no XML", Samples.zip(TYPES, "<Types", "word/document.xml", "<w/>")),
                Arguments.of(
                        "undeclared entity",
                        Samples.zip(TYPES, doctype.replace("/word", "&a;/word"), "word/document.xml", "<w/>")),
                Arguments.of("bomb", Samples.zip(TYPES, types + " ".repeat(40 << 20), "word/document.xml", "<w/>")),
                Arguments.of("cut", Arrays.copyOf(Samples.docx(), Samples.docx().length - 10)),
                Arguments.of(
                        "same name twice",
                        Samples.zip(TYPES, types, "word/document.xml", "<w/>", "word/DOCUMENT.xml", "<w/>")),
                Arguments.of("nothing but the signature", Samples.bytes("PK\u0003\u0004")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void otherZipFilesAreNotTaken(String what, byte[] file) {
        assertThat(refusal(file)).as(what).isEqualTo("attachment-type");
    }

    @Test
    void aDamagedFileIsRefusedAndNothingElse() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var file = Samples.docx();
            for (int flips = 0; flips <= i % 4; flips++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            assertThat(refusal(file)).isIn("DOCX", "attachment-type", "attachment-macros");
        }
    }

    @Test
    void codeIsFoundWhateverTheLocalHeadersSay() {
        var file = Samples.zip(TYPES, Samples.types("/word/document.xml", Samples.WORD), "word/document.xml", "<w/>");
        var lying = file.clone();
        System.arraycopy(Samples.bytes("word/vbaProject.b"), 0, lying, lastIndexOf(file, "word/document.xml"), 17);

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> type(lying))
                .matches(refusal -> refusal.code().equals("attachment-macros"));
    }

    private static int lastIndexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }
}
