package vn.dondoc.planning.printing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.Scope;

/** A quota as the sentence that a plan would say it with. */
record QuotaSentence(PlannedQuota quota, Names names) {

    private static final Set<String> NEWS = Set.of("ARTICLE", "NEWS_ITEM");
    private static final Set<String> WRITTEN =
            Set.of("ARTICLE", "NEWS_ITEM", "FEATURE", "VIDEO", "COLUMN", "BROADCAST", "PUBLICATION", "DOCUMENT");

    String text() {
        var promise = hardness()
                + switch (quota.measure()) {
                    case COUNT -> count();
                    case RATIO -> ratio();
                    case COMPLETION -> "hoàn thành " + percent() + " nhiệm vụ được giao tại Phụ lục trong năm";
                };
        return who() + window(promise) + ".";
    }

    private String who() {
        Scope scope = quota.appliesTo();
        var named = names.scope(scope);
        return named.isEmpty() ? "Các cơ quan, đơn vị: " : named + ": ";
    }

    private String hardness() {
        return quota.hardness() == Hardness.MANDATORY
                ? ""
                : quota.hardness() == Hardness.STRIVE ? "phấn đấu " : "khuyến khích ";
    }

    private String count() {
        var minimum = quota.minimum() == null ? 1 : quota.minimum();
        var pieces = "ít nhất " + Wording.number(minimum) + " " + what();
        var each = Wording.each(quota.frequency()) + " ";
        if (quota.countedFact() == CountedFact.PUBLISHED) {
            return each + "có " + pieces + " được đăng" + places(" trên ");
        }
        return WRITTEN.containsAll(quota.types()) && !quota.types().isEmpty()
                ? each + "gửi " + pieces + places(" để đăng trên ")
                : each + "thực hiện " + pieces + places(" qua ");
    }

    private String what() {
        if (quota.types().isEmpty()) {
            return "hoạt động";
        }
        return NEWS.equals(Set.copyOf(quota.types()))
                ? "tin, bài"
                : String.join(", ", names.types(quota.types())).toLowerCase(Locale.ROOT);
    }

    private String places(String preposition) {
        List<String> channels = names.channels(quota.channels());
        if (channels.isEmpty()) {
            return "";
        }
        return quota.channelMatch() == ChannelMatch.ALL
                ? preposition + "mỗi kênh: " + String.join("; ", channels)
                : preposition + String.join(" hoặc ", channels);
    }

    private String ratio() {
        return quota.title().contains("%") ? Wording.within(quota.title()) : "đạt " + percent() + " " + title();
    }

    private String title() {
        return Wording.within(quota.title().replaceFirst("^[Tt]ỷ lệ ", ""));
    }

    private String percent() {
        var percent = quota.percent() == null
                ? "100"
                : quota.percent().toPlainString().replace('.', ',');
        if (quota.comparison() == Comparison.MORE_THAN) {
            return "trên " + percent + "%";
        }
        return percent.equals("100") ? "100%" : "ít nhất " + percent + "%";
    }

    private String window(String promise) {
        var from = quota.from();
        var until = quota.until();
        if (from == null
                || until == null
                || (from.getDayOfYear() == 1 && until.equals(from.plusYears(1).minusDays(1)))) {
            return promise;
        }
        return promise + " (từ ngày " + Wording.date(from) + " đến ngày " + Wording.date(until) + ")";
    }
}
