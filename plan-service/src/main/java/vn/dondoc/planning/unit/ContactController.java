package vn.dondoc.planning.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/**
 * Mailboxes, for our own services at the moment of sending. They are asked for and not copied, so that an address that
 * is deleted here is gone everywhere.
 */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {

    private static final int MOST = 200;

    private final Units units;
    private final ContactSettings settings;

    ContactController(Units units, ContactSettings settings) {
        this.units = units;
        this.settings = settings;
    }

    @GetMapping
    Contacts get(
            @RequestParam(name = "units", defaultValue = "") List<String> ids,
            @RequestParam(required = false) @Nullable String province,
            Caller caller) {
        caller.require(Role.SERVICE);
        var fields = new Fields();
        fields.size("units", ids, MOST);
        fields.when(province != null && !Keys.isValid(province), "province", "id");
        fields.check();
        var within = within(province, caller);
        var items = units.listed(ids, within).stream().map(Contact::of).toList();
        var offices = settings.of(within.province());
        return new Contacts(items, offices.homeAffairs(), offices.editorialBoard());
    }

    /** The one service that sends mails serves all provinces of an installation; any other knows but its own. */
    private Caller within(@Nullable String province, Caller caller) {
        if (province == null || province.equals(caller.province())) {
            return caller;
        }
        if (!settings.readers().contains(caller.subject())) {
            throw Refusal.forbidden();
        }
        return new Caller(caller.subject(), province, null, caller.roles());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contacts(
            List<Contact> items,
            @Nullable String homeAffairs,
            @Nullable String editorialBoard) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(
            String unitId,
            String name,
            @Nullable String email,
            @Nullable String headEmail) {

        static Contact of(Unit unit) {
            var said = unit.particulars();
            return new Contact(unit.id(), said.name(), said.email(), said.headEmail());
        }
    }
}
