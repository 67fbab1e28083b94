package vn.dondoc.local;

import java.io.PrintStream;
import java.util.Locale;

/** What the operator sees while everything starts: one line a step, with the seconds since the process began. */
final class Steps {

    private final PrintStream out;
    private final long began;

    Steps(PrintStream out) {
        this.out = out;
        this.began = System.nanoTime();
    }

    void done(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    void say(String text) {
        out.println(text);
    }
}
