package vn.dondoc.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
class PagingResolver implements HandlerMethodArgumentResolver {

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
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Paging.MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw Refusal.fields().at("limit", "paging.limit", Paging.MOST);
        }
        throw Refusal.fields().at("limit", "paging.limit", Paging.MOST);
    }
}
