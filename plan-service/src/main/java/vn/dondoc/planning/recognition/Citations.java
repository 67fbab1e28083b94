package vn.dondoc.planning.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Recognised.Cited;

/** Documents that a text names by kind and number or date. */
final class Citations {

    private static final String KINDS = "Kế hoạch|Quyết định|Nghị quyết liên tịch|Nghị quyết|Nghị định|Chỉ thị|Công văn"
            + "|Chương trình|Thông tư liên tịch|Thông tư|Luật|Pháp lệnh|Kết luận|Hướng dẫn|Đề án|Thông báo|Quy định|Công điện|Văn bản";
    private static final String NUMBER =
            "\\d{1,5}\\s?(?:/\\d{4})?\\s?[-/](?:\\p{Lu}|\\d)[\\p{Lu}\\dđa-z&]{0,11}(?:[-/.,+][\\p{Lu}\\d][\\p{L}\\d&]{0,11}){0,4}";
    private static final String DATE = "(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})";
    private static final String LONG_DATE = "(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})";
    private static final Pattern CITATION = Words.pattern("\\b(" + KINDS + ")\\s+(?:số\\s*:?\\s*)?(" + NUMBER
            + ")(?:\\s*,)?(?:\\s+(?:ngày\\s+)?(?:" + DATE + "|" + LONG_DATE + "))?");
    private static final Pattern ISSUER = Words.pattern(
            "^\\s*,?\\s*của\\s+([^,;.()“\"]{2,120}?)"
                    + "(?=\\s+(?:về|ban hành|quy định|sửa đổi|phê duyệt|tuyên truyền|thực hiện|triển khai|tổ chức|công bố|khóa|hướng dẫn|đẩy mạnh)\\b|\\s+và các\\b|\\s+Tuyên truyền|[,;.()“\"]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Words.pattern(
            "^(?:\\s*khóa [IVX]{1,5})?[\\s,]*((?:về(?: việc)?|ban hành(?: về)?|quy định|sửa đổi|phê duyệt|tuyên truyền|thực hiện|triển khai|công bố|hướng dẫn|đẩy mạnh|tổ chức)\\b[^;]{3,400}?)"
                    + "(?=;|[.,]?\\s*$|\\.\\s|\\)|, (?:Ủy ban|UBND|Sở|Ban|Phòng)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TAIL = 600;

    private Citations() {}

    static List<Found<Cited>> find(Paragraph paragraph) {
        var found = new ArrayList<Found<Cited>>();
        var text = paragraph.text();
        var matcher = CITATION.matcher(text);
        while (matcher.find()) {
            var tail = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + LONGEST_TAIL));
            var issuer = ISSUER.matcher(tail);
            boolean hasIssuer = issuer.find();
            int behind = hasIssuer ? issuer.end() : 0;
            var title = TITLE.matcher(tail.substring(behind));
            boolean hasTitle = title.find();
            var cited = new Cited(
                    matcher.group(1),
                    matcher.group(2).replace(" ", ""),
                    date(matcher),
                    hasIssuer ? issuer.group(1).strip() : null,
                    hasTitle ? closed(title.group(1).strip()) : null);
            int end = matcher.end() + (hasTitle ? behind + title.end(1) : behind);
            found.add(Found.of(cited, Source.of(paragraph, matcher.start(), end), cited.date() == null ? 0.75 : 0.95));
        }
        return found;
    }

    /** A bracket that was opened is closed. */
    private static String closed(String title) {
        return title.indexOf('(') > title.indexOf(')') ? title + ")" : title;
    }

    private static @Nullable LocalDate date(Matcher found) {
        int first = found.group(3) != null ? 3 : 6;
        if (found.group(first) == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(first + 2)),
                    Integer.parseInt(found.group(first + 1)),
                    Integer.parseInt(found.group(first)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
