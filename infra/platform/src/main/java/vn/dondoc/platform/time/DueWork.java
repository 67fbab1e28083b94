package vn.dondoc.platform.time;

import java.time.Instant;

/**
 * Work that time alone makes due. It compares what should have happened by {@code now} with what did happen, never with
 * "is it exactly today", so a run that comes late or twice changes nothing but the lateness. Several instances may run
 * it at once.
 */
@FunctionalInterface
public interface DueWork {

    void run(Instant now);
}
