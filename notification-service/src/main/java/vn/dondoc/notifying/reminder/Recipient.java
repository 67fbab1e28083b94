package vn.dondoc.notifying.reminder;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.notifying.contact.Mailboxes;
import vn.dondoc.platform.store.Keys;

/**
 * Whose mailbox, and in which batch: all rows with the same recipient go into one digest. The offices of a province
 * get one table about all units.
 */
record Recipient(String province, String batch, String unitId, RecipientRole role) {

    static final String DAILY = "daily";
    /** Begins a batch that goes to the second contact from the outset. */
    static final String SECOND = "SECOND-";
    /** The same, but only when mails go out. */
    static final String BOUNCED = "BOUNCED-";
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

    /** Whether it goes only on days and at times at which mails go out by themselves. */
    boolean keepsMailTimes() {
        return isDaily() || batch.startsWith(BOUNCED);
    }

    private boolean isSecond() {
        return batch.startsWith(SECOND) || batch.startsWith(BOUNCED);
    }

    /** Where to try, in this order: a unit that cannot be reached is reached through its head. */
    List<String> addresses(Mailboxes mailboxes) {
        var first = switch (role) {
            case UNIT -> isSecond() ? null : mailboxes.units().get(unitId);
            case UNIT_HEAD -> mailboxes.heads().get(unitId);
            case HOME_AFFAIRS -> mailboxes.homeAffairs();
            case EDITORIAL_BOARD -> mailboxes.editorialBoard();
        };
        var second = hasSecondContact(role) ? mailboxes.heads().get(unitId) : null;
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .filter(address -> !address.isBlank())
                .filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
                .toList();
    }

    /** Who opens the mailbox: of a head who reads that of the unit, the unit. */
    Recipient reader(Mailboxes mailboxes) {
        if (role != RecipientRole.UNIT_HEAD) {
            return this;
        }
        var unit = new Recipient(province, batch, unitId, RecipientRole.UNIT);
        var own = addresses(mailboxes).stream().findFirst();
        return unit.addresses(mailboxes).stream()
                        .findFirst()
                        .filter(address -> own.filter(address::equalsIgnoreCase).isPresent())
                        .isPresent()
                ? unit
                : this;
    }

    /** Whether it is the same unit, at the same time. */
    boolean isBeside(Recipient other) {
        return province.equals(other.province) && batch.equals(other.batch) && unitId.equals(other.unitId);
    }

    static boolean hasSecondContact(RecipientRole role) {
        return role == RecipientRole.UNIT;
    }

    String prefix() {
        return Keys.of(province, batch, unitId, role.name()) + ":";
    }
}
