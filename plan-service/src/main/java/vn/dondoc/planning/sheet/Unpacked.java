package vn.dondoc.planning.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import vn.dondoc.platform.web.Refusal;

/** Looks into a packed file before a library opens it: how much it holds, and whether it holds programs. */
final class Unpacked {

    private static final long MOST_BYTES = 60_000_000;
    private static final int MOST_ENTRIES = 1_000;
    private static final int CHUNK = 8_192;

    private Unpacked() {}

    /** @throws Refusal 422 for what grows beyond measure, has macros, or is no workbook */
    static void check(byte[] packed) {
        var chunk = new byte[CHUNK];
        var entries = 0;
        var total = 0L;
        var workbook = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (var read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    total += read;
                    refuse(total > MOST_BYTES, "sheet-bomb");
                }
                refuse(++entries > MOST_ENTRIES, "sheet-bomb");
                refuse(entry.getName().endsWith("vbaProject.bin"), "sheet-macros");
                workbook |= entry.getName().equals("xl/workbook.xml");
            }
        } catch (IOException e) {
            throw Refusal.rule("sheet-broken");
        }
        if (!workbook) {
            throw SheetFile.wrongType();
        }
    }

    private static void refuse(boolean condition, String code) {
        if (condition) {
            throw Refusal.rule(code);
        }
    }
}
