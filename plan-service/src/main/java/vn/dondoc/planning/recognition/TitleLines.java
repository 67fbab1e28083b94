package vn.dondoc.planning.recognition;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.planning.reading.Paragraph;

/** Where a document says what it is: the kind on a line of its own or with the subject behind it, then the subject. */
final class TitleLines {

    static final String KINDS = "KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|QUYẾT ĐỊNH|CÔNG VĂN|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO";
    static final Pattern KIND = Words.pattern("^(" + KINDS + "|Kế hoạch|Chương trình)\\b\\s*");
    private static final Pattern BODY = Words.pattern(
            "^(thực hiện|căn cứ|triển khai|nhằm|để|trên cơ sở|xét|theo|tiếp tục|phát huy|[ivx]{1,4}\\.|1\\.|a\\.|phần)\\b.*");
    private static final int LONGEST = 300;
    private static final int MOST_LINES = 4;
    private static final int LAST = 40;

    private TitleLines() {}

    /** Index of the line with the kind; the first line if none says one. */
    static int find(List<Paragraph> plain) {
        for (int i = 0; i < Math.min(plain.size(), LAST); i++) {
            var text = plain.get(i).text();
            var kind = KIND.matcher(text);
            if (kind.find() && text.length() <= LONGEST && (Words.isCapitals(kind.group()) || i < 3)) {
                return i;
            }
        }
        return 0;
    }

    /** Index of the line after the title. */
    static int end(List<Paragraph> plain, int title) {
        if (plain.isEmpty() || !KIND.matcher(plain.get(title).text()).find()) {
            return 0;
        }
        int end = title + 1;
        while (end < Math.min(plain.size(), title + MOST_LINES)
                && belongs(plain.get(end).text())) {
            end++;
        }
        return end;
    }

    private static boolean belongs(String line) {
        return line.length() <= LONGEST
                && !line.endsWith(";")
                && !line.endsWith(".")
                && !BODY.matcher(Words.lower(line)).matches();
    }
}
