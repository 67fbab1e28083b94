package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.gateway.BrandingController.BrandingView;
import vn.dondoc.gateway.PortalSettings.Agency;

class BrandingTests {

    private final BrandingController controller = new BrandingController(
            new PortalSettings(List.of(), Map.of("so-mot", agency("#112233", "/so-mot.svg"))),
            new Problems(JsonMapper.shared()));

    @Test
    void theAddressNamesTheAgency() {
        assertThat(name(ask("so-mot", "portal.example"))).isEqualTo("Sở Một");
    }

    @Test
    void soDoesTheHostName() {
        assertThat(name(ask(null, "SO-MOT.example"))).isEqualTo("Sở Một");
    }

    @Test
    void withoutEitherItIsTheCommonPortal() {
        assertThat(name(ask(null, "portal.example"))).isEqualTo("Đôn Đốc");
    }

    @Test
    void fromTheHostNameOfAnAgencyTheCommonPortalIsReachedByItsAddress() {
        assertThat(name(ask(PortalSettings.COMMON, "so-mot.example"))).isEqualTo("Đôn Đốc");
        var agencies = Map.of(PortalSettings.COMMON, agency(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new PortalSettings(List.of(), agencies));
    }

    @Test
    void anUnknownAgencyIsNotFound() {
        assertThat(ask("so-hai", "so-mot.example").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void whatAPageCouldNotShowIsRefusedAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> agency("red", null));
        assertThatIllegalArgumentException().isThrownBy(() -> agency(null, "https://elsewhere.example/x.svg"));
    }

    private ResponseEntity<?> ask(@Nullable String agency, String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        return controller.branding(agency, request);
    }

    private static @Nullable String name(ResponseEntity<?> answer) {
        return answer.getBody() instanceof BrandingView view ? view.name() : null;
    }

    private static Agency agency(@Nullable String colour, @Nullable String emblem) {
        return new Agency(List.of("so-mot.example"), "Sở Một", emblem, colour, null, null, "so-mot");
    }
}
