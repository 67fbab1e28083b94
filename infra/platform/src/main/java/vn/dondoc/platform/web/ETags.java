package vn.dondoc.platform.web;

import org.jspecify.annotations.Nullable;

/** The ETag of an aggregate is its version. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal 412 if the caller carries a version ({@code If-Match}) and it is not this one */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch != null
                && !ifMatch.equals("*")
                && !ifMatch.replace("W/", "").equals(of(version))) {
            throw Refusal.stale();
        }
    }
}
