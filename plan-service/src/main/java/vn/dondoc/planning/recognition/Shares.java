package vn.dondoc.planning.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Clauses.Clause;

/**
 * Quotas that are a percentage: of tasks completed, of people reached, of answers in a survey. A percentage that merely
 * says what is to be told or praised, what was reached before or what is paid for is none.
 */
final class Shares {

    private static final Pattern PERCENT = Words.pattern("\\b(trên|hơn|vượt)?\\s*(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%");
    private static final Pattern SUBJECT_MATTER = Words.pattern(
            "\\b(?:tuyên truyền|biểu dương|nêu gương|tôn vinh|khen thưởng|phản ánh|thông tin|giới thiệu|phổ"
                    + " biến)\\b[^.;]{0,200}\\b(?:các|những|cơ quan|đơn vị|địa phương|kết quả|tỷ lệ|về|nội dung|mục"
                    + " tiêu)\\b");
    private static final Pattern DESCRIBES =
            Words.pattern("\\b(?:đã đạt|tăng|giảm|so với|chiếm|đã có|hiện có|hiện nay|năm trước|cùng kỳ|hỗ"
                    + " trợ|trích)\\s*(?:\\S+\\s+){0,3}$");
    private static final Pattern MONEY = Words.pattern(
            "^\\s*(?:kinh phí|ngân sách|chi phí|tổng mức|vốn|mức lương|học phí|giá trị|biên chế|diện tích|dân"
                    + " số)|\\bso với\\b");
    private static final Pattern TASKS =
            Words.pattern("^\\s*(?:các\\s+)?(?:nhiệm vụ|kế hoạch|công việc|nội dung|chỉ tiêu)\\b[^.;]{0,160}");
    private static final Pattern TASKS_BEFORE =
            Words.pattern("(?:nhiệm vụ|kế hoạch|công việc)[^.;]{0,80}(?:hoàn thành|đạt|thực hiện)\\s*(?:tỷ lệ\\s*)?$");
    private static final Pattern DONE = Words.pattern("\\b(?:hoàn thành|thực hiện|đạt)\\b");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /** @param topic what the part is about: where it says what to tell, percentages are what is told */
    static List<Found<Promise>> in(Paragraph paragraph, Clause clause, Topic topic) {
        var found = new ArrayList<Found<Promise>>();
        var percent = PERCENT.matcher(clause.lower().indexOf('%') < 0 ? "" : clause.lower());
        while (percent.find()) {
            var value = new BigDecimal(percent.group(2).replace(',', '.'));
            if (topic != Topic.TOPICS
                    && value.signum() > 0
                    && value.compareTo(HUNDRED) <= 0
                    && promises(clause, percent)) {
                found.add(promise(paragraph, clause, percent, value));
            }
        }
        return found;
    }

    private static boolean promises(Clause clause, Matcher percent) {
        var before = before(clause, percent);
        var after = clause.lower().substring(percent.end());
        return !SUBJECT_MATTER.matcher(clause.before() + before).find()
                && !DESCRIBES.matcher(before).find()
                && !MONEY.matcher(after).find()
                && (words(after) >= 2 || words(before) >= 2);
    }

    private static String before(Clause clause, Matcher percent) {
        return clause.lower().substring(0, percent.start(1) < 0 ? percent.start(2) : percent.start(1));
    }

    private static long words(String text) {
        return Pattern.compile("\\p{L}+").matcher(text).results().limit(2).count();
    }

    private static Found<Promise> promise(Paragraph paragraph, Clause clause, Matcher percent, BigDecimal value) {
        var before = before(clause, percent);
        var after = clause.lower().substring(percent.end());
        boolean tasks =
                (TASKS.matcher(after).find() && DONE.matcher(before + after).find())
                        || TASKS_BEFORE.matcher(before).find();
        boolean more = percent.group(1) != null;
        var text = paragraph.text();
        var promise = new Promise(
                tidy(text.substring(clause.from(), clause.to())),
                tidy(text.substring(clause.sentenceFrom(), clause.sentenceTo())),
                tasks ? Measure.COMPLETION : Measure.RATIO,
                null,
                value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value,
                more ? Comparison.MORE_THAN : Comparison.AT_LEAST,
                Frequency.YEAR,
                List.of(),
                List.of(),
                CountedFact.SUBMITTED,
                clause.hardness(percent.start()));
        // "Tỷ lệ … đạt 80 %": what is measured stands before the figure.
        int start = clause.from() + (before.contains("tỷ lệ") ? lead(clause.lower()) : percent.start(2));
        return Found.of(promise, Source.of(paragraph, start, clause.to()), tasks ? 0.9 : 0.85);
    }

    private static int lead(String text) {
        return text.length() - text.replaceFirst("^[-–+•\\s]+", "").length();
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("^[-–+•]\\s*|;$", "");
    }
}
