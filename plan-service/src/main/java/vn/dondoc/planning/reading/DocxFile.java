package vn.dondoc.planning.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word file. What Word numbers by itself is written out, because plans refer to it ("II.8"). */
final class DocxFile {

    private final List<Block> blocks = new ArrayList<>();
    private final DocxNumbers numbers;
    private final Limits limits;

    private DocxFile(DocxNumbers numbers, Limits limits) {
        this.numbers = numbers;
        this.limits = limits;
    }

    static List<Block> read(byte[] bytes, Limits limits) {
        DocxPackage.check(bytes);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var file = new DocxFile(new DocxNumbers(document), limits);
            file.elements(document.getBodyElements());
            return file.blocks;
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException e) {
            throw UnreadableFile.broken(e);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException e) {
            // The library takes well-formed packages with senseless content apart only as far as this.
            throw UnreadableFile.broken(e);
        }
    }

    private void elements(List<IBodyElement> elements) {
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                blocks.add(new DocxTable(numbers, limits).read(table));
            } else if (element instanceof XWPFSDT control) {
                control.getContent().getText().lines().forEach(this::line);
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        var text = numbers.label(paragraph) + paragraph.getText();
        text.lines().forEach(this::line);
    }

    private void line(String text) {
        limits.paragraph(text.length());
        Cleaning.lines(Stream.of(text)).forEach(line -> blocks.add(Paragraph.of(line)));
    }
}
