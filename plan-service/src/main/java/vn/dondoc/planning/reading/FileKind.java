package vn.dondoc.planning.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file's bytes say it is. */
enum FileKind {
    PDF,
    ZIP,
    /** The container of Office before 2007, which also wraps what is protected by a password. */
    OLE,
    HTML,
    TEXT,
    OTHER;

    private static final int HEAD = 4096;
    private static final byte[] OLE_HEAD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};

    static FileKind of(byte[] bytes) {
        var head = Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.substring(0, Math.min(1024, text.length())).contains("%PDF-")) {
            return PDF;
        }
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (Arrays.equals(OLE_HEAD, Arrays.copyOf(head, OLE_HEAD.length))) {
            return OLE;
        }
        if (isBinary(head)) {
            return OTHER;
        }
        return markup(text);
    }

    private static FileKind markup(String text) {
        var start = text.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if ((start.startsWith("<?xml") && !start.contains("<html")) || start.startsWith("{\\rtf")) {
            return OTHER;
        }
        return start.startsWith("<") && (start.contains("<html") || start.contains("<body") || start.contains("<p"))
                ? HTML
                : TEXT;
    }

    private static boolean isBinary(byte[] head) {
        if (Encoding.isWide(head)) {
            return false;
        }
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f' && one != 0x0b) {
                return true;
            }
        }
        return false;
    }
}
