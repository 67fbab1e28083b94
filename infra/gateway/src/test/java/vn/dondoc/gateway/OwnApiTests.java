package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway says of its own answers is what they hold. */
class OwnApiTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                SessionController.SessionView.class,
                SessionController.Csrf.class,
                BrandingController.BrandingView.class
            })
    void anAnswerIsDescribedAsItIs(Class<?> answer) throws IOException {
        try (var description = ApiDocs.OWN.getInputStream()) {
            var properties = JsonMapper.shared()
                    .readTree(description)
                    .at("/components/schemas/" + answer.getSimpleName() + "/properties");

            assertThat(properties.propertyNames())
                    .containsExactlyElementsOf(Arrays.stream(answer.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        }
    }
}
