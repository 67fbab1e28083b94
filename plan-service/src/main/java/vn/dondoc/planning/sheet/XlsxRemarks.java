package vn.dondoc.planning.sheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts remarks into a workbook: a comment at each cell, and a sheet that lists them. Formats are left alone. */
final class XlsxRemarks {

    /** Whose comments are replaced when a file comes again; the user's own stay. */
    private static final String AUTHOR = "Đôn Đốc";

    private static final String LIST = "Lỗi";
    private static final List<String> HEAD = List.of("Dòng", "Ô", "Giá trị", "Lỗi");
    private static final int[] WIDTHS = {8, 8, 40, 80};
    private static final int CHARACTER = 256;
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 5;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    XlsxRemarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
    }

    void add(List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        Map<String, String> byCell = new TreeMap<>();
        remarks.forEach(remark -> byCell.merge(remark.cell(), remark.message(), (one, other) -> one + "\n" + other));
        var drawing = sheet.createDrawingPatriarch();
        remarks.stream()
                .filter(remark -> byCell.containsKey(remark.cell()))
                .forEach(remark -> comment(drawing, remark, String.valueOf(byCell.remove(remark.cell()))));
        list(remarks);
    }

    private void comment(XSSFDrawing drawing, Remark remark, String message) {
        var cell = cell(remark);
        var known = cell.getCellComment();
        var others = known == null || AUTHOR.equals(known.getAuthor())
                ? ""
                : known.getString().getString() + "\n";
        cell.removeCellComment();
        var anchor = drawing.createAnchor(
                0,
                0,
                0,
                0,
                remark.column() + 1,
                remark.row() - 1,
                remark.column() + 1 + COMMENT_COLUMNS,
                remark.row() - 1 + COMMENT_ROWS);
        var comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(others + message));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    private Cell cell(Remark remark) {
        var row = sheet.getRow(remark.row() - 1);
        var line = row == null ? sheet.createRow(remark.row() - 1) : row;
        return line.getCell(remark.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void list(List<Remark> remarks) {
        var earlier = workbook.getSheetIndex(LIST);
        if (earlier > 0) {
            workbook.removeSheetAt(earlier);
        }
        var list = workbook.createSheet(earlier == 0 ? LIST + " nhập dữ liệu" : LIST);
        fill(list.createRow(0), HEAD);
        for (var i = 0; i < remarks.size(); i++) {
            var remark = remarks.get(i);
            var value = cell(remark).toString();
            fill(list.createRow(i + 1), List.of(String.valueOf(remark.row()), remark.cell(), value, remark.message()));
        }
        for (var i = 0; i < WIDTHS.length; i++) {
            list.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        list.createFreezePane(0, 1);
    }

    /** Text cells: whatever stands in them is shown and never computed. */
    private static void fill(Row row, List<String> values) {
        for (var i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }
}
