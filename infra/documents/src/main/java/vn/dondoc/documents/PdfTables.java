package vn.dondoc.documents;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import vn.dondoc.documents.Block.Alignment;
import vn.dondoc.documents.Block.Column;
import vn.dondoc.documents.Block.Row;
import vn.dondoc.documents.Block.Table;

/** Tables of a PDF. A row moves to the next page whole if it fits there, else it is split. */
final class PdfTables {

    private final PdfText text;

    PdfTables(PdfText text) {
        this.text = text;
    }

    PdfPTable of(Table table) {
        var columns = table.columns();
        var weights = new float[columns.size()];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = columns.get(i).weight();
        }
        var grid = new PdfPTable(weights);
        grid.setWidthPercentage(100);
        grid.setHeaderRows(1);
        grid.setSpacingBefore(Sheet.PARAGRAPH_GAP);
        grid.setSpacingAfter(Sheet.PARAGRAPH_GAP);
        columns.forEach(column -> grid.addCell(head(column)));
        table.rows().forEach(row -> add(grid, columns.size(), row, table));
        return grid;
    }

    private void add(PdfPTable grid, int width, Row row, Table table) {
        if (row instanceof Row.Group group) {
            grid.addCell(cell(group.number(), Typeface.TABLE_BOLD, Alignment.CENTER));
            var title = cell(Prose.upper(group.title()), Typeface.TABLE_BOLD, Alignment.LEFT);
            title.setColspan(width - 1);
            grid.addCell(title);
        } else if (row instanceof Row.Line line) {
            for (var i = 0; i < width; i++) {
                grid.addCell(cell(
                        line.cell(i), Typeface.TABLE, table.columns().get(i).alignment()));
            }
        }
    }

    private PdfPCell head(Column column) {
        var cell = cell(column.title(), Typeface.TABLE_BOLD, Alignment.CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private PdfPCell cell(String content, Typeface face, Alignment alignment) {
        var cell = new PdfPCell();
        cell.setPadding(Sheet.CELL_PADDING);
        cell.setUseAscender(true);
        Prose.paragraphs(content).forEach(line -> cell.addElement(text.plain(line, face, alignment(alignment))));
        return cell;
    }

    private static int alignment(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> Element.ALIGN_LEFT;
            case CENTER -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        };
    }
}
