package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.reading.Paragraph;

/**
 * Who issues the plan. The letterhead says so, under the body above it; without one the preamble does ("… Sở X xây dựng
 * kế hoạch …"), or the last sentence, or the caption of the annex.
 */
final class IssuingBody {

    private static final Pattern MOTTO = Words.pattern(
            "độc lập|tự do|hạnh phúc|đảng cộng sản|^dự thảo|^(?:thượng |hỏa tốc|tối )?(?:khẩn|mật)\\b|^hỏa tốc");
    private static final String BODIES =
            "Ủy ban nhân dân|UBND|Ban Quản lý|BQL|Sở|Văn phòng|Thanh tra|Ban|Phòng|Trung tâm"
                    + "|Chi cục|Cục|Đài|Trường|Bệnh viện|Công an|Hội đồng|Bảo hiểm|Kho bạc|Quỹ|Viện|Báo|Tổng cục|Bộ|Chủ tịch|Hội|Ủy ban";
    private static final Pattern BEGIN = Words.pattern("^(?:" + BODIES + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT =
            Words.pattern("(?:^|[;,.]\\s*|\\bnay\\s+)((?:" + BODIES + ")\\b[^;,.]{0,110}?)"
                    + "\\s*(?:\\(([^()]{2,60})\\)\\s*)?\\s(?:xây dựng|ban hành|triển khai|lập|đề ra|tổ chức)\\b");
    private static final Pattern LAST =
            Words.pattern("trên đây là kế hoạch\\b.{0,200}?\\bcủa\\s+([^.;,]{3,120})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT = Words.pattern("\\b(?:tỉnh|thành phố|huyện|thị xã|xã|phường)$");
    private static final Pattern ALIAS = Pattern.compile("\\s*\\(([^()]{2,40})\\)");

    private IssuingBody() {}

    /** A body and the one above it. */
    record Names(String name, @Nullable String superior) {}

    static Optional<Found<Names>> find(Paper paper, List<Paragraph> preamble, Letterhead letterhead) {
        return top(paper.head())
                .or(() -> inPreamble(preamble))
                .or(() -> letterhead.issuerOfAnnex().map(found -> found.map(name -> new Names(name, null))))
                .or(() -> atTheEnd(paper.body()))
                .map(found -> found.map(names -> new Names(whole(names.name(), paper.body()), names.superior())));
    }

    /** "… tỉnh" is the short form of a name that is written out elsewhere. */
    private static String whole(String name, List<Paragraph> body) {
        if (!SHORT.matcher(name).find()) {
            return name;
        }
        var place = Words.pattern(Pattern.quote(name) + "(?:\\s\\p{Lu}\\p{Ll}{0,8}){1,4}");
        return body.stream()
                .map(paragraph -> place.matcher(paragraph.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse(name);
    }

    /** Lines in capitals above the number: the last of them issues, what stands above it is its superior. */
    private static Optional<Found<Names>> top(List<Paragraph> head) {
        var lines = new ArrayList<Paragraph>();
        for (var line : head.subList(0, TitleLines.find(head))) {
            var own = beforeState(line);
            var lower = Words.lower(own.text());
            boolean isBody = !lower.startsWith("số")
                    && !lower.contains(", ngày")
                    && !MOTTO.matcher(lower).find();
            if (isBody && Words.isCapitals(own.text()) && own.text().length() > 3) {
                lines.add(own);
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(named(lines));
    }

    /** The name of the state stands beside the body, and may have run together with it. */
    private static Paragraph beforeState(Paragraph line) {
        int state = Words.lower(line.text()).indexOf("cộng hòa xã hội");
        return state < 0 ? line : new Paragraph(line.text().substring(0, state).strip(), line.from());
    }

    /** A name may take several lines; a new one begins with what bodies begin with. */
    private static Found<Names> named(List<Paragraph> lines) {
        int own = lines.size() - 1;
        while (own > 0 && !BEGIN.matcher(lines.get(own).text()).find()) {
            own--;
        }
        var above = joined(lines.subList(0, own));
        var name = joined(lines.subList(own, lines.size()));
        var source =
                new Source(lines.get(own).from(), lines.get(lines.size() - 1).to());
        return Found.sure(new Names(name, above.isEmpty() ? null : above), source);
    }

    private static String joined(List<Paragraph> lines) {
        return String.join(" ", lines.stream().map(Paragraph::text).toList());
    }

    private static Optional<Found<Names>> inPreamble(List<Paragraph> preamble) {
        Found<Names> last = null;
        for (var paragraph : preamble) {
            var found = SUBJECT.matcher(paragraph.text());
            while (found.find()) {
                var name = ALIAS.matcher(found.group(1)).replaceAll("").strip();
                var source = Source.of(paragraph, found.start(1), found.end(1));
                last = Found.of(new Names(name, null), source, 0.9);
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<Found<Names>> atTheEnd(List<Paragraph> body) {
        for (int i = body.size() - 1; i >= 0; i--) {
            var found = LAST.matcher(body.get(i).text());
            if (found.find()) {
                var source = Source.of(body.get(i), found.start(1), found.end(1));
                return Optional.of(Found.of(new Names(found.group(1).strip(), null), source, 0.8));
            }
        }
        return Optional.empty();
    }
}
