package vn.dondoc.notifying.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks plan-service, which alone knows mailboxes, for those of some units. */
@Component
public class Contacts {

    private final RestClient plans;
    private final ContactSettings settings;

    Contacts(RestClient contactsClient, ContactSettings settings) {
        this.plans = contactsClient;
        this.settings = settings;
    }

    record Answer(List<Contact> items) {}

    record Contact(
            String unitId, @Nullable String email, @Nullable String headEmail) {}

    /** The mailboxes of those units that have any. @throws ContactsAway if they cannot be asked for now */
    public Map<String, Mailboxes> of(String province, Collection<String> unitIds) {
        var found = new HashMap<String, Mailboxes>();
        if (unitIds.isEmpty()) {
            return found;
        }
        var answer = ask(province, unitIds);
        if (answer != null) {
            answer.items().forEach(one -> found.put(one.unitId(), new Mailboxes(one.email(), one.headEmail())));
        }
        return found;
    }

    /** The mailbox of Home Affairs itself, if one is set for the province. */
    public @Nullable String homeAffairs(String province) {
        return settings.homeAffairs().get(province);
    }

    /** The mailbox of the editorial board, if one is set for the province. */
    public @Nullable String editorialBoard(String province) {
        return settings.editorialBoard().get(province);
    }

    private @Nullable Answer ask(String province, Collection<String> unitIds) {
        try {
            return plans.get()
                    .uri(uri -> uri.path("/api/v1/contacts")
                            .queryParam("province", province)
                            .queryParam("units", String.join(",", unitIds))
                            .build())
                    .retrieve()
                    .body(Answer.class);
        } catch (RestClientException | OAuth2AuthorizationException e) {
            throw new ContactsAway(e);
        }
    }
}
