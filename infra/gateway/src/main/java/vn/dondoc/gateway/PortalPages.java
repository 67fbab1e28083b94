package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** The portal's files, wherever its jar is on the class path. The addresses of its pages are its own affair. */
@Configuration(proxyBeanMethods = false)
class PortalPages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Doors doors;

    PortalPages(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their names change with their content.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new FirstPage(doors));
    }

    /** Where there is no file a browser gets the first page, which finds out itself what to show there. */
    private static final class FirstPage extends PathResourceResolver {

        private final Resource page = new ClassPathResource("static/index.html");
        private final Doors doors;

        FirstPage(Doors doors) {
            this.doors = doors;
        }

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var file = super.resolveResourceInternal(request, path, locations, chain);
            var wanted = file == null && request != null && doors.isPage(request);
            return wanted && page.exists() ? page : file;
        }
    }
}
