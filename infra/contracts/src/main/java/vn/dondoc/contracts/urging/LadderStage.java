package vn.dondoc.contracts.urging;

import java.util.List;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.reminder.RecipientRole;

/**
 * One rung of a ladder.
 *
 * @param id for example T-5; the ledger of reminders keeps it
 * @param workingDays after the due date, before it when negative
 */
public record LadderStage(String id, int workingDays, List<RecipientRole> to) {

    public LadderStage {
        to = Lists.copy(to);
    }
}
