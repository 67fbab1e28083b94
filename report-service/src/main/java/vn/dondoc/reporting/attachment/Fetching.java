package vn.dondoc.reporting.attachment;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.evidence.Evidence;
import vn.dondoc.reporting.evidence.EvidenceReading;

/** Lists and hands out files to whoever may see the piece of evidence. What is handed out is never shown by a browser. */
@Service
class Fetching {

    private final EvidenceReading pieces;
    private final Folders folders;
    private final Chunks chunks;
    private final Traffic traffic;
    private final AttachmentSettings settings;
    private final MachineClock machine;

    Fetching(
            EvidenceReading pieces,
            Folders folders,
            Chunks chunks,
            Traffic traffic,
            AttachmentSettings settings,
            MachineClock machine) {
        this.pieces = pieces;
        this.folders = folders;
        this.chunks = chunks;
        this.traffic = traffic;
        this.settings = settings;
        this.machine = machine;
    }

    List<FileView.FileLine> list(String evidenceId, Caller caller) {
        int decisions = piece(evidenceId, caller).rulings().size();
        return folders.of(evidenceId, caller).files().stream()
                .sorted(Comparator.comparing(StoredFile::name))
                .map(file -> line(file, decisions))
                .toList();
    }

    private static FileView.FileLine line(StoredFile file, int decisions) {
        var versions = file.versions().stream()
                .sorted(Comparator.comparing(FileVersion::number).reversed())
                .map(version -> FileView.of(file.name(), version, decisions))
                .toList();
        return new FileView.FileLine(file.name(), versions.get(0), versions);
    }

    /** The version asked for, or the newest. */
    Receipt find(String evidenceId, FileName name, @Nullable Integer number, Caller caller) {
        int decisions = piece(evidenceId, caller).rulings().size();
        var file = folders.of(evidenceId, caller).file(name).orElseThrow(() -> Refusal.notFound("file", name.value()));
        var version = file.versions().stream()
                .filter(known ->
                        known.number() == (number == null ? file.latest().number() : number))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("version", String.valueOf(number)));
        return new Receipt(file.name(), version, decisions, false);
    }

    private Evidence piece(String evidenceId, Caller caller) {
        return pieces.find(evidenceId, caller).orElseThrow(() -> Refusal.notFound("evidence", evidenceId));
    }

    /** Once the first byte is out, only a broken connection tells the reader that the rest is missing. */
    void send(Receipt file, HttpServletResponse response, Caller caller) throws IOException {
        var party = caller.key(Objects.requireNonNullElse(caller.unit(), caller.subject()));
        try {
            traffic.out(party, () -> write(file, response));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (MongoException e) {
            if (response.isCommitted()) {
                throw new IOException(e);
            }
            throw e;
        }
    }

    private void write(Receipt file, HttpServletResponse response) {
        var version = file.version();
        var upload = new Upload("", version.upload());
        var deadline = machine.now().plus(settings.patience());
        try {
            var chunk = chunks.read(upload, 0);
            describe(file, response);
            for (int number = 1; number < version.chunks(); number++) {
                response.getOutputStream().write(chunk);
                if (machine.now().isAfter(deadline)) {
                    throw new InterruptedIOException("The reader is too slow");
                }
                chunk = chunks.read(upload, number);
            }
            response.getOutputStream().write(chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(Receipt file, HttpServletResponse response) {
        response.setContentType(file.version().type());
        response.setContentLengthLong(file.version().size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, new FileName(file.name()).disposition());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
