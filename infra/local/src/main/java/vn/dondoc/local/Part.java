package vn.dondoc.local;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One Spring application of the house.
 *
 * @param name also the name of its configuration file
 * @param kind see {@link PartFilter}
 * @param properties stronger than anything in its configuration file
 * @param beans what the launcher lends it, above all the one clock
 */
record Part(
        String name,
        Class<?> application,
        String kind,
        int port,
        Map<String, String> properties,
        Map<String, Object> beans) {

    String uri() {
        return "http://127.0.0.1:" + port;
    }

    Part with(String bean, Object instance) {
        var more = new LinkedHashMap<>(beans);
        more.put(bean, instance);
        return new Part(name, application, kind, port, properties, more);
    }

    ConfigurableApplicationContext start(Clock clock) {
        var spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) context -> {
            context.setId(name);
            context.getBeanFactory().registerSingleton("clock", clock);
            beans.forEach(context.getBeanFactory()::registerSingleton);
        });
        try {
            return spring.run(arguments());
        } catch (RuntimeException e) {
            throw new Refused("%s does not start: %s.".formatted(name, Reasons.of(e)), e);
        }
    }

    private String[] arguments() {
        var all = new LinkedHashMap<>(Map.of(
                "spring.config.name",
                name,
                "spring.main.banner-mode",
                "off",
                "spring.jmx.enabled",
                "false",
                "management.metrics.use-global-registry",
                "false",
                "server.address",
                "127.0.0.1",
                "server.port",
                String.valueOf(port),
                PartFilter.PROPERTY,
                kind));
        all.putAll(properties);
        return all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
