package vn.dondoc.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/** Reads the {@link Caller} from the token's claims. Roles this version does not know are no roles. */
class CallerResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
            return caller(token.getToken());
        }
        throw Refusal.forbidden();
    }

    private static Caller caller(Jwt token) {
        var province = token.getClaimAsString("province");
        if (province == null || !Keys.isValid(province)) {
            throw Refusal.forbidden();
        }
        return new Caller(
                Objects.requireNonNull(token.getSubject()), province, token.getClaimAsString("unit"), roles(token));
    }

    private static Set<Role> roles(Jwt token) {
        var claimed = token.getClaimAsStringList("roles");
        return Arrays.stream(Role.values())
                .filter(role -> (claimed == null ? List.of() : claimed).contains(role.name()))
                .collect(Collectors.toSet());
    }
}
