package vn.dondoc.planning.unit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.sheet.SheetFile;
import vn.dondoc.planning.sheet.Template;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;

/**
 * Units in bulk. Who asks for JSON gets a line for each row; who asks for a table gets the own file back, with what is
 * wrong at each cell.
 */
@RestController
@RequestMapping("/api/v1/unit-imports")
class UnitImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String GOOD = "good";
    private static final Template TEMPLATE = new Template(
            UnitColumns.TEMPLATE,
            UnitColumns.KIND,
            Arrays.stream(UnitKind.values())
                    .map(kind -> UnitWords.word(kind).replace(", ", "/"))
                    .toList());

    private final UnitImports imports;

    UnitImportController(UnitImports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> post(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String only,
            @RequestHeader HttpHeaders headers,
            Caller caller) {
        caller.require(Role.ADMIN);
        var fields = new Fields();
        fields.when(only != null && !only.equals(GOOD), "only", "only-good");
        fields.check();
        var told = SheetFile.of(bytes(file));
        var done = imports.take(told.sheet(), new UnitImports.Wish(dryRun, only != null), caller);
        var refused = done.wrong() > 0 && only == null && !dryRun;
        var answer = ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .header("X-Rows-Wrong", String.valueOf(done.wrong()));
        return wantsFile(headers.getAccept())
                ? file(
                        answer,
                        told.marked(UnitImports.remarks(done)),
                        told.mediaType(),
                        "don-vi-loi." + told.extension())
                : answer.contentType(MediaType.APPLICATION_JSON).body(done);
    }

    @GetMapping("/template")
    ResponseEntity<Object> template(@RequestParam(defaultValue = "xlsx") String format, Caller caller) {
        caller.require(Role.ADMIN);
        var fields = new Fields();
        fields.when(!List.of("xlsx", "csv").contains(format), "format", "sheet-format", format);
        fields.check();
        return format.equals("csv")
                ? file(ResponseEntity.ok(), TEMPLATE.csv(), "text/csv;charset=UTF-8", "don-vi.csv")
                : file(ResponseEntity.ok(), TEMPLATE.xlsx(), XLSX, "don-vi.xlsx");
    }

    /** The file comes back in the form in which it came, whichever of the two is asked for. */
    private static boolean wantsFile(List<MediaType> accepted) {
        return accepted.stream()
                .anyMatch(type ->
                        type.toString().startsWith(XLSX) || type.toString().startsWith("text/csv"));
    }

    private static ResponseEntity<Object> file(
            ResponseEntity.BodyBuilder answer, byte[] bytes, String mediaType, String name) {
        return answer.contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > SheetFile.MOST_BYTES) {
            throw SheetFile.tooLarge();
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw Refusal.rule("sheet-broken");
        }
    }
}
