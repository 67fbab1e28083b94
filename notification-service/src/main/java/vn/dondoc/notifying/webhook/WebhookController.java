package vn.dondoc.notifying.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Webhooks over HTTP. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private final WebhookRegister register;
    private final Webhooks webhooks;
    private final Failing failing;
    private final Signing signing;
    private final WebhookSettings settings;

    WebhookController(
            WebhookRegister register, Webhooks webhooks, Failing failing, Signing signing, WebhookSettings settings) {
        this.register = register;
        this.webhooks = webhooks;
        this.failing = failing;
        this.signing = signing;
        this.settings = settings;
    }

    @PutMapping("/{id}")
    ResponseEntity<WebhookView> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WebhookBody body,
            Caller caller) {
        writers(caller);
        if (!settings.areOn()) {
            throw Refusal.conflict("webhooks-off");
        }
        var outcome = register.put(id, body.read(id, settings), ifMatch, caller);
        return outcome.created()
                ? secret(ResponseEntity.created(URI.create("/api/v1/webhooks/" + id)), outcome.webhook())
                : answer(ResponseEntity.ok(), outcome.webhook());
    }

    @PostMapping("/{id}/rotation")
    ResponseEntity<WebhookView> rotate(@PathVariable String id, Caller caller) {
        writers(caller);
        return secret(ResponseEntity.ok(), register.rotate(id, caller));
    }

    @PostMapping("/{id}/suspension")
    ResponseEntity<WebhookView> suspend(@PathVariable String id, Caller caller) {
        writers(caller);
        return answer(ResponseEntity.ok(), register.suspend(id, caller));
    }

    @PostMapping("/{id}/resumption")
    ResponseEntity<WebhookView> resume(@PathVariable String id, Caller caller) {
        writers(caller);
        return answer(ResponseEntity.ok(), register.resume(id, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, Caller caller) {
        writers(caller);
        register.remove(id, caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookView> get(@PathVariable String id, Caller caller) {
        DeliveryController.readers(caller);
        return answer(
                ResponseEntity.ok(), webhooks.find(id, caller).orElseThrow(() -> Refusal.notFound("webhook", id)));
    }

    @GetMapping
    Page<WebhookView> list(@RequestParam(required = false) @Nullable String unit, Paging paging, Caller caller) {
        DeliveryController.readers(caller);
        return Page.of(webhooks.page(unit, paging, caller), paging, Webhook::id).map(this::view);
    }

    static void writers(Caller caller) {
        caller.require(Role.ADMIN, Role.MONITOR, Role.UNIT_LEAD);
    }

    private WebhookView view(Webhook hook) {
        return WebhookView.of(hook, failing.since(hook).orElse(null), null);
    }

    private ResponseEntity<WebhookView> answer(ResponseEntity.BodyBuilder answer, Webhook hook) {
        return answer.eTag(ETags.of(hook.version())).body(view(hook));
    }

    /** A secret must not lie in anybody's cache. */
    private ResponseEntity<WebhookView> secret(ResponseEntity.BodyBuilder answer, Webhook hook) {
        return answer.cacheControl(CacheControl.noStore())
                .eTag(ETags.of(hook.version()))
                .body(WebhookView.of(hook, null, signing.secret(hook)));
    }
}
