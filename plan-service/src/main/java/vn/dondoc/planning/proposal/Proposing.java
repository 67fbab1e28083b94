package vn.dondoc.planning.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.planning.printing.Originals;
import vn.dondoc.planning.proposal.Proposal.Outcome;
import vn.dondoc.planning.reading.FileReading;
import vn.dondoc.planning.reading.SourceDocument;
import vn.dondoc.planning.recognition.Recognised;
import vn.dondoc.planning.recognition.Recognition;
import vn.dondoc.planning.recognition.Words;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Turns a file into a proposal. Few at a time: one may take a hundred megabytes for as long as it is read, and who
 * comes too many is asked to come again rather than the service being brought down.
 */
@Service
class Proposing {

    private static final Logger log = LoggerFactory.getLogger(Proposing.class);
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final FileReading reading;
    private final Originals originals;
    private final UnitRegister register;
    private final NoteTexts texts;
    private final Clock clock;

    Proposing(FileReading reading, Originals originals, UnitRegister register, NoteTexts texts, Clock clock) {
        this.reading = reading;
        this.originals = originals;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    /** A file as it was sent. */
    interface Upload {

        byte[] bytes();

        String name();
    }

    /** @throws Busy if as many are being read as may be */
    Proposal propose(Upload upload, Caller caller, Locale language) {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            var document = reading.read(upload.bytes(), upload.name());
            var proposal = originals
                    .in(upload.bytes(), caller)
                    .map(plan -> new Proposal(plan, document.text(), List.of(), List.of()))
                    .orElseGet(() -> propose(document, caller, language));
            log.atInfo()
                    .addKeyValue("province", caller.province())
                    .addKeyValue("tasks", proposal.plan().tasks().size())
                    .addKeyValue("quotas", proposal.plan().quotas().size())
                    .log("Document read as a plan");
            return proposal;
        } finally {
            places.release();
        }
    }

    private Proposal propose(SourceDocument document, Caller caller, Locale language) {
        int year = BusinessZone.dateOf(clock.instant()).getYear();
        var recognised = Recognition.of(document, year);
        var notes = new Notes(document.text(), texts.in(language));
        var matching = new UnitMatching(register.named(caller), null);
        var names = new Naming(matching, notes, false);
        var issuing = recognised.head().issuingBody();
        var issuer = issuing == null ? null : names.unit("/issuerId", issuing.value(), issuing.source());
        var naming = new Naming(matching.below(issuer), notes, isProvincial(recognised));
        if (issuing != null) {
            boolean known = names.guesses().get(0).outcome() == Outcome.MATCHED;
            notes.add("/issuerId", issuing.source(), known ? issuing.confidence() : 0.2, known ? null : "note-issuer");
        }
        var plan = new Assembly(recognised, notes, naming, issuer).plan();
        var guesses = new java.util.ArrayList<>(names.guesses());
        guesses.addAll(naming.guesses());
        return new Proposal(plan, document.text(), notes.findings(), guesses);
    }

    private static boolean isProvincial(Recognised recognised) {
        var issuing = recognised.head().issuingBody();
        return issuing != null
                && Words.folded(issuing.value())
                        .matches("(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:tinh|thanh pho)\\b.*");
    }

    /** 503: come again. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
