package vn.dondoc.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files and texts that are made to hurt. */
final class Hostile {

    private static final int MEGABYTE = 1024 * 1024;

    private static final String CONTENT_TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>""";

    /** Reads a file of the server, if the reader follows external entities. */
    private static final String ENTITY = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>%s""";

    /** Grows to a thousand million characters, if the reader expands entities. */
    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "hahahahaha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
            <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>%s""";

    private static final String DOCUMENT = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
            <w:t>KẾ HOẠCH &%s;</w:t></w:r></w:p></w:body></w:document>""";

    private Hostile() {}

    static byte[] documentThatReadsFiles() {
        return document(ENTITY.formatted(DOCUMENT.formatted("e")));
    }

    static byte[] documentThatGrows() {
        return document(LAUGHS.formatted(DOCUMENT.formatted("h")));
    }

    /** A few kilobytes that unpack to hundreds of megabytes. */
    static byte[] documentThatUnpacksWithoutEnd() {
        return zip(Map.of(
                "[Content_Types].xml",
                bytes(CONTENT_TYPES.formatted("word/document.xml", "wordprocessingml.document")),
                "_rels/.rels",
                bytes(RELATIONS.formatted("word/document.xml")),
                "word/document.xml",
                new byte[200 * MEGABYTE]));
    }

    private static byte[] document(String main) {
        return zip(Map.of(
                "[Content_Types].xml",
                bytes(CONTENT_TYPES.formatted("word/document.xml", "wordprocessingml.document")),
                "_rels/.rels",
                bytes(RELATIONS.formatted("word/document.xml")),
                "word/document.xml",
                bytes(main)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A form with one file. */
    static byte[] form(String boundary, String name, byte[] file) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        out.writeBytes(file);
        out.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
