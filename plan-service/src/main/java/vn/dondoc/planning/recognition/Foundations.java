package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Recognised.Cited;

/**
 * Tells the documents that a plan implements from those that it merely rests on. The former stand in its preamble, come
 * from the province or from the issuer itself, and are plans or decisions that put one in force.
 */
final class Foundations {

    private static final Pattern IMPLEMENTED = Words.pattern("kế hoạch|chương trình|quyết định|công văn|hướng dẫn");
    private static final Pattern ABOUT =
            Words.pattern("tuyên truyền|truyền thông|cải cách hành chính|kế hoạch|cchc|thông tin, tuyên truyền");
    private static final Pattern CENTRAL = Words.pattern(
            "thủ tướng|chính phủ|quốc hội|bộ chính trị|trung ương|ban bí thư|^bộ\\b|chủ tịch nước|/(qđ-?ttg|nq-cp|nđ-cp|qđ-?bnv|tt-)|-?(tw|qh\\d+)$|/qđttg");
    private static final Pattern COMPETENCE =
            Words.pattern("chức năng, nhiệm vụ|cơ cấu tổ chức|phân cấp|quy chế làm việc|giai đoạn|tổng thể");

    private final List<Found<Cited>> parents = new ArrayList<>();
    private final List<Found<Cited>> bases = new ArrayList<>();

    private Foundations() {}

    static Foundations of(List<Paragraph> preamble, List<Paragraph> everything) {
        var foundations = new Foundations();
        Set<String> known = new HashSet<>();
        for (var paragraph : preamble) {
            for (var cited : Citations.find(paragraph)) {
                if (isParent(cited.value()) && known.add(key(cited.value()))) {
                    foundations.parents.add(cited);
                }
            }
        }
        for (var paragraph : everything) {
            for (var cited : Citations.find(paragraph)) {
                if (known.add(key(cited.value()))) {
                    foundations.bases.add(cited);
                }
            }
        }
        return foundations;
    }

    private static boolean isParent(Cited cited) {
        var origin = Words.lower((cited.issuer() == null ? "" : cited.issuer()) + " " + cited.number());
        var title = cited.title() == null ? "" : Words.lower(cited.title());
        boolean about = ABOUT.matcher(title).find() || cited.kind().equals("Kế hoạch");
        return IMPLEMENTED.matcher(Words.lower(cited.kind())).matches()
                && about
                && !CENTRAL.matcher(origin).find()
                && (!COMPETENCE.matcher(title).find() || title.contains("tuyên truyền"));
    }

    private static String key(Cited cited) {
        return cited.kind() + cited.number();
    }

    List<Found<Cited>> parents() {
        return List.copyOf(parents);
    }

    List<Found<Cited>> bases() {
        return List.copyOf(bases);
    }
}
