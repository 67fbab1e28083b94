package vn.dondoc.reporting.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.platform.web.Refusal;

/**
 * What a unit calls a file, composed (NFC), so that the same name typed on any machine is the same file. It is never part
 * of a storage key or a path.
 */
record FileName(String value) {

    private static final int LONGEST = 120;
    private static final Pattern EXTENSION = Pattern.compile("\\.(?=[0-9]*[A-Za-z])([A-Za-z0-9]{1,10})$");
    private static final String ATTRIBUTE = "!#$&+-.^_`|~";

    /** @throws Refusal 422 if no file may be called this */
    static FileName of(String raw) {
        var name = Normalizer.normalize(raw, Normalizer.Form.NFC);
        int length = name.codePointCount(0, name.length());
        boolean wellFormed = length >= 1 && length <= LONGEST && name.equals(name.strip());
        if (!wellFormed
                || name.startsWith(".")
                || name.endsWith(".")
                || !name.codePoints().allMatch(FileName::printable)) {
            throw Refusal.fields().at("name", "attachment.name", LONGEST);
        }
        return new FileName(name);
    }

    /** Direction marks and other invisible characters make one name look like another. */
    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != '/' && character != '\\';
        };
    }

    /** Stands for the name in storage keys, which are ASCII. */
    String key() {
        return Digest.of(value.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** What a desktop opens it by; a number after the last dot is none. */
    Optional<String> extension() {
        var matcher = EXTENSION.matcher(value);
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** As RFC 6266 has it: the name itself, and one without diacritics for clients that know no better. */
    String disposition() {
        return "attachment; filename=\"" + plain() + "\"; filename*=UTF-8''" + encoded();
    }

    private String plain() {
        var bare = Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return bare.replaceAll("[^ -~]|[\"\\\\%;]", "_");
    }

    /** Percent-encoded, also fit for an address. */
    String encoded() {
        var text = new StringBuilder();
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && (Character.isLetterOrDigit((char) one) || ATTRIBUTE.indexOf((char) one) >= 0);
            text.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return text.toString();
    }
}
