package vn.dondoc.planning.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text is UTF-8, or UTF-16 that says so. Older Vietnamese encodings cannot be told apart, so they are refused. */
final class Encoding {

    private Encoding() {}

    static boolean isWide(byte[] head) {
        return head.length > 1 && (head[0] & 0xfe) == 0xfe && (head[0] & 0xff) + (head[1] & 0xff) == 0xff + 0xfe;
    }

    /** @throws UnreadableFile 415 for another encoding */
    static String decode(byte[] bytes) {
        var charset = isWide(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UnreadableFile.encoding();
        }
    }
}
