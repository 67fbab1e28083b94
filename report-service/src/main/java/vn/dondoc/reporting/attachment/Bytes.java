package vn.dondoc.reporting.attachment;

import java.io.IOException;

/** A file whose bytes can be read from anywhere in it. */
@FunctionalInterface
interface Bytes {

    /** Exactly {@code length} bytes; an {@link IOException} if there are not so many. */
    byte[] read(long offset, int length) throws IOException;
}
