package vn.dondoc.reporting.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.Refusal;

/** The forms in which a table leaves the house. */
enum TableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @throws Refusal if there is no such format */
    static TableFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.fields().at("/format", "dossier.format", name));
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the standings of a plan, in one period or in all. */
    String fileName(String planId, @Nullable String period) {
        return "ket-qua-" + planId + (period == null ? "" : "-" + period) + "." + extension();
    }

    Table open(OutputStream out) throws IOException {
        return switch (this) {
            case XLSX -> new XlsxTable(out);
            case CSV -> new CsvTable(out);
        };
    }
}
