package vn.dondoc.planning.reading;

import java.nio.charset.StandardCharsets;

/** Tells why a file in Office's old container is not taken; the names of its streams stand there in UTF-16. */
final class OleFile {

    private OleFile() {}

    static UnreadableFile refuse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(wide("EncryptedPackage"))) {
            return UnreadableFile.encrypted();
        }
        return text.contains(wide("WordDocument")) ? UnreadableFile.legacy() : UnreadableFile.wrongType();
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
