package vn.dondoc.reporting.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** A unit sends a piece, for itself and nobody else. */
@Service
class Receiving {

    private static final Logger log = LoggerFactory.getLogger(Receiving.class);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST_TITLE = 500;
    static final int LONGEST_URL = 2_000;
    private static final int LONGEST_NOTE = 4_000;

    private final Evidences pieces;
    private final Units units;
    private final Rulebooks rulebooks;
    private final Clock clock;

    Receiving(Evidences pieces, Units units, Rulebooks rulebooks, Clock clock) {
        this.pieces = pieces;
        this.units = units;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** What was stored, and whether it is new. */
    record Receipt(Evidence piece, boolean isNew) {}

    Receipt receive(String id, Content content, @Nullable String ifMatch, Caller caller) {
        admit(content, caller);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        check(id, content, at, caller);
        var known = correct(id, content, at, ifMatch, caller);
        if (known.isPresent()) {
            return new Receipt(known.get(), false);
        }
        if (ifMatch != null) {
            throw Refusal.stale();
        }
        try {
            var piece = pieces.add(Evidence.submit(id, caller.province(), content, at));
            log.atInfo().addKeyValue("evidence", piece.key()).log("Evidence received");
            return new Receipt(piece, true);
        } catch (AlreadyExists e) {
            return new Receipt(correct(id, content, at, ifMatch, caller).orElseThrow(() -> e), false);
        }
    }

    private Optional<Evidence> correct(
            String id, Content content, Instant at, @Nullable String ifMatch, Caller caller) {
        return pieces.decide(id, caller, piece -> {
            if (!piece.content().unitId().equals(content.unitId())) {
                throw Refusal.conflict("exists");
            }
            ETags.check(ifMatch, piece.version());
            return piece.correct(content, at);
        });
    }

    private void admit(Content content, Caller caller) {
        if (caller.actsFor(content.unitId())) {
            return;
        }
        if (!caller.seesAll() && units.find(content.unitId(), caller).isEmpty()) {
            throw Refusal.notFound("unit", content.unitId());
        }
        throw Refusal.forbidden();
    }

    private void check(String id, Content content, Instant at, Caller caller) {
        var refusal = Refusal.fields();
        if (!Keys.isValid(id)) {
            refusal.at("id", "id");
        }
        checkOrigin(content, caller, refusal);
        if (!CODE.matcher(content.type()).matches()) {
            refusal.at("/type", "evidence.code", content.type());
        }
        if (!CODE.matcher(content.channel()).matches()) {
            refusal.at("/channel", "evidence.code", content.channel());
        }
        if (content.occurredOn().isAfter(BusinessZone.dateOf(at))) {
            refusal.at("/occurredOn", "evidence.future", content.occurredOn().toString());
        }
        checkTexts(content, refusal);
        refusal.throwIfAny();
    }

    private void checkOrigin(Content content, Caller caller, Refusal refusal) {
        var book = rulebooks.find(caller.province(), content.planId());
        if (book.isEmpty()) {
            refusal.at("/planId", "unknown-plan", content.planId());
        } else if (book.get().units().find(content.unitId()).isPresent()) {
            checkBinding(book.get(), content, refusal);
        } else if (units.find(caller.province(), content.unitId()).isEmpty()) {
            refusal.at("/unitId", "unknown-unit", content.unitId());
        }
    }

    private static void checkBinding(Book book, Content content, Refusal refusal) {
        if (!book.canBind(content.unitId())) {
            refusal.at("/unitId", "evidence.unbound", content.unitId(), content.planId());
        }
    }

    private static void checkTexts(Content content, Refusal refusal) {
        if (content.title().isBlank() || content.title().length() > LONGEST_TITLE) {
            refusal.at("/title", "text", LONGEST_TITLE);
        }
        if (content.note() != null && content.note().length() > LONGEST_NOTE) {
            refusal.at("/note", "text", LONGEST_NOTE);
        }
        if (content.url() != null && !isAddress(content.url())) {
            refusal.at("/url", "evidence.url", LONGEST_URL);
        }
    }

    static boolean isAddress(String url) {
        if (url.length() > LONGEST_URL) {
            return false;
        }
        try {
            var address = new URI(url.strip());
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
