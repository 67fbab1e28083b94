package vn.dondoc.planning.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes text of any origin comparable: composed letters, plain spaces, no marks of emphasis, one list entry a line. */
final class Cleaning {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t\\r\\f\\u000b\\u0085]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}(?![*\\w])");
    /** What a new entry of a list begins with when its line break was lost. */
    private static final String STARTERS = "Tuyên truyền|Phổ biến|Thông tin|Đăng|Thực hiện|Tổ chức|Niêm yết|Lồng ghép"
            + "|Phối hợp|Hợp tác|Gửi|Xây dựng|Các phòng|Các đơn vị|Các cơ quan|Văn phòng|Phòng|Sở|Bộ phận|UBND|Ủy ban";

    private static final Pattern LOST_BREAK = Pattern.compile(
            "(?<=[.;…])\\s*[-–+]\\s+(?=\\p{Lu})|(?<=\\S)\\s+[-–+]\\s+(?=(?:" + STARTERS + ")(?!\\p{L}))");

    private Cleaning() {}

    static String line(String raw) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        return SPACE.matcher(EMPHASIS.matcher(visible).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The lines of a cell, none blank; entries of a list that ran together stand apart again. */
    static List<String> lines(Stream<String> raw) {
        var lines = new ArrayList<String>();
        raw.map(Cleaning::line).filter(line -> !line.isEmpty()).forEach(line -> {
            if (isBullet(line)) {
                LOST_BREAK.splitAsStream(line).filter(part -> !part.isBlank()).forEach(part -> lines.add(bullet(part)));
            } else {
                lines.add(line);
            }
        });
        return lines;
    }

    private static boolean isBullet(String line) {
        return line.startsWith("-") || line.startsWith("–") || line.startsWith("+");
    }

    private static String bullet(String part) {
        var entry = part.strip();
        return isBullet(entry) ? entry : "- " + entry;
    }
}
