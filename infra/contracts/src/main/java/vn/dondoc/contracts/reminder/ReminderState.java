package vn.dondoc.contracts.reminder;

import java.time.Instant;

/**
 * One row of the reminder ledger: one obligation, one stage, one recipient role.
 *
 * @param obligationId what is owed, {@code planId:unitId:quotaId:period} or {@code planId:unitId:report:period}
 *     (so no quota may be named {@code report})
 * @param stage of the ladder, for example T-5
 * @param at when it was sent, or given up
 */
public record ReminderState(
        String id,
        String province,
        String planId,
        String unitId,
        String obligationId,
        String stage,
        RecipientRole role,
        Instant at) {}
