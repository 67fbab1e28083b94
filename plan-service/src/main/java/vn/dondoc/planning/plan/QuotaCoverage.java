package vn.dondoc.planning.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.planning.plan.Coverage.Difference;
import vn.dondoc.planning.plan.Coverage.Item;
import vn.dondoc.planning.plan.Coverage.Kind;
import vn.dondoc.planning.plan.Coverage.State;

/** Looks for a quota of the plan above among those of the unit's own plan: of its candidates the one that lacks least. */
final class QuotaCoverage {

    private QuotaCoverage() {}

    static Item of(PlannedQuota parent, List<PlannedQuota> own) {
        var closest = own.stream()
                .filter(quota -> isAbout(parent, quota))
                .map(quota -> item(parent, quota))
                .min(Comparator.comparingInt(item -> item.differences().size()));
        return closest.orElseGet(() ->
                new Item(Kind.QUOTA, parent.id(), parent.title(), parent.hardness(), State.MISSING, null, List.of()));
    }

    private static Item item(PlannedQuota parent, PlannedQuota own) {
        var differences = differences(parent, own);
        return new Item(
                Kind.QUOTA,
                parent.id(),
                parent.title(),
                parent.hardness(),
                differences.isEmpty() ? State.COVERED : State.LOWER,
                own.id(),
                differences);
    }

    /** Whether it promises the same kind of thing, be it less of it. */
    private static boolean isAbout(PlannedQuota parent, PlannedQuota own) {
        if (parent.measure() != own.measure()) {
            return false;
        }
        return switch (parent.measure()) {
            case COMPLETION -> true;
            case RATIO -> parent.id().equals(own.id()) || Likeness.of(parent.title(), own.title()) >= Likeness.SAME;
            case COUNT -> touch(parent.types(), own.types()) && touch(parent.channels(), own.channels());
        };
    }

    /** Whether two choices have something in common; an empty one is any. */
    private static boolean touch(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    private static List<Difference> differences(PlannedQuota parent, PlannedQuota own) {
        var found = new ArrayList<Difference>();
        note(found, "frequency", parent.frequency(), own.frequency(), isRarer(parent, own));
        if (parent.measure() == Measure.COUNT) {
            counted(found, parent, own);
        } else {
            note(found, "percent", parent.percent(), own.percent(), isLowerShare(parent, own));
        }
        note(
                found,
                "hardness",
                parent.hardness(),
                own.hardness(),
                own.hardness().compareTo(parent.hardness()) > 0);
        note(found, "from", parent.from(), own.from(), startsLater(parent, own));
        note(found, "until", parent.until(), own.until(), endsEarlier(parent, own));
        var later = own.dueWorkingDays() > parent.dueWorkingDays();
        note(found, "dueWorkingDays", parent.dueWorkingDays(), own.dueWorkingDays(), later);
        return found;
    }

    private static void counted(List<Difference> found, PlannedQuota parent, PlannedQuota own) {
        note(found, "minimum", parent.minimum(), own.minimum(), perYear(own) < perYear(parent));
        var weaker = own.countedFact().compareTo(parent.countedFact()) < 0;
        note(found, "countedFact", parent.countedFact(), own.countedFact(), weaker);
        note(found, "types", parent.types(), own.types(), !isWithin(own.types(), parent.types()));
        note(found, "channels", parent.channels(), own.channels(), !reaches(parent, own));
    }

    private static void note(
            List<Difference> found, String field, @Nullable Object parent, @Nullable Object own, boolean isLess) {
        if (isLess) {
            found.add(Difference.of(field, parent, own));
        }
    }

    /** Three in a quarter may all fall into one month, so a quarter never covers a month. */
    private static boolean isRarer(PlannedQuota parent, PlannedQuota own) {
        return own.frequency().months() > parent.frequency().months();
    }

    private static int perYear(PlannedQuota quota) {
        var minimum = quota.minimum();
        return (minimum == null ? 1 : minimum) * (12 / quota.frequency().months());
    }

    private static boolean isLowerShare(PlannedQuota parent, PlannedQuota own) {
        var asked = parent.percent();
        var promised = own.percent();
        if (asked == null || promised == null) {
            return asked != null;
        }
        var compared = promised.compareTo(asked);
        return compared < 0 || (compared == 0 && own.comparison().compareTo(parent.comparison()) < 0);
    }

    private static boolean isWithin(List<String> own, List<String> parent) {
        return parent.isEmpty() || (!own.isEmpty() && parent.containsAll(own));
    }

    /** Whatever the own quota counts must count above, too; one in each channel needs each of them. */
    private static boolean reaches(PlannedQuota parent, PlannedQuota own) {
        if (parent.channelMatch() == ChannelMatch.ALL) {
            return own.channelMatch() == ChannelMatch.ALL && own.channels().containsAll(parent.channels());
        }
        return own.channelMatch() == ChannelMatch.ALL
                ? touch(parent.channels(), own.channels())
                : isWithin(own.channels(), parent.channels());
    }

    private static boolean startsLater(PlannedQuota parent, PlannedQuota own) {
        return own.from() != null && (parent.from() == null || own.from().isAfter(parent.from()));
    }

    private static boolean endsEarlier(PlannedQuota parent, PlannedQuota own) {
        return own.until() != null && (parent.until() == null || own.until().isBefore(parent.until()));
    }
}
