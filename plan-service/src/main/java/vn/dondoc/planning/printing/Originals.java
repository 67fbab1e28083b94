package vn.dondoc.planning.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.documents.Attachment;
import vn.dondoc.documents.DocumentFormat;
import vn.dondoc.planning.plan.PlanBody;
import vn.dondoc.planning.plan.PlanContent;
import vn.dondoc.platform.security.Caller;

/**
 * The plan within the document that was printed from it, so that a plan that leaves the house and comes back is the same
 * plan. It is believed only as long as the paper says exactly what the plan within would be printed as: who changes the
 * text changes the plan.
 */
@Service
public class Originals {

    private static final Logger log = LoggerFactory.getLogger(Originals.class);
    private static final String NAME = "dondoc-plan.json";
    private static final int MOST_BYTES = 8_000_000;

    private final PlanPrinting printing;
    private final JsonMapper json;

    Originals(PlanPrinting printing, JsonMapper json) {
        this.printing = printing;
        this.json = json;
    }

    Attachment of(PlanContent plan) {
        return new Attachment(NAME, "application/json", json.writeValueAsBytes(plan));
    }

    /**
     * The plan within a docx or PDF, as it would be sent; empty for any other file, and for one that was changed.
     *
     * @param file known to be no bomb
     */
    public Optional<PlanBody> in(byte[] file, Caller caller) {
        var isDocx = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        if (!isDocx && !mentioned(file)) {
            return Optional.empty();
        }
        try {
            var within = isDocx ? inPackage(file) : inPdf(file);
            return within == null ? Optional.empty() : unchanged(file, isDocx, within, caller);
        } catch (IOException | JacksonException | NullPointerException | IllegalArgumentException e) {
            // Whoever put it there may have left out or made up anything.
            log.atInfo().log("A document holds a plan that cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<PlanBody> unchanged(byte[] file, boolean isDocx, byte[] within, Caller caller) throws IOException {
        var format = isDocx ? DocumentFormat.DOCX : DocumentFormat.PDF;
        var plan = json.readValue(within, PlanContent.class);
        for (var draft : new boolean[] {true, false}) {
            var printed = format.write(printing.document(plan, draft, caller));
            if (PlainText.of(printed, format).equals(PlainText.of(file, format))) {
                return Optional.of(json.readValue(within, PlanBody.class));
            }
        }
        return Optional.empty();
    }

    /** A look that costs nothing: names of embedded files stand in a PDF as they are. */
    private static boolean mentioned(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(NAME);
    }

    private static byte @Nullable [] inPackage(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Attachment.FOLDER + NAME)) {
                    return zip.readNBytes(MOST_BYTES);
                }
            }
        }
        return null;
    }

    private static byte @Nullable [] inPdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            var names = pdf.getDocumentCatalog().getNames();
            var files = names == null || names.getEmbeddedFiles() == null
                    ? null
                    : names.getEmbeddedFiles().getNames();
            var plan = files == null ? null : files.get(NAME);
            if (plan == null || plan.getEmbeddedFile() == null) {
                return null;
            }
            try (var in = plan.getEmbeddedFile().createInputStream()) {
                return in.readNBytes(MOST_BYTES);
            }
        }
    }
}
