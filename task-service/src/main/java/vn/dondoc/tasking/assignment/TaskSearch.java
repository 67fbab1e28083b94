package vn.dondoc.tasking.assignment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.platform.register.Plans;

/** Finds tasks by group and text in the plans, which are few, so that no unit's assignments have to be read for it. */
@Component
class TaskSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Plans plans;

    TaskSearch(Plans plans) {
        this.plans = plans;
    }

    /** Whether a task of a plan (ids) is meant; with neither group nor text all are. */
    BiPredicate<String, String> matching(String province, @Nullable String group, @Nullable String text) {
        if (group == null && text == null) {
            return (plan, task) -> true;
        }
        Map<String, Set<String>> found = new HashMap<>();
        return (plan, task) -> found.computeIfAbsent(
                        plan,
                        id -> plans.find(province, id)
                                .map(known -> tasks(known, group, text))
                                .orElse(Set.of()))
                .contains(task);
    }

    /** A task is what the newest version says that knows it. */
    private static Set<String> tasks(PlanState plan, @Nullable String group, @Nullable String text) {
        var found = new HashSet<String>();
        for (var version : plan.versions()) {
            for (var task : version.tasks()) {
                if (matches(task, group, text)) {
                    found.add(task.id());
                } else {
                    found.remove(task.id());
                }
            }
        }
        return found;
    }

    private static boolean matches(PlannedTask task, @Nullable String group, @Nullable String text) {
        return (group == null || group.equals(task.group()))
                && (text == null || fold(task.id() + " " + task.title()).contains(fold(text)));
    }

    /** Without case, diacritics and superfluous spaces: "Cải cách" is found by "cai cach". */
    static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(plain.toLowerCase(Locale.ROOT).replace('đ', 'd'))
                .replaceAll(" ")
                .strip();
    }
}
