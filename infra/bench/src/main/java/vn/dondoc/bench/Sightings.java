package vn.dondoc.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches the province's roll-up by unit, as Home Affairs would, and notes when it shows what was submitted: the n-th
 * piece of a unit that is followed has arrived when n of the unit's cells are met. Only pieces that are followed may
 * fall into the month that is watched.
 */
final class Sightings implements AutoCloseable {

    static final String PERIOD = "2026-03";

    private static final long PAUSE_MILLIS = 50;

    private final Client client;
    private final Map<String, Queue<Piece>> waiting = new HashMap<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final Latencies fromAcknowledgement = new Latencies();
    private final Latencies fromIntention = new Latencies();
    private final Latencies polls = new Latencies();
    private final Thread watcher = new Thread(this::watch, "watcher");
    private volatile boolean watching = true;
    private volatile String failure = "";

    Sightings(Client client) {
        this.client = client;
    }

    /** One that is followed from before it is sent, because it may be seen before its sender has read the answer. */
    final class Piece {

        private final long intended;
        private final boolean measured;
        private long acknowledged;
        private long seen;

        private Piece(long intended, boolean measured) {
            this.intended = intended;
            this.measured = measured;
        }

        void acknowledged(long at) {
            synchronized (Sightings.this) {
                acknowledged = at;
                record();
            }
        }

        private void seen(long at) {
            seen = at;
            record();
        }

        private void record() {
            if (measured && acknowledged != 0 && seen != 0) {
                fromAcknowledgement.record(Math.max(0, seen - acknowledged));
                fromIntention.record(seen - intended);
            }
        }
    }

    Latencies fromAcknowledgement() {
        return fromAcknowledgement;
    }

    Latencies fromIntention() {
        return fromIntention;
    }

    /** The roll-up's own answers meanwhile. */
    Latencies polls() {
        return polls;
    }

    String failure() {
        return failure;
    }

    void start() {
        watcher.start();
    }

    /** A piece of this unit is about to be sent. A unit's pieces are seconds apart, so they arrive in their order. */
    synchronized Piece follow(String unit, long intended, boolean measured) {
        var piece = new Piece(intended, measured);
        waiting.computeIfAbsent(unit, any -> new ArrayDeque<>()).add(piece);
        return piece;
    }

    synchronized int open() {
        return waiting.values().stream().mapToInt(Queue::size).sum();
    }

    /** Waits for what has been acknowledged. @return how many were never seen */
    int awaitAll(int seconds) throws InterruptedException {
        for (var tenth = 0; tenth < seconds * 10 && open() > 0; tenth++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return open();
    }

    private void watch() {
        while (watching) {
            try {
                var asked = System.nanoTime();
                var answer = client.send(
                        "home-affairs", "GET", "/standings/" + Province.PLAN + "?by=unit&period=" + PERIOD, null);
                var answered = System.nanoTime();
                polls.record(answered - asked);
                if (answer.statusCode() == 200) {
                    see(answer.body(), answered);
                } else {
                    failure = answer.statusCode() + " " + answer.body();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void see(String rollUp, long at) {
        for (var line : JsonMapper.shared().readTree(rollUp).get("items").values()) {
            var unit = line.get("key").asString();
            var voluntary = line.get("voluntary");
            var now = line.get("met").asInt() + voluntary.get("met").asInt();
            for (var seen = met.getOrDefault(unit, 0); seen < now; seen++) {
                var piece = waiting.getOrDefault(unit, new ArrayDeque<>()).poll();
                if (piece != null) {
                    piece.seen(at);
                }
            }
            met.put(unit, now);
        }
    }

    @Override
    public void close() {
        watching = false;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
