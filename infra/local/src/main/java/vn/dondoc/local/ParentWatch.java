package vn.dondoc.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads the lifeline from the parent: a line means stop in order, the end means that the parent is gone. */
final class ParentWatch {

    private static final int KILLED = 137;

    private ParentWatch() {}

    static void on(InputStream lifeline) {
        var thread = new Thread(() -> watch(lifeline), "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(InputStream lifeline) {
        try (var lines = new BufferedReader(new InputStreamReader(lifeline, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // In its own thread: this one must still see the end, should the parent die meanwhile.
                new Thread(() -> System.exit(0), "stop-asked").start();
            }
        } catch (IOException broken) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
