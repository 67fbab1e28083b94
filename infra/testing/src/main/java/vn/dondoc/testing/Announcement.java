package vn.dondoc.testing;

import org.slf4j.LoggerFactory;

/** One line for the reader of a build's output, which must not miss what was and was not tested. */
final class Announcement {

    private Announcement() {}

    static void say(String line) {
        LoggerFactory.getLogger("vn.dondoc.testing").info(line);
    }
}
