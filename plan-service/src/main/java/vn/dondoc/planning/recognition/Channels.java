package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Channels of the catalogue by the words that plans use for them. What a longer phrase has taken, a shorter one does not. */
final class Channels {

    private static final String PORTAL =
            "(?:cổng|công|trang)\\s+(?:thông tin(?: điện tử)?|ttđt|tt điện tử)(?: thành phần)?";
    private static final String REFORM = "(?:cải cách hành chính|cchc)";
    private static final String OF = "(?:\\s+(?:của|ủy ban nhân dân|ubnd|trên địa bàn))*\\s+";
    /** One that goes by its name, "Báo Sóc Trăng"; the capital tells it from a report (báo cáo). */
    private static final Pattern NEWSPAPER =
            Words.pattern("(?<!thông )(?<!Thông )\\b[Bb]áo\\s+\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){0,3}");

    private static final Map<Pattern, List<String>> WORDS = new LinkedHashMap<>();

    static {
        // "Cổng thông tin điện tử, Trang cải cách hành chính của tỉnh": both are the province's.
        put(
                List.of("PROVINCIAL_PORTAL", "PROVINCIAL_REFORM_PAGE"),
                "cổng\\s+(?:thông tin(?: điện tử)?|ttđt)\\s*(?:,|và)\\s*(?:" + PORTAL + "|trang|cổng)\\s+" + REFORM + OF
                        + "tỉnh");
        put(
                "PROVINCIAL_REFORM_PAGE",
                "(?:" + PORTAL + "|trang|cổng|ban biên tập(?: " + PORTAL + "| cổng| trang)?)\\s+(?:về\\s+)?" + REFORM
                        + "(?:" + OF + "tỉnh)?");
        put("TOWN_PORTAL", PORTAL + OF + "(?:thị xã|xã|phường|thị trấn|huyện|cấp xã|đặc khu|thành phố trực thuộc)");
        put("PROVINCIAL_PORTAL", "cổng\\s+(?:thông tin(?: điện tử)?|ttđt)" + OF + "(?:tỉnh|thành phố)");
        put("WEB_PORTAL", "(?:" + PORTAL + "|website|trang web|trang điện tử|cổng thương mại điện tử)");
        put("INTERNAL_NETWORK", "mạng nội bộ|e-?office|phần mềm quản lý văn bản|mạng lan");
        put("OFFICIAL_EMAIL", "thư (?:điện tử )?công vụ|thư điện tử|e-?mail|hộp thư");
        put("ZALO_OA", "zalo");
        put("FACEBOOK", "facebook|fan ?page");
        put("YOUTUBE", "youtube");
        put("TIKTOK", "tik ?tok");
        put("SOCIAL_MEDIA", "mạng xã hội");
        put(
                "BROADCAST_LOCAL",
                "(?:đài|trạm|hệ thống|loa)\\s+(?:phát thanh và truyền thanh|truyền thanh)|truyền thanh cơ sở|loa truyền thanh|truyền thanh");
        put(
                List.of("RADIO", "TELEVISION"),
                "đài\\s+(?:phát thanh\\s*(?:-|–|và)\\s*truyền hình|pt\\s*-?\\s*th|pt&th|ptth)|phát thanh\\s*(?:-|–|và)\\s*truyền hình|báo và phát thanh, truyền hình");
        put("TELEVISION", "truyền hình");
        put("RADIO", "phát thanh");
        put("NEWSPAPER", "báo chí|thông tấn báo chí|báo\\s+(?:in|điện tử|địa phương|tỉnh)");
        put("CONTEST", "hội thi|cuộc thi");
        put("SEMINAR", "tọa đàm");
        put("SURVEY", "khảo sát|lấy ý kiến|phiếu (?:đánh giá|hỏi|khảo sát)|thu thập ý kiến");
        put("TRAINING", "tập huấn|bồi dưỡng|lớp đào tạo|giảng dạy");
        put("CONFERENCE", "hội nghị|hội thảo|đối thoại");
        put("MEETING", "cuộc họp|giao ban|họp mặt|sinh hoạt|nội dung họp|cuộc làm việc|tiếp xúc|\\bhọp\\b");
        put(
                "PRINT_VISUAL",
                "pa ?nô|áp phích|băng (?:rôn|gôn|zôn)|tờ (?:gấp|rơi|bướm)|cổ động|trực quan|khẩu hiệu|ấn phẩm|poster|banner|(?<!gửi )tài liệu tuyên truyền");
        put("PUBLIC_POSTING", "niêm yết|công khai (?:đầy đủ )?(?:các )?(?:tthc|thủ tục hành chính)");
        put("ONE_STOP", "một cửa|trung tâm (?:phục vụ )?hành chính công|bộ phận tiếp nhận và trả kết quả|ttpvhcc");
    }

    private Channels() {}

    private static void put(String code, String words) {
        put(List.of(code), words);
    }

    private static void put(List<String> codes, String words) {
        WORDS.put(Words.pattern("(?<!\\p{L})(?:" + words + ")(?!\\p{L})"), codes);
    }

    /** Codes of all channels that a text names, in the order of the words above. */
    static List<String> in(String text) {
        var rest = Words.lower(NEWSPAPER.matcher(text).replaceAll("báo chí"));
        Set<String> codes = new LinkedHashSet<>();
        for (var words : WORDS.entrySet()) {
            var found = words.getKey().matcher(rest);
            if (found.find()) {
                codes.addAll(words.getValue());
                rest = found.replaceAll(";");
            }
        }
        return new ArrayList<>(codes);
    }
}
