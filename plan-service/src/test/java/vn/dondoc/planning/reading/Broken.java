package vn.dondoc.planning.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes files that nobody should have to read. */
public final class Broken {

    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS =
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Broken() {}

    interface Filling {

        void into(ZipOutputStream zip) throws IOException;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            filling.into(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A Word file with the given main part. */
    static byte[] docx(String document, Filling more) {
        return zip(zip -> {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            entry(zip, "word/document.xml", document);
            more.into(zip);
        });
    }

    static String body(String content) {
        return "<?xml version=\"1.0\"?><w:document " + WORD + "><w:body>" + content + "</w:body></w:document>";
    }

    /** A Word file whose main part unpacks to far more than any document has. */
    public static byte[] docxBomb() {
        return docx(body(" ".repeat(40 << 20)), zip -> {});
    }

    static byte[] docxWithManyParts() {
        return docx(body(""), zip -> {
            for (int i = 0; i < 3_000; i++) {
                entry(zip, "word/media/" + i, "");
            }
        });
    }

    static byte[] docxWithEntities() {
        var laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<w:document " + WORD + "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        return docx(laughs, zip -> {});
    }

    static byte[] docxOfNestedTables() {
        int depth = 20_000;
        return docx(
                body("<w:tbl><w:tr><w:tc>".repeat(depth) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(depth)),
                zip -> {});
    }

    /** A container of the old Office with a stream of the given name. */
    static byte[] ole(String stream) {
        var head = new byte[512];
        var magic = new int[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
        for (int i = 0; i < magic.length; i++) {
            head[i] = (byte) magic[i];
        }
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        var file = Arrays.copyOf(head, head.length + name.length);
        System.arraycopy(name, 0, file, head.length, name.length);
        return file;
    }

    interface Drawing {

        void on(PDDocument document) throws IOException;
    }

    static byte[] pdf(Drawing drawing) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            drawing.on(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] lockedPdf() {
        return pdf(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        });
    }

    static byte[] scannedPdf() {
        return pdf(document -> {
            var page = new PDPage();
            document.addPage(page);
            var picture = LosslessFactory.createFromImage(
                    document, new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_BYTE_GRAY));
            try (var stream = new PDPageContentStream(document, page)) {
                stream.drawImage(picture, 0, 0, 500, 700);
            }
        });
    }

    static byte[] pdfWithManyPages() {
        return pdf(document -> {
            for (int i = 0; i < 301; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    /** A page whose content unpacks to a hundred megabytes. */
    public static byte[] pdfBomb() {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            var spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                out.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length "
                + packed.size() + " /Filter /FlateDecode >>\nstream\n"));
        file.writeBytes(packed.toByteArray());
        file.writeBytes(bytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"));
        return file.toByteArray();
    }
}
