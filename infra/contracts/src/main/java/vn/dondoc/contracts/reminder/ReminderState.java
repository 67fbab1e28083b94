package vn.dondoc.contracts.reminder;

import java.time.Instant;

/**
 * One row of the reminder ledger: one obligation, one stage, one recipient role.
 *
 * @param obligationId what is owed, {@code planId:unitId:quotaId:period} or {@code planId:unitId:report:period}
 * @param stage of the ladder, for example T-5
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
