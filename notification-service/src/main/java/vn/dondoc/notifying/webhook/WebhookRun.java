package vn.dondoc.notifying.webhook;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;
import vn.dondoc.platform.time.MachineClock;

/** Calls what is due, several webhooks at once; one that fails is left alone until its next time and holds up no other. */
@Component
class WebhookRun implements DueWork {

    private static final int AT_ONCE = 8;
    private static final int MOST_ROUNDS = 50;

    private final Deliveries deliveries;
    private final Calling calling;
    private final MachineClock machine;
    private final SimpleAsyncTaskExecutor callers = new SimpleAsyncTaskExecutor("webhooks-");

    WebhookRun(Deliveries deliveries, Calling calling, MachineClock machine) {
        this.deliveries = deliveries;
        this.calling = calling;
        this.machine = machine;
        callers.setDaemon(true);
        callers.setConcurrencyLimit(AT_ONCE);
    }

    @Override
    public void run(Instant now) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var due = deliveries.due(machine.now());
            if (due.isEmpty()) {
                return;
            }
            CompletableFuture.allOf(due.stream().collect(Collectors.groupingBy(WebhookRun::hook)).values().stream()
                            .map(places -> CompletableFuture.runAsync(() -> call(places), callers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void call(List<Document> places) {
        var reached = true;
        for (var place : places) {
            if (reached) {
                reached = calling.call(place);
            } else {
                calling.putOff(place);
            }
        }
    }

    private static String hook(Document place) {
        var key = place.getString("delivery");
        return key.substring(0, key.lastIndexOf(':'));
    }
}
