package vn.dondoc.reporting.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as units send them, as small as they can be, and one as large as anybody likes. */
final class Samples {

    static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    static final String WORD = OFFICE + "wordprocessingml.document.main+xml";
    static final String SHEET = OFFICE + "spreadsheetml.sheet.main+xml";

    private Samples() {}

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] docx() {
        return zip("[Content_Types].xml", types("/word/document.xml", WORD), "word/document.xml", "<w/>");
    }

    static String types(String part, String type, String... more) {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><Types xmlns=\"urn:x\">");
        xml.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type));
        for (int i = 0; i < more.length; i += 2) {
            xml.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(more[i], more[i + 1]));
        }
        return xml.append("</Types>").toString();
    }

    static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PDF by its first bytes and noise after them, made while it is read. */
    static InputStream large(long size) {
        return new InputStream() {

            private long at;
            private int noise = 1;

            @Override
            public int read() {
                if (at == size) {
                    return -1;
                }
                noise = noise * 1_103_515_245 + 12_345;
                return at++ < 5 ? "%PDF-".charAt((int) at - 1) : noise >>> 16 & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(length, size - at);
                for (int i = 0; i < count; i++) {
                    into[from + i] = (byte) read();
                }
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }
}
