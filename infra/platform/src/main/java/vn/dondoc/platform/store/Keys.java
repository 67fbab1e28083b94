package vn.dondoc.platform.store;

import java.util.regex.Pattern;

/** Storage keys: parts joined by a colon, the province first. A part never holds a colon itself. */
public final class Keys {

    /** What a client may choose as an id. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final Pattern VALID = Pattern.compile(ID);

    private Keys() {}

    /** For example {@code demo:plan-7:unit-3}. */
    public static String of(String... parts) {
        return String.join(":", parts);
    }

    /** Whether a client may use this as an id. */
    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }
}
