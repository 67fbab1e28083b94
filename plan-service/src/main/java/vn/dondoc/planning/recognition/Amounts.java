package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.planning.recognition.Clauses.Clause;
import vn.dondoc.planning.recognition.Pledge.Tally;

/** Numbers of pieces with their period: "ít nhất 01 tin, bài … hằng tháng", "04 bài viết/quý". */
final class Amounts {

    static final Pattern THIS_YEAR = Words.pattern("\\bnăm \\d{4}\\b|\\btrong năm\\b");

    private static final Pattern AMOUNT = Words.pattern(
            "\\b(ít nhất|tối thiểu|không dưới|không ít hơn|từ|đạt)?\\s*(\\d{1,4}|một|hai|ba|bốn|sáu|mười)\\s+("
                    + Pieces.names() + ")\\b(?:\\s*/\\s*(tuần|tháng|quý|6 tháng|năm))?");
    private static final Pattern PERIOD = Words.pattern("\\b(?:" + Cadence.EACH
            + "|trong (tháng|quý|năm)\\b|/\\s*(tháng|quý|6 tháng|năm)\\b|\\b(?:01|1|một)\\s*(tháng|quý)(?=\\s))");
    private static final Pattern WEEKLY = Words.pattern("\\b(?:hằng|hàng|mỗi|/)\\s*tuần\\b");
    private static final Pattern AT_LEAST = Words.pattern("\\b(?:ít nhất|tối thiểu|không dưới|không ít hơn)\\b");
    private static final int WEEKS = 4;
    private static final double WEEKLY_DOUBT = 0.25;

    private final Pledge pledge;
    private final Clause clause;
    private final String heading;

    /** @param heading of the part, in small letters: it may say how often */
    Amounts(Pledge pledge, String heading) {
        this.pledge = pledge;
        this.clause = pledge.clause();
        this.heading = heading;
    }

    List<Found<Promise>> all() {
        var found = new ArrayList<Found<Promise>>();
        var amount = AMOUNT.matcher(clause.lower());
        while (amount.find()) {
            one(amount).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Found<Promise>> one(Matcher amount) {
        var pieces = Pieces.first(amount.group(3));
        int count = Cadence.number(amount.group(2));
        boolean firm =
                amount.group(1) != null || AT_LEAST.matcher(clause.lower()).find();
        boolean weekly =
                "tuần".equals(amount.group(4)) || WEEKLY.matcher(clause.lower()).find();
        var frequency = weekly ? Frequency.MONTH : period(amount, firm);
        if (pieces.isEmpty() || count == 0 || frequency == null) {
            return Optional.empty();
        }
        var after = clause.lower().substring(amount.end());
        var note = weekly ? "note-weekly" : Channels.in(after).size() > 1 ? "note-any-or-all" : null;
        double confidence = (firm ? 0.95 : 0.85) - (weekly ? WEEKLY_DOUBT : 0);
        var tally = new Tally(weekly ? count * WEEKS : count, frequency, amount.start(), confidence, note);
        return Optional.of(pledge.of(pieces.get(), tally, after));
    }

    /** The period beside the number, in the clause, before it in the sentence, in the heading; at least the year. */
    private @Nullable Frequency period(Matcher amount, boolean firm) {
        if (amount.group(4) != null) {
            return Cadence.frequency(amount.group(4));
        }
        var own = PERIOD.matcher(clause.lower());
        if (own.find()) {
            return frequency(own);
        }
        var before = PERIOD.matcher(clause.before());
        Frequency last = null;
        while (before.find()) {
            last = frequency(before);
        }
        return last != null ? last : elsewhere(firm);
    }

    private @Nullable Frequency elsewhere(boolean firm) {
        boolean yearly = firm || THIS_YEAR.matcher(clause.lower()).find();
        return Cadence.repeated(heading).map(Cadence.Repeat::frequency).orElse(yearly ? Frequency.YEAR : null);
    }

    private static Frequency frequency(Matcher period) {
        for (int i = 1; i <= period.groupCount(); i++) {
            if (period.group(i) != null) {
                return Cadence.frequency(period.group(i));
            }
        }
        return Frequency.YEAR;
    }
}
