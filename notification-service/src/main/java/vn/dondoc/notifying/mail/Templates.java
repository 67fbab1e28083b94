package vn.dondoc.notifying.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders {@code mail/*.html} and {@code mail/*.txt}. Values are escaped in HTML; in text they are as they are. */
@Component
public class Templates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates() {
        engine.setTemplateResolvers(Set.of(resolver(".html", TemplateMode.HTML), resolver(".txt", TemplateMode.TEXT)));
    }

    /** Renders {@code name}, which ends in {@code .html} or {@code .txt}. */
    public String render(String name, Map<String, Object> values) {
        return engine.process(name, new Context(VIETNAMESE, values));
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
