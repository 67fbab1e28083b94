package vn.dondoc.notifying.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks plan-service, which alone knows mailboxes, for those of some units and of the offices of the province. */
@Component
public class Contacts {

    /** As many ids as fit into an address line; more than 200 are refused. */
    private static final int AT_ONCE = 50;

    private final RestClient plans;

    Contacts(RestClient contactsClient) {
        this.plans = contactsClient;
    }

    /** What plan-service answers. */
    record Answer(
            List<Contact> items,
            @Nullable String homeAffairs,
            @Nullable String editorialBoard) {}

    record Contact(
            String unitId, @Nullable String email, @Nullable String headEmail) {}

    /** The mailboxes of those units that have any. @throws ContactsAway if they cannot be asked for now */
    public Mailboxes of(String province, Collection<String> unitIds) {
        var ids = List.copyOf(unitIds);
        var all = Mailboxes.NONE;
        for (var from = 0; from == 0 || from < ids.size(); from += AT_ONCE) {
            var part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            all = all.and(mailboxes(ask(province, part)));
        }
        return all;
    }

    private static Mailboxes mailboxes(@Nullable Answer answer) {
        return answer == null
                ? Mailboxes.NONE
                : new Mailboxes(
                        byUnit(answer, Contact::email),
                        byUnit(answer, Contact::headEmail),
                        answer.homeAffairs(),
                        answer.editorialBoard());
    }

    private static Map<String, String> byUnit(Answer answer, Function<Contact, @Nullable String> address) {
        return answer.items().stream()
                .filter(one -> address.apply(one) != null)
                .collect(Collectors.toMap(Contact::unitId, one -> String.valueOf(address.apply(one))));
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
