package vn.dondoc.planning.recognition;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.contracts.plan.CountedFact;

/** Gửi is sent, được đăng is published: two facts. What is to stand on a channel is to be published there. */
final class CountedWords {

    private static final Pattern PUBLISHED = Words.pattern(
            "được (?:duyệt )?đăng|\\bđăng (?:tải|trên|lên|tin|bài)|phát sóng|được phát|xuất bản|được duyệt");
    private static final Pattern SENT = Words.pattern("\\b(?:gửi|cung cấp|chuyển|nộp)\\b");

    private CountedWords() {}

    static CountedFact fact(Pieces pieces, String clause, List<String> channels) {
        if (!pieces.isPublished()) {
            return CountedFact.SUBMITTED;
        }
        var published = PUBLISHED.matcher(clause);
        var sent = SENT.matcher(clause);
        boolean isSent = sent.find();
        if (published.find()) {
            boolean forIt = isSent
                    && sent.start() < published.start()
                    && !published.group().startsWith("được");
            return forIt ? CountedFact.SUBMITTED : CountedFact.PUBLISHED;
        }
        return isSent || channels.isEmpty() ? CountedFact.SUBMITTED : CountedFact.PUBLISHED;
    }
}
