package vn.dondoc.planning.unit;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** The register of units over HTTP. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    private final Registration registration;
    private final Reorganisation reorganisation;
    private final Units units;

    UnitController(Registration registration, Reorganisation reorganisation, Units units) {
        this.registration = registration;
        this.reorganisation = reorganisation;
        this.units = units;
    }

    @PutMapping("/{id}")
    ResponseEntity<UnitView> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody UnitBody body,
            Caller caller) {
        caller.require(Role.ADMIN);
        var registered = registration.put(id, body.read(id), ifMatch, caller);
        return registered.created()
                ? answer(ResponseEntity.created(URI.create("/api/v1/units/" + id)), registered.unit(), caller)
                : answer(ResponseEntity.ok(), registered.unit(), caller);
    }

    @PostMapping("/{id}/succession")
    ResponseEntity<UnitView> succeed(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SuccessionBody body,
            Caller caller) {
        caller.require(Role.ADMIN);
        return answer(ResponseEntity.ok(), reorganisation.succeed(id, body, ifMatch, caller), caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<UnitView> get(@PathVariable String id, Caller caller) {
        var unit = units.find(id, caller).orElseThrow(() -> Refusal.notFound("unit", id));
        return answer(ResponseEntity.ok(), unit, caller);
    }

    @GetMapping
    Page<UnitView> list(
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable LocalDate activeOn,
            Paging paging,
            Caller caller) {
        var found = units.page(new Units.Wanted(kind, parent, activeOn), paging, caller);
        return Page.of(found, paging, Unit::id).map(unit -> UnitView.line(unit, caller));
    }

    private static ResponseEntity<UnitView> answer(ResponseEntity.BodyBuilder answer, Unit unit, Caller caller) {
        return answer.eTag(ETags.of(unit.version())).body(UnitView.whole(unit, caller));
    }
}
