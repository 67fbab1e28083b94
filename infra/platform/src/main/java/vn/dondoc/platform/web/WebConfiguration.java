package vn.dondoc.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Problems in two languages, pages, and the texts of each service from its {@code problems/service*.properties}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebConfiguration {

    /** Bundles go by the service's name: several services may share one class path. */
    @Bean
    Problems problems(@Value("${spring.application.name:service}") String service) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("problems/" + service, "problems/service", "problems/platform");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new Problems(texts);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, LocaleResolver localeResolver, JsonMapper json) {
        return new ProblemWriter(problems, localeResolver, json);
    }

    @Bean
    WebMvcConfigurer pagingArguments() {
        return new PagingResolver();
    }

    /**
     * Every answer says what time it is here, so that no page has to believe the clock of the PC it is shown on. Not the
     * header Date: that is the machine's, and the clock of a service may stand elsewhere.
     */
    @Bean
    Filter timeTelling(Clock clock) {
        return (request, response, chain) -> {
            ((HttpServletResponse) response)
                    .setHeader("Dondoc-Now", clock.instant().toString());
            chain.doFilter(request, response);
        };
    }
}
