package vn.dondoc.documents;

import java.util.List;

/** A piece of text between head and signature, or of an annex. */
public sealed interface Block {

    /**
     * A numbered heading: I., II. on level 1, 1., 2. on level 2, a), b) on level 3. The numbers are the layout's.
     *
     * @param level 1 to 3
     */
    record Heading(int level, String text) implements Block {

        public Heading {
            if (level < 1 || level > Numbering.LEVELS) {
                throw new IllegalArgumentException("No heading of level " + level);
            }
        }
    }

    /** A paragraph. A list has its dash or letter in the text. */
    record Paragraph(String text, Emphasis emphasis) implements Block {

        public static Paragraph of(String text) {
            return new Paragraph(text, Emphasis.NONE);
        }
    }

    /** How a paragraph stands out. Legal bases (căn cứ) are italic. */
    enum Emphasis {
        NONE,
        ITALIC,
        BOLD
    }

    /** A table; its head row is repeated on each page. */
    record Table(List<Column> columns, List<Row> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param weight its share of the width, relative to the others
     */
    record Column(String title, int weight, Alignment alignment) {}

    /** Where the text of a cell stands. */
    enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A row of a table. */
    sealed interface Row {

        /** A row that opens a group: its number in the first column, its title over all others. */
        record Group(String number, String title) implements Row {}

        /** One cell for each column; a line break begins a new paragraph. Missing cells stay empty. */
        record Line(List<String> cells) implements Row {

            public Line {
                cells = List.copyOf(cells);
            }

            String cell(int column) {
                return column < cells.size() ? cells.get(column) : "";
            }
        }
    }
}
