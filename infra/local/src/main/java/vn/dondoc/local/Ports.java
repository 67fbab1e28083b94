package vn.dondoc.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on the loopback address. They are chosen below the range from which outgoing connections take theirs: there,
 * one of our own many clients could snatch a port between the choice and its use.
 */
final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private final Set<Integer> given = new HashSet<>();

    int next() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new Refused("No free port between " + LOWEST + " and " + HIGHEST + ".");
    }

    /** The wanted port if it is free; 0 means any. */
    int orRefuse(int wanted) {
        if (wanted == 0) {
            return next();
        }
        if (!isFree(wanted)) {
            throw new Refused("Port %d is taken or not allowed; choose another one with --port.".formatted(wanted));
        }
        return wanted;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
