package vn.dondoc.planning.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An empty table to start from.
 *
 * @param choices for the column of that number, the only values it takes
 */
public record Template(List<String> head, int chosen, List<String> choices) {

    private static final int WIDTH = 24 * 256;

    public Template {
        head = List.copyOf(head);
        choices = List.copyOf(choices);
    }

    public byte[] csv() {
        return CsvFile.written(List.of(head), ',');
    }

    public byte[] xlsx() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Đơn vị");
            var bold = workbook.createFont();
            bold.setBold(true);
            var style = workbook.createCellStyle();
            style.setFont(bold);
            var row = sheet.createRow(0);
            for (var i = 0; i < head.size(); i++) {
                var cell = row.createCell(i);
                cell.setCellValue(head.get(i));
                cell.setCellStyle(style);
                sheet.setColumnWidth(i, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            var helper = new XSSFDataValidationHelper(sheet);
            var only = helper.createExplicitListConstraint(choices.toArray(String[]::new));
            var below = new CellRangeAddressList(1, SheetFile.MOST_ROWS, chosen, chosen);
            sheet.addValidationData(helper.createValidation(only, below));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
