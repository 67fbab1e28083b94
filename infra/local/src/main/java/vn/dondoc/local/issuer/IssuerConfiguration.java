package vn.dondoc.local.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Spring's authorization server: tokens for machines by client credentials, and the login of people at the gateway. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
class IssuerConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> http.securityMatcher(
                        server.oidc(Customizer.withDefaults()).getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LoginPage.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .csrf(CsrfConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) {
        return http.securityMatcher(LoginPage.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(login -> login.loginPage(LoginPage.PATH))
                .build();
    }

    /** What else this application answers needs no token: it listens on the loopback address only. */
    @Bean
    @Order(3)
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .build();
    }

    @Bean
    UserDetailsService people(Clients clients) {
        return name -> clients.find(name)
                .filter(LocalClient::isPerson)
                .map(person ->
                        User.withUsername(person.id()).password(person.secret()).build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    AuthorizationServerSettings issuer(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.origin()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.keys())));
    }

    /** Machines and people are told apart by the client alone; the ID token says the same to the gateway. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Clients clients) {
        return token -> clients.find(Objects.requireNonNull(token.<Authentication>getPrincipal())
                        .getName())
                .ifPresent(who -> {
                    var claims = token.getClaims()
                            .subject(who.id())
                            .claim("azp", token.getRegisteredClient().getClientId())
                            .claim("province", who.province())
                            .claim("roles", who.roles());
                    if (who.unit() != null) {
                        claims.claim("unit", who.unit());
                    }
                    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                        claims.audience(List.of("dondoc"));
                    } else {
                        claims.claim("name", who.id());
                    }
                });
    }

    @Bean
    OAuth2AuthorizationService logins() {
        return new ForgetfulAuthorizations();
    }

    @Bean
    PasswordEncoder secrets(Clock clock) {
        return new Secrets(clock);
    }
}
