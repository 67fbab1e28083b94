package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.gateway.PortalSettings.Agency;

/** How the portal of one agency looks; nobody learns here which others there are. */
@RestController
class BrandingController {

    private static final BrandingView COMMON = new BrandingView("Đôn Đốc", null, null, null, null, null);

    private final PortalSettings settings;
    private final Problems problems;

    BrandingController(PortalSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    record BrandingView(
            String name,
            @Nullable String emblem,
            @Nullable String colour,
            @Nullable String contact,
            @Nullable List<String> forms,
            @Nullable String unit) {

        static BrandingView of(Agency agency) {
            return new BrandingView(
                    agency.name(), agency.emblem(), agency.colour(), agency.contact(), agency.forms(), agency.unit());
        }
    }

    /** An address that names an agency wins over the host name; without either it is the common portal. */
    @GetMapping("/api/v1/branding")
    ResponseEntity<?> branding(@RequestParam(required = false) @Nullable String agency, HttpServletRequest request) {
        if (agency == null) {
            return ResponseEntity.ok(
                    ofHost(request.getServerName()).map(BrandingView::of).orElse(COMMON));
        }
        if (agency.equals(PortalSettings.COMMON)) {
            return ResponseEntity.ok(COMMON);
        }
        return Optional.ofNullable(settings.agencies().get(agency))
                .<ResponseEntity<?>>map(known -> ResponseEntity.ok(BrandingView.of(known)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problems.problem(request, HttpStatus.NOT_FOUND, "no-agency")));
    }

    private Optional<Agency> ofHost(String host) {
        return settings.agencies().values().stream()
                .filter(known -> known.hosts().stream().anyMatch(host::equalsIgnoreCase))
                .findFirst();
    }
}
