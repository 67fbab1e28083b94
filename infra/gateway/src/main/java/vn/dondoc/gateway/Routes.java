package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Paths are the services' own, nothing is rewritten. What a service cannot be asked is answered here as a problem. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Logger log = LoggerFactory.getLogger(Routes.class);

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(GatewaySettings settings, Relay relay, Problems problems) {
        return routes(settings.services(), problems, relay::withToken)
                .filter(HandlerFilterFunction.ofErrorHandler(
                        ClientAuthorizationException.class::isInstance, relay::withoutToken))
                .and(routes(settings.extras(), problems, BeforeFilterFunctions.preserveHostHeader()::apply));
    }

    private static RouterFunction<ServerResponse> routes(
            Map<String, GatewaySettings.Route> routes, Problems problems, UnaryOperator<ServerRequest> before) {
        RouterFunction<ServerResponse> none = request -> java.util.Optional.empty();
        return routes.entrySet().stream()
                .filter(route -> route.getValue().configured())
                .map(route -> route(route.getKey(), route.getValue(), problems, before))
                .reduce(none, RouterFunction::and);
    }

    private static RouterFunction<ServerResponse> route(
            String name, GatewaySettings.Route route, Problems problems, UnaryOperator<ServerRequest> before) {
        var paths = route.paths().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow(() -> new IllegalStateException("Route " + name + " has no paths"));
        return GatewayRouterFunctions.route(name)
                .route(paths, passOn(HandlerFunctions.http()))
                .before(before)
                .before(BeforeFilterFunctions.uri(route.uri()))
                .onError(ResourceAccessException.class, (e, request) -> away(name, e, request, problems))
                .build();
    }

    /** A service's security headers give way to ours; our own answers to what went wrong never come along here. */
    private static HandlerFunction<ServerResponse> passOn(HandlerFunction<ServerResponse> proxy) {
        return request -> {
            var response = proxy.handle(request);
            SecurityHeaders.NAMES.forEach(response.headers()::remove);
            return response;
        };
    }

    private static ServerResponse away(String name, Throwable e, ServerRequest request, Problems problems) {
        HttpServletRequest servlet = request.servletRequest();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return problems.response(servlet, HttpStatus.CONTENT_TOO_LARGE, "http-413");
            }
        }
        log.atWarn()
                .addKeyValue("service", name)
                .log("No answer to {} {}: {}", request.method(), request.path(), e.toString());
        return problems.response(servlet, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }
}
