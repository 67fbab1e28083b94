package vn.dondoc.notifying.reminder;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Rows of the ledger as CSV that office programs open: with a byte-order mark, and no cell that they would take for a
 * formula.
 */
final class LedgerSheet implements AutoCloseable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> HEADINGS = List.of(
            "Kế hoạch",
            "Mã đơn vị",
            "Đơn vị",
            "Loại",
            "Nội dung",
            "Kỳ",
            "Hạn",
            "Mốc",
            "Ngày theo lịch",
            "Nơi nhận",
            "Trạng thái",
            "Thời điểm",
            "Số lần gửi",
            "Gửi chậm",
            "Hộp thư",
            "Kết quả",
            "Lý do",
            "Ý kiến",
            "Mã dòng");
    private static final String FORMULA = "=+-@\t\r\n";

    private final SequenceWriter rows;
    private final Library.Known known;

    LedgerSheet(Writer out, Library.Known known) throws IOException {
        out.write('\ufeff');
        this.rows =
                CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(out);
        this.known = known;
        rows.write(HEADINGS);
    }

    void write(Reminder row) {
        rows.write(cells(row).map(LedgerSheet::harmless).toList());
    }

    private Stream<String> cells(Reminder row) {
        var matter = row.matter();
        var occasion = row.occasion();
        var progress = row.progress();
        return Stream.of(
                matter.planId(),
                matter.unitId(),
                known.unitName(row.province(), matter.unitId()),
                name(Kind.of(matter.item())),
                Wording.title(matter),
                Receipt.period(matter),
                Wording.date(matter.dueOn()),
                occasion.stage(),
                Wording.date(occasion.day()),
                name(occasion.role()),
                name(row.status()),
                moment(progress.endedAt() == null ? progress.lastSentAt() : progress.endedAt()),
                Integer.toString(progress.attempts()),
                occasion.late() ? "có" : "",
                Objects.requireNonNullElse(progress.address(), ""),
                Objects.requireNonNullElse(progress.outcome(), ""),
                ReminderView.why(occasion, matter),
                Objects.requireNonNullElse(occasion.note(), ""),
                row.id());
    }

    /** An apostrophe in front makes a text of what would be computed. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(BusinessZone.ID));
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case REPORT -> "Báo cáo";
            case QUOTA -> "Chỉ tiêu";
            case TASK -> "Nhiệm vụ";
        };
    }

    private static String name(RecipientRole role) {
        return switch (role) {
            case UNIT -> "Đơn vị";
            case UNIT_HEAD -> "Thủ trưởng đơn vị";
            case EDITORIAL_BOARD -> "Ban Biên tập";
            case HOME_AFFAIRS -> "Sở Nội vụ";
        };
    }

    private static String name(Status status) {
        return switch (status) {
            case PLANNED -> "Chờ gửi";
            case WITHDRAWN -> "Đã rút";
            case SENDING -> "Đang gửi";
            case SENT -> "Đã gửi";
            case FAILED -> "Không gửi được";
            case UNKNOWN -> "Chưa rõ kết quả";
        };
    }

    @Override
    public void close() {
        rows.close();
    }
}
