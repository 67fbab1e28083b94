package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says where to go to end the session at the provider too. A redirect would be followed by the program that asked, not
 * by the window it runs in.
 */
final class Farewell extends OidcClientInitiatedLogoutSuccessHandler {

    Farewell(ClientRegistrationRepository provider) {
        super(provider);
        setPostLogoutRedirectUri("{baseUrl}/");
        setRedirectStrategy(Farewell::tell);
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JsonMapper.shared().writeValue(response.getOutputStream(), new Destination(url));
    }

    private record Destination(String location) {}
}
