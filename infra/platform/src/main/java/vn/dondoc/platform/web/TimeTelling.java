package vn.dondoc.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says with every answer what time it is here, so that no page has to believe the clock of the PC it is shown on. Not
 * the header Date: that is the machine's, and the clock of a service may stand elsewhere.
 */
class TimeTelling implements HandlerInterceptor, WebMvcConfigurer {

    static final String HEADER = "Dondoc-Now";

    private final Clock clock;

    TimeTelling(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HEADER, clock.instant().toString());
        return true;
    }
}
