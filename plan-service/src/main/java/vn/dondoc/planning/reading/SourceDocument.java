package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.contracts.Lists;

/**
 * What a file says, whatever its format: one plain text and the paragraphs and tables that lie in it, each with its
 * place. Whoever points to a passage points into this text.
 */
public record SourceDocument(String text, List<Block> blocks) {

    public SourceDocument {
        blocks = Lists.copy(blocks);
    }

    /** Lays blocks out: a line for each paragraph, tabs between cells. */
    static SourceDocument of(List<Block> blocks) {
        var text = new StringBuilder();
        var laid = new ArrayList<Block>();
        for (var block : blocks) {
            laid.add(block instanceof Table table ? lay(table, text) : lay((Paragraph) block, text, '\n'));
        }
        return new SourceDocument(text.toString(), laid);
    }

    private static Table lay(Table table, StringBuilder text) {
        var rows = new ArrayList<Table.Row>();
        for (var row : table.rows()) {
            var cells = new ArrayList<Table.Cell>();
            for (var cell : row.cells()) {
                cells.add(lay(cell, text));
                text.append('\t');
            }
            if (!cells.isEmpty()) {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
            rows.add(new Table.Row(cells));
        }
        return new Table(rows);
    }

    private static Table.Cell lay(Table.Cell cell, StringBuilder text) {
        var laid = new ArrayList<Paragraph>();
        for (var paragraph : cell.paragraphs()) {
            laid.add(lay(paragraph, text, '\n'));
        }
        if (!laid.isEmpty()) {
            text.setLength(text.length() - 1);
        }
        return new Table.Cell(laid, cell.columns(), cell.above());
    }

    private static Paragraph lay(Paragraph paragraph, StringBuilder text, char end) {
        var laid = new Paragraph(paragraph.text(), text.length());
        text.append(paragraph.text()).append(end);
        return laid;
    }

    /** All paragraphs in reading order, those of tables included. */
    public List<Paragraph> paragraphs() {
        return blocks.stream().flatMap(SourceDocument::paragraphs).toList();
    }

    /** A block's paragraphs in reading order. */
    public static Stream<Paragraph> paragraphs(Block block) {
        return block instanceof Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.paragraphs().stream())
                : Stream.of((Paragraph) block);
    }
}
