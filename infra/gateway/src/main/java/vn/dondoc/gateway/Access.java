package vn.dondoc.gateway;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who comes in how. What carries a token is a machine: no session, no cookie, hence nothing to forge. What has its own
 * door (the issuer and the control of a local installation, health) is passed on. All else is people with a session.
 */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final RequestMatcher BEARER = request -> {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    };

    /** An observation around each security filter costs more than the filters do, and nobody looks at it. */
    @Bean
    static SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, JwtDecoder decoder, Problems problems, RateLimits limits) {
        var tokens = new VerifiedTokens(decoder);
        return stateless(http.securityMatcher(BEARER))
                .addFilterBefore(limits::filter, AuthorizationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokens))
                        .authenticationEntryPoint((request, response, e) -> {
                            if (limits.passes(request, response)) {
                                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "http-401");
                            }
                        }))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain ownDoors(HttpSecurity http, GatewaySettings settings) {
        var paths = Stream.concat(
                settings.extras().values().stream().flatMap(route -> route.paths().stream()),
                Stream.of("/actuator/**", "/error"));
        return stateless(http.securityMatcher(matching(paths))).build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            ClientRegistrationRepository provider,
            OAuth2AuthorizedClientRepository tokens,
            Doors doors,
            RateLimits limits) {
        return http.headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(limits::filter, AuthorizationFilter.class)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(doors::canBeForged))
                .requestCache(cache -> cache.requestCache(pagesOnly(doors)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(doors::openToAnybody)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(start -> start.baseUri(Login.START_BASE))
                        .redirectionEndpoint(callback -> callback.baseUri(Login.CALLBACK))
                        .failureHandler(doors::loginFailed))
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.DELETE, SessionController.PATH))
                        .logoutSuccessHandler(new Farewell(provider)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(doors::login).accessDeniedHandler(doors::denied))
                .build();
    }

    /** After the login somebody gets the page they asked for; an answer to a program is asked for again by itself. */
    @SuppressWarnings("NullAway") // null is how the addresses of pages stay free of a parameter of the login
    private static HttpSessionRequestCache pagesOnly(Doors doors) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(doors::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static RequestMatcher matching(Stream<String> paths) {
        return new OrRequestMatcher(paths.<RequestMatcher>map(
                        path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
    }
}
