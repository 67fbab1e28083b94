package vn.dondoc.planning.printing;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;

/** A document as another one cites it: kind, number, date, issuer, and what it is about. */
final class Citation {

    private static final Map<String, String> KINDS = Map.of(
            "KH",
            "Kế hoạch",
            "QĐ",
            "Quyết định",
            "NQ",
            "Nghị quyết",
            "CT",
            "Chỉ thị",
            "CTr",
            "Chương trình",
            "TT",
            "Thông tư",
            "NĐ",
            "Nghị định");
    private static final Pattern SYMBOL = Pattern.compile("/(\\p{L}+)-");
    private static final Pattern BEGINS_WITH_VERB = Pattern.compile(
            "(?i)^(về|ban hành|quy định|sửa đổi|phê duyệt|thực hiện|triển khai|công bố|hướng dẫn|đẩy mạnh|tổ chức|tuyên truyền) .*",
            Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Citation() {}

    static String of(ParentDocument cited) {
        var text = new StringBuilder(kind(cited));
        if (cited.documentNumber() != null) {
            text.append(" số ").append(cited.documentNumber());
        }
        if (cited.issuedOn() != null) {
            text.append(" ngày ").append(Wording.date(cited.issuedOn()));
        }
        if (cited.issuer() != null) {
            text.append(" của ").append(cited.issuer());
        }
        return cited.title() == null ? text.toString() : text + about(kind(cited), cited.title());
    }

    /** The kind is said already; a title that goes on from it needs nothing between. */
    private static String about(String kind, String title) {
        var begins = title.toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT) + " ");
        var rest = begins ? title.substring(kind.length()).strip() : title;
        return (BEGINS_WITH_VERB.matcher(rest).matches() ? " " : " về ") + rest;
    }

    private static String kind(ParentDocument cited) {
        if (cited.kind() != null) {
            return cited.kind();
        }
        var symbol = SYMBOL.matcher(String.valueOf(cited.documentNumber()));
        return symbol.find() ? KINDS.getOrDefault(symbol.group(1), "Văn bản") : "Văn bản";
    }
}
