package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table of a Word file with its merged cells; a table within a cell is read as text of that cell. */
final class DocxTable {

    private static final int MOST_COLUMNS = 60;
    private static final int DEEPEST = 4;

    private final DocxNumbers numbers;
    private final Limits limits;

    DocxTable(DocxNumbers numbers, Limits limits) {
        this.numbers = numbers;
        this.limits = limits;
    }

    Table read(XWPFTable table) {
        return new Table(table.getRows().stream().map(this::row).toList());
    }

    private Table.Row row(XWPFTableRow row) {
        var cells = new ArrayList<Table.Cell>();
        for (ICell cell : row.getTableICells()) {
            if (cell instanceof XWPFTableCell text) {
                cells.add(cell(text));
            }
        }
        return new Table.Row(cells);
    }

    private Table.Cell cell(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        int columns = properties == null || properties.getGridSpan() == null
                ? 1
                : Math.max(
                        1,
                        Math.min(MOST_COLUMNS, properties.getGridSpan().getVal().intValue()));
        boolean above = properties != null
                && properties.getVMerge() != null
                && properties.getVMerge().getVal() != STMerge.RESTART;
        var raw = new ArrayList<String>();
        text(cell, raw, 0);
        var lines = Cleaning.lines(raw.stream());
        limits.cells(columns, lines.stream().mapToInt(String::length).sum());
        return new Table.Cell(
                above ? List.of() : lines.stream().map(Paragraph::of).toList(), columns, above);
    }

    private void text(XWPFTableCell cell, List<String> lines, int depth) {
        for (var element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                (numbers.label(paragraph) + paragraph.getText()).lines().forEach(lines::add);
            } else if (element instanceof XWPFTable table && depth < DEEPEST) {
                table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .forEach(inner -> text(inner, lines, depth + 1));
            }
        }
    }
}
