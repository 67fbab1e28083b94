package vn.dondoc.notifying.reminder;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.notifying.contact.Mailboxes;
import vn.dondoc.platform.store.Keys;

/**
 * Whose mailbox, and in which batch: all rows with the same recipient go into one digest. The offices of a province
 * get one table about all units.
 */
record Recipient(String province, String batch, String unitId, RecipientRole role) {

    static final String DAILY = "daily";
    /** Sorts behind every unit, so that a table to an office counts what the units were sent just before. */
    static final String OFFICE = "~";

    static Recipient of(String province, String batch, String unitId, RecipientRole role) {
        return new Recipient(province, batch, isOffice(role) ? OFFICE : unitId, role);
    }

    /** Reads the recipient from the beginning of a longer key. */
    static Recipient parse(String key) {
        var parts = key.split(":", 5);
        return new Recipient(parts[0], parts[1], parts[2], RecipientRole.valueOf(parts[3]));
    }

    private static boolean isOffice(RecipientRole role) {
        return switch (role) {
            case UNIT, UNIT_HEAD -> false;
            case EDITORIAL_BOARD, HOME_AFFAIRS -> true;
        };
    }

    boolean isOffice() {
        return unitId.equals(OFFICE);
    }

    boolean isDaily() {
        return batch.equals(DAILY);
    }

    @Nullable
    String address(Mailboxes mailboxes) {
        var address = switch (role) {
            case UNIT -> mailboxes.units().get(unitId);
            case UNIT_HEAD -> mailboxes.heads().get(unitId);
            case HOME_AFFAIRS -> mailboxes.homeAffairs();
            case EDITORIAL_BOARD -> mailboxes.editorialBoard();
        };
        return address == null || address.isBlank() ? null : address;
    }

    String prefix() {
        return Keys.of(province, batch, unitId, role.name()) + ":";
    }
}
