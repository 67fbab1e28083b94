package vn.dondoc.planning.recognition;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a part of a plan is about, by the words of its heading; where several fit the first one decides. */
enum Topic {
    DUTIES("tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|triển khai thực hiện"),
    BUDGET("kinh phí|nguồn lực|tài chính thực hiện"),
    REPORTING("chế độ báo cáo|báo cáo, đánh giá|thông tin, báo cáo|chế độ thông tin"),
    OBJECTIVES("mục tiêu|mục đích|chỉ tiêu"),
    REQUIREMENTS("yêu cầu|quan điểm chỉ đạo|nguyên tắc"),
    AUDIENCE("đối tượng"),
    EXTENT("phạm vi|thời gian, địa điểm|thời gian tuyên truyền"),
    TOPICS("nội dung"),
    FORMS("hình thức|phương thức|biện pháp|kênh|giải pháp|cách thức"),
    TASKS("nhiệm vụ|công việc|hoạt động"),
    OTHER("(?!)");

    private static final int LONGEST = 120;
    private static final int LONGEST_NESTED = 60;
    private static final int NESTED_WITHIN = 20;

    private final Pattern words;

    Topic(String words) {
        this.words = Words.pattern("\\b(" + words + ")\\b");
    }

    /**
     * What a heading announces; {@code inherited} when it announces nothing known. Below a known part only a short
     * heading that begins with its topic is one: what stands there else is the text itself.
     */
    static Topic of(String title, Topic inherited) {
        var lower = Words.lower(title);
        if (lower.startsWith("kinh phí")) {
            return BUDGET;
        }
        boolean nested = inherited != OTHER;
        if (title.length() > (nested ? LONGEST_NESTED : LONGEST)) {
            return inherited;
        }
        return Arrays.stream(values())
                .filter(topic -> topic.isIn(lower, nested ? NESTED_WITHIN : LONGEST))
                .findFirst()
                .orElse(inherited);
    }

    private boolean isIn(String lower, int within) {
        var found = words.matcher(lower);
        return found.find() && found.start() < within;
    }
}
