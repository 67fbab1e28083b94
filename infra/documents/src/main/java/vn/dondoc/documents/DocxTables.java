package vn.dondoc.documents;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.dondoc.documents.Block.Alignment;
import vn.dondoc.documents.Block.Row;
import vn.dondoc.documents.Block.Table;

/** Tables of a docx, with fixed widths: what a program guesses otherwise differs from one to the next. */
final class DocxTables {

    /** A row with a cell of so many letters may be split between pages; programs cut off what fits on none. */
    private static final int SPLIT_FROM = 1_000;

    private DocxTables() {}

    static void add(XWPFDocument docx, Table table, float width) {
        var columns = table.columns();
        var total = columns.stream().mapToInt(Block.Column::weight).sum();
        var widths = columns.stream()
                .mapToInt(column -> DocxText.twips(width * column.weight() / total))
                .toArray();
        var grid = grid(docx, widths);
        var padding = DocxText.twips(Sheet.CELL_PADDING);
        grid.setCellMargins(padding, padding, padding, padding);
        var head = grid.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (var i = 0; i < widths.length; i++) {
            write(head.getCell(i), columns.get(i).title(), Typeface.TABLE_BOLD, Alignment.CENTER);
            head.getCell(i).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        }
        table.rows().forEach(row -> add(grid, row, table, widths));
        DocxText.thin(docx.createParagraph(), (int) Sheet.PARAGRAPH_GAP);
    }

    /** A table of one row without content. */
    static XWPFTable grid(XWPFDocument docx, int... widths) {
        var table = docx.createTable(1, widths.length);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Arrays.stream(widths).sum());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (var i = 0; i < widths.length; i++) {
            columns.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
        }
        size(table.getRow(0), widths);
        return table;
    }

    static void size(XWPFTableRow row, int... widths) {
        for (var i = 0; i < widths.length; i++) {
            row.getCell(i).setWidthType(TableWidthType.DXA);
            row.getCell(i).setWidth(String.valueOf(widths[i]));
        }
    }

    private static void add(XWPFTable grid, Row row, Table table, int... widths) {
        var cells = grid.createRow();
        if (row instanceof Row.Group group) {
            while (cells.getTableCells().size() > 2) {
                cells.removeCell(2);
            }
            var rest = Arrays.stream(widths).skip(1).sum();
            size(cells, widths[0], rest);
            var span = cells.getCell(1).getCTTc().getTcPr();
            span.addNewGridSpan().setVal(BigInteger.valueOf(widths.length - 1L));
            write(cells.getCell(0), group.number(), Typeface.TABLE_BOLD, Alignment.CENTER);
            write(cells.getCell(1), Prose.upper(group.title()), Typeface.TABLE_BOLD, Alignment.LEFT);
        } else if (row instanceof Row.Line line) {
            size(cells, widths);
            cells.setCantSplitRow(line.cells().stream().allMatch(cell -> cell.length() < SPLIT_FROM));
            for (var i = 0; i < widths.length; i++) {
                write(
                        cells.getCell(i),
                        line.cell(i),
                        Typeface.TABLE,
                        table.columns().get(i).alignment());
            }
        }
    }

    private static void write(XWPFTableCell cell, String content, Typeface face, Alignment alignment) {
        var lines = Prose.paragraphs(content);
        var first = cell.getParagraphs().get(0);
        for (var i = 0; i < Math.max(1, lines.size()); i++) {
            var line = i < lines.size() ? lines.get(i) : "";
            DocxText.plain(i == 0 ? first : cell.addParagraph(), line, face, alignment(alignment));
        }
    }

    /** Writes lines into a cell, one paragraph each. */
    static void stack(XWPFTableCell cell, List<String> lines, Typeface face, ParagraphAlignment alignment) {
        lines.forEach(line -> DocxText.plain(next(cell), line, face, alignment));
    }

    /** The cell's first paragraph while it is empty, then a new one each time. */
    static XWPFParagraph next(XWPFTableCell cell) {
        var paragraphs = cell.getParagraphs();
        var last = paragraphs.get(paragraphs.size() - 1);
        return paragraphs.size() == 1
                        && last.getRuns().isEmpty()
                        && last.getCTP().getPPr() == null
                ? last
                : cell.addParagraph();
    }

    private static ParagraphAlignment alignment(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
