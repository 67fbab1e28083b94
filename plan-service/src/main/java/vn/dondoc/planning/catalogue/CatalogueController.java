package vn.dondoc.planning.catalogue;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Refusal;

/** Catalogues over HTTP. Everybody of the province reads them; administrators add to them. */
@RestController
@RequestMapping("/api/v1/catalogues/{catalogue}")
class CatalogueController {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");
    private static final int LONGEST_NAME = 200;

    private final Catalogues catalogues;

    CatalogueController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** All entries at once: a catalogue is short by its nature, and bounded. */
    @GetMapping
    Page<Entry> list(@PathVariable String catalogue, Caller caller) {
        return new Page<>(List.copyOf(catalogues.all(named(catalogue), caller)), null);
    }

    @PutMapping("/{code}")
    ResponseEntity<Entry> put(
            @PathVariable String catalogue, @PathVariable String code, @RequestBody Names names, Caller caller) {
        caller.require(Role.ADMIN);
        var entry = names.read(code);
        return catalogues.put(named(catalogue), entry, caller)
                ? ResponseEntity.created(URI.create("/api/v1/catalogues/%s/%s".formatted(catalogue, code)))
                        .body(entry)
                : ResponseEntity.ok(entry);
    }

    private static Catalogue named(String catalogue) {
        return Catalogue.at(catalogue).orElseThrow(() -> Refusal.notFound("catalogue", catalogue));
    }

    /** The names of a code; without an English one, the Vietnamese stands for both. */
    record Names(@Nullable String name, @Nullable String englishName) {

        Entry read(String code) {
            var fields = new Fields();
            fields.when(!CODE.matcher(code).matches(), "/code", "code");
            var vietnamese = fields.text("/name", name, LONGEST_NAME);
            var english = fields.optional("/englishName", englishName, LONGEST_NAME);
            fields.check();
            return new Entry(code, vietnamese, english == null ? vietnamese : english);
        }
    }
}
