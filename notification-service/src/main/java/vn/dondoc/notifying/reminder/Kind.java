package vn.dondoc.notifying.reminder;

import org.jspecify.annotations.Nullable;

/** What sort of thing is owed. */
enum Kind {
    QUOTA,
    REPORT,
    TASK;

    /** Read off the item of an obligation. */
    static Kind of(String item) {
        if (item.equals(Obligation.REPORT)) {
            return REPORT;
        }
        return item.startsWith(Obligation.TASK) ? TASK : QUOTA;
    }

    /** The id of the quota, if it is one. */
    @Nullable
    String quotaId(String item) {
        return this == QUOTA ? item : null;
    }

    /** The id of the task, if it is one. */
    @Nullable
    String taskId(String item) {
        return this == TASK ? item.substring(Obligation.TASK.length()) : null;
    }
}
