package vn.dondoc.notifying.reminder;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notifying.contact.Contacts;
import vn.dondoc.notifying.contact.Mailboxes;

/** The mailboxes for the digests just being sent; gone when they are. */
record Addresses(String province, Map<String, Mailboxes> units, Contacts contacts) {

    @Nullable
    String of(Recipient recipient) {
        var unit = units.get(recipient.unitId());
        var address = switch (recipient.role()) {
            case UNIT -> unit == null ? null : unit.email();
            case UNIT_HEAD -> unit == null ? null : unit.headEmail();
            case HOME_AFFAIRS -> contacts.homeAffairs(province);
            case EDITORIAL_BOARD -> contacts.editorialBoard(province);
        };
        return address == null || address.isBlank() ? null : address;
    }

    @Override
    public String toString() {
        return "Addresses[" + province + "]";
    }
}
