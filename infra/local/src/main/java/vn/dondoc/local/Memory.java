package vn.dondoc.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What is free for us, as far as the machine tells: what Linux calls available, bounded by a container's limit. */
record Memory(OptionalLong freeMegabytes) {

    /** What the child takes at most in practice, measured, with some air. */
    static final long NEEDED_MEGABYTES = 1_000;

    private static final Path MEMINFO = Path.of("/proc/meminfo");
    private static final Path CONTAINER_LIMIT = Path.of("/sys/fs/cgroup/memory.max");

    static Memory ofThisMachine() {
        var free = Stream.of(available(), limit())
                .flatMapToLong(OptionalLong::stream)
                .min();
        return new Memory(free);
    }

    void refuseIfTooLittle() {
        freeMegabytes.ifPresent(free -> {
            if (free < NEEDED_MEGABYTES) {
                throw new Refused("Not enough memory: everything together needs %,d MiB, only %,d MiB are free."
                        .formatted(NEEDED_MEGABYTES, free));
            }
        });
    }

    private static OptionalLong available() {
        return numbers(MEMINFO, "MemAvailable:", 1024);
    }

    private static OptionalLong limit() {
        return numbers(CONTAINER_LIMIT, "", 1024 * 1024);
    }

    private static OptionalLong numbers(Path file, String prefix, long unitsInMegabyte) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(prefix))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .filter(digits -> !digits.isEmpty())
                    .mapToLong(digits -> Long.parseLong(digits) / unitsInMegabyte)
                    .findFirst();
        } catch (IOException | RuntimeException unknown) {
            return OptionalLong.empty();
        }
    }
}
