package vn.dondoc.local;

import java.io.PrintStream;
import java.util.Locale;

/** What the operator sees while everything starts: one line a step, with the seconds since the beginning. */
final class Steps {

    private final PrintStream out;
    private final long began;
    private String last = "";

    Steps(PrintStream out) {
        this.out = out;
        this.began = System.nanoTime();
    }

    synchronized void done(String what) {
        if (what.equals(last)) {
            return;
        }
        last = what;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    void say(String text) {
        out.println(text);
    }
}
