package vn.dondoc.planning.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.Refusal;

/** The first sheet of a workbook. Formulas are not computed: what counts is the value that was last shown. */
final class XlsxFile implements SheetFile {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final byte[] bytes;
    private final Sheet sheet;

    private XlsxFile(byte[] bytes, Sheet sheet) {
        this.bytes = bytes.clone();
        this.sheet = sheet;
    }

    static XlsxFile of(byte[] bytes) {
        Unpacked.check(bytes);
        try (var workbook = open(bytes)) {
            return new XlsxFile(bytes, read(workbook.getSheetAt(0)));
        } catch (IOException e) {
            throw Refusal.rule("sheet-broken");
        }
    }

    /** The library says in many ways that it cannot read a file; all of them mean the same to the user. */
    private static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            throw Refusal.rule("sheet-broken");
        }
    }

    private static Sheet read(XSSFSheet sheet) {
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw Refusal.rule("sheet-too-long", MOST_ROWS);
        }
        var lines = new ArrayList<Sheet.Line>();
        var head = cells(sheet.getRow(0));
        for (var i = 1; i <= sheet.getLastRowNum(); i++) {
            lines.add(new Sheet.Line(i + 1, cells(sheet.getRow(i))));
        }
        lines.removeIf(Sheet.Line::isBlank);
        return new Sheet(head, lines);
    }

    private static List<String> cells(@Nullable Row row) {
        if (row == null) {
            return List.of();
        }
        if (row.getLastCellNum() > MOST_COLUMNS) {
            throw Refusal.rule("sheet-too-wide", MOST_COLUMNS);
        }
        var cells = new ArrayList<String>();
        for (var i = 0; i < row.getLastCellNum(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC ->
                new DataFormatter(Locale.ROOT).formatRawCellContents(cell.getNumericCellValue(), 0, "0.######");
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public byte[] marked(List<Remark> remarks) {
        try (var workbook = open(bytes);
                var out = new ByteArrayOutputStream()) {
            new XlsxRemarks(workbook).add(remarks);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String extension() {
        return "xlsx";
    }
}
