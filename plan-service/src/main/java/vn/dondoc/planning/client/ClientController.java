package vn.dondoc.planning.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Problems;
import vn.dondoc.platform.web.Refusal;

/** Clients of the units' own systems over HTTP. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientController {

    private static final Logger log = LoggerFactory.getLogger(ClientController.class);

    private static final int USUAL_OVERLAP = 24;
    private static final int LONGEST_OVERLAP = 24 * 30;
    private static final int LONGEST_REASON = 1_000;

    private final ClientRegister register;
    private final AgencyClients clients;
    private final Problems problems;
    private final Clock clock;

    ClientController(ClientRegister register, AgencyClients clients, Problems problems, Clock clock) {
        this.register = register;
        this.clients = clients;
        this.problems = problems;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    ResponseEntity<ClientView> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClientBody body,
            Caller caller) {
        caller.require(Role.ADMIN, Role.MONITOR);
        var outcome = register.put(id, body.read(id), ifMatch, caller);
        return answer(
                outcome.created() ? ResponseEntity.created(URI.create("/api/v1/clients/" + id)) : ResponseEntity.ok(),
                outcome.client(),
                outcome.secret());
    }

    @PostMapping("/{id}/rotation")
    ResponseEntity<ClientView> rotate(
            @PathVariable String id, @RequestBody(required = false) @Nullable Rotation body, Caller caller) {
        caller.require(Role.ADMIN, Role.MONITOR);
        var fields = new Fields();
        var hours = body == null || body.overlapHours() == null ? USUAL_OVERLAP : body.overlapHours();
        fields.number("/overlapHours", hours, 0, LONGEST_OVERLAP);
        fields.check();
        var outcome = register.rotate(id, Duration.ofHours(hours), caller);
        return answer(ResponseEntity.ok(), outcome.client(), outcome.secret());
    }

    @PostMapping("/{id}/suspension")
    ResponseEntity<ClientView> suspend(@PathVariable String id, @RequestBody Reason body, Caller caller) {
        caller.require(Role.ADMIN, Role.MONITOR);
        var fields = new Fields();
        var reason = fields.text("/reason", body.reason(), LONGEST_REASON);
        fields.check();
        return answer(ResponseEntity.ok(), register.suspend(id, reason, caller), null);
    }

    @PostMapping("/{id}/resumption")
    ResponseEntity<ClientView> resume(@PathVariable String id, Caller caller) {
        caller.require(Role.ADMIN, Role.MONITOR);
        return answer(ResponseEntity.ok(), register.resume(id, caller), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<ClientView> get(@PathVariable String id, Caller caller) {
        readers(caller);
        var client = clients.find(id, caller).orElseThrow(() -> Refusal.notFound("client", id));
        return answer(ResponseEntity.ok(), client, null);
    }

    @GetMapping
    Page<ClientView> list(@RequestParam(required = false) @Nullable String unit, Paging paging, Caller caller) {
        readers(caller);
        return Page.of(clients.page(Optional.ofNullable(unit), paging, caller), paging, AgencyClient::id)
                .map(client -> ClientView.of(client, null, clock.instant()));
    }

    private static void readers(Caller caller) {
        caller.require(Role.ADMIN, Role.MONITOR, Role.AUDITOR, Role.UNIT_LEAD, Role.UNIT_EDITOR, Role.AGENCY_CLIENT);
    }

    /** A secret must not lie in anybody's cache. */
    private ResponseEntity<ClientView> answer(
            ResponseEntity.BodyBuilder answer, AgencyClient client, @Nullable Secret secret) {
        return answer.cacheControl(CacheControl.noStore())
                .eTag(ETags.of(client.version()))
                .body(ClientView.of(client, secret, clock.instant()));
    }

    /** Nothing was changed or shown, so the same can be asked again. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> issuerAway(IssuerAway away) {
        log.atError().log("{}: {}", away.getMessage(), String.valueOf(away.getCause()));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "issuer-away"));
    }

    /** @param overlapHours how long the secret before goes on working */
    record Rotation(@Nullable Integer overlapHours) {}

    record Reason(@Nullable String reason) {}
}
