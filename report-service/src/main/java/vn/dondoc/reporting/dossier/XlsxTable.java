package vn.dondoc.reporting.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook of which only some rows are held in memory, the others in a temporary file. The first row is the
 * head; when a sheet is full the next one begins.
 */
final class XlsxTable implements Table {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 18 * 256;
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle head;
    private final CellStyle date;
    private @Nullable Object @Nullable [] heads;
    private SXSSFSheet sheet;
    private int rows;

    XlsxTable(OutputStream out) {
        this.out = out;
        workbook.setCompressTempFiles(true);
        var bold = workbook.createFont();
        bold.setBold(true);
        head = workbook.createCellStyle();
        head.setFont(bold);
        date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        sheet = workbook.createSheet();
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        if (heads == null) {
            heads = cells.clone();
            begin(cells);
        } else {
            if (rows == MOST_ROWS) {
                sheet = workbook.createSheet();
                begin(heads);
            }
            write(cells, null);
        }
    }

    private void begin(@Nullable Object[] titles) {
        rows = 0;
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < titles.length; column++) {
            sheet.setColumnWidth(column, WIDTH);
        }
        write(titles, head);
    }

    private void write(@Nullable Object[] cells, @Nullable CellStyle style) {
        var row = sheet.createRow(rows++);
        for (int column = 0; column < cells.length; column++) {
            var value = cells[column];
            if (value != null) {
                var cell = row.createCell(column);
                if (style != null) {
                    cell.setCellStyle(style);
                }
                set(cell, value);
            }
        }
    }

    private void set(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
