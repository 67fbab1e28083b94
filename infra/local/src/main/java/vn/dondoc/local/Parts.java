package vn.dondoc.local;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.gateway.GatewayApplication;
import vn.dondoc.notifying.NotificationService;
import vn.dondoc.planning.PlanService;
import vn.dondoc.reporting.ReportService;
import vn.dondoc.tasking.TaskService;

/** All Spring applications of the house and how they find each other. This is the place to add a service. */
final class Parts {

    private static final String LOOPBACK = "127.0.0.1";

    private final Surroundings around;
    private final Map<String, Integer> ports = new HashMap<>();

    /**
     * @param publicPort where the gateway listens
     * @param serviceSecret what our own services log in with
     */
    record Surroundings(
            Ports ports,
            int publicPort,
            int storePort,
            int brokerPort,
            int smtpPort,
            DataDirectory data,
            String serviceSecret) {

        String origin() {
            return "http://localhost:" + publicPort;
        }

        /** Where browsers find the gateway too, separated by commas. */
        String otherOrigins() {
            return Stream.concat(
                            Stream.of(LOOPBACK),
                            Arrays.stream(DemoAgency.values()).map(DemoAgency::host))
                    .map(host -> "http://" + host + ":" + publicPort)
                    .collect(Collectors.joining(","));
        }

        String brokers() {
            return "127.0.0.1:" + brokerPort;
        }
    }

    Parts(Surroundings around) {
        this.around = around;
    }

    Part office() {
        return new Part(
                "local-office",
                LocalApplication.class,
                PartFilter.OFFICE,
                port("local-office"),
                Map.of(
                        "dondoc.local.issuer.origin", around.origin(),
                        "dondoc.local.issuer.portals", around.otherOrigins(),
                        "dondoc.local.issuer.keys",
                                around.data().at("issuer/key.json").toString(),
                        "dondoc.local.issuer.service-secret", around.serviceSecret(),
                        "dondoc.local.issuer.bootstrap-servers", around.brokers(),
                        "server.tomcat.threads.max", "20"),
                Map.of());
    }

    /** In the order in which due work is done. */
    List<Part> services() {
        return List.of(
                service(
                        "plan-service",
                        PlanService.class,
                        Map.of(
                                // The gateway's library, on the same class path here, would switch forms off.
                                "spring.servlet.multipart.enabled",
                                "true",
                                "dondoc.contacts.home-affairs",
                                "home-affairs@dondoc.example",
                                "dondoc.contacts.editorial-board",
                                "editorial-board@dondoc.example")),
                service("report-service", ReportService.class, Map.of()),
                service("task-service", TaskService.class, Map.of()),
                service(
                        "notification-service",
                        NotificationService.class,
                        Map.of(
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                String.valueOf(around.smtpPort()),
                                "dondoc.mail.portal.base-uri",
                                around.origin(),
                                "dondoc.contacts.uri",
                                uri("plan-service"),
                                "dondoc.contacts.token-uri",
                                uri("local-office") + "/oauth2/token",
                                "dondoc.contacts.client-id",
                                "notification-service",
                                "dondoc.contacts.client-secret",
                                around.serviceSecret(),
                                "dondoc.webhooks.key",
                                "webhooks-" + around.serviceSecret(),
                                "dondoc.webhooks.allow",
                                "127.0.0.0/8,::1/128")));
    }

    Part gateway() {
        var properties = new LinkedHashMap<String, String>();
        for (var service : List.of("plan-service", "task-service", "report-service", "notification-service")) {
            properties.put("dondoc.gateway.services." + service + ".uri", uri(service));
        }
        properties.put("spring.mongodb.uri", database("gateway"));
        trust(properties);
        properties.put("dondoc.gateway.login.client-secret", around.serviceSecret());
        // There is no TLS on the loopback address.
        properties.put("dondoc.gateway.session.secure", "false");
        properties.put("dondoc.gateway.extras.issuer.uri", uri("local-office"));
        properties.put("dondoc.gateway.extras.local-control.uri", uri("local-office"));
        properties.put("dondoc.portal.hosts", LOOPBACK);
        for (var agency : DemoAgency.values()) {
            agency.configure(properties);
        }
        // A move of the clock answers only when all due work is done.
        properties.put("spring.http.clients.read-timeout", "300s");
        return new Part(
                "gateway", GatewayApplication.class, PartFilter.GATEWAY, around.publicPort(), properties, Map.of());
    }

    private Part service(String name, Class<?> application, Map<String, String> own) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.mongodb.uri", database(name.split("-", 2)[0]));
        properties.put("spring.kafka.bootstrap-servers", around.brokers());
        properties.put("spring.cloud.stream.kafka.binder.brokers", around.brokers());
        trust(properties);
        properties.putAll(own);
        return new Part(name, application, PartFilter.SERVICE, port(name), properties, Map.of());
    }

    private String database(String name) {
        return "mongodb://127.0.0.1:" + around.storePort() + "/" + name;
    }

    private void trust(Map<String, String> properties) {
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", around.origin());
        properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", uri("local-office") + "/oauth2/jwks");
    }

    private int port(String part) {
        return ports.computeIfAbsent(part, name -> around.ports().next());
    }

    private String uri(String part) {
        return "http://127.0.0.1:" + port(part);
    }
}
