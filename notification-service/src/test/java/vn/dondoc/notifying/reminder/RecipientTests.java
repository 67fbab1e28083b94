package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.contracts.reminder.RecipientRole.UNIT;
import static vn.dondoc.contracts.reminder.RecipientRole.UNIT_HEAD;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.notifying.contact.Mailboxes;

class RecipientTests {

    private static final Recipient TO_UNIT = new Recipient("p", Recipient.DAILY, "u", UNIT);
    private static final Recipient TO_HEAD = new Recipient("p", Recipient.DAILY, "u", UNIT_HEAD);

    private static Mailboxes mailboxes(Map<String, String> units, Map<String, String> heads) {
        return new Mailboxes(units, heads, null, null);
    }

    @Test
    void aHeadWhoReadsTheUnitsMailboxIsToldWithTheUnit() {
        var same = mailboxes(Map.of("u", "u@x.example"), Map.of("u", "U@x.example"));
        var none = mailboxes(Map.of(), Map.of("u", "lanhdao@x.example"));
        var two = mailboxes(Map.of("u", "u@x.example"), Map.of("u", "lanhdao@x.example"));

        assertThat(TO_HEAD.reader(same)).isEqualTo(TO_UNIT);
        assertThat(TO_UNIT.addresses(same)).containsExactly("u@x.example");
        assertThat(TO_HEAD.reader(none)).isEqualTo(TO_UNIT);
        assertThat(TO_HEAD.reader(two)).isEqualTo(TO_HEAD);
        assertThat(TO_HEAD.reader(mailboxes(Map.of(), Map.of()))).isEqualTo(TO_HEAD);
    }

    @Test
    void whatGoesToOneMailboxIsOneParcel() {
        var parcels = List.of(
                new Parcel(TO_UNIT, List.of(), Map.of(), Map.of()), new Parcel(TO_HEAD, List.of(), Map.of(), Map.of()));

        assertThat(Parcel.joined(parcels, mailboxes(Map.of(), Map.of("u", "lanhdao@x.example"))))
                .extracting(Parcel::recipient)
                .containsExactly(TO_UNIT);
        assertThat(Parcel.joined(parcels, mailboxes(Map.of("u", "u@x.example"), Map.of("u", "lanhdao@x.example"))))
                .hasSize(2);
    }
}
