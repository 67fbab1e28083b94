package vn.dondoc.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@link Paging} from the query. */
class PagingResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var after = request.getParameter("after");
        return new Paging(limit(request.getParameter("limit")), after == null ? "" : after);
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Paging.DEFAULT;
        }
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > Paging.MOST) {
            throw Refusal.fields().at("limit", "paging.limit", Paging.MOST);
        }
        return Integer.parseInt(text);
    }
}
