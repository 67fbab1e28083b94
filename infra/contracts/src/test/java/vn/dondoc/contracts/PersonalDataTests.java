package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An append-only log cannot forget, so no event may carry what identifies or reaches a person. */
class PersonalDataTests {

    private static final Pattern PERSONAL = Pattern.compile(
            "mail|phone|mobile|contact|address|password|birth|citizen"
                    + "|head|person|user|author|signer|signature|(full|first|last|sur|given)name|(ed|ten)By$",
            Pattern.CASE_INSENSITIVE);

    @Test
    void noEventCarriesPersonalData() {
        var names = EventCatalogue.all().values().stream()
                .flatMap(event -> properties(event, new LinkedHashSet<>()))
                .collect(Collectors.toSet());

        assertThat(names)
                .hasSizeGreaterThan(50)
                .noneMatch(name -> PERSONAL.matcher(name).find());
    }

    @Test
    void theRuleWouldSeeThem() {
        assertThat(Stream.of("email", "headEmail", "phone", "fullName", "submittedBy", "contactId", "userId"))
                .allMatch(name -> PERSONAL.matcher(name).find());
    }

    private static Stream<String> properties(Class<?> type, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return Stream.of();
        }
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        Stream.of(component.getName()), properties(Shape.elementOf(component.getGenericType()), seen)));
    }
}
