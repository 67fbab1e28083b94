package vn.dondoc.gateway;

import java.io.IOException;

/** A body of unannounced length has grown beyond its limit while it was being passed on. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("The body exceeds " + limit + " bytes");
    }
}
