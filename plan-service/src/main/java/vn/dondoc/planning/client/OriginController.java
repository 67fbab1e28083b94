package vn.dondoc.planning.client;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;

/** For the gateway, which answers what a browser asks before it may call from another origin. */
@RestController
@RequestMapping("/api/v1/client-origins")
class OriginController {

    private final AgencyClients clients;

    OriginController(AgencyClients clients) {
        this.clients = clients;
    }

    @GetMapping
    Origins list(Caller caller) {
        caller.require(Role.SERVICE);
        return new Origins(List.copyOf(clients.activeOrigins(caller)));
    }

    record Origins(List<String> items) {}
}
