package vn.dondoc.local.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.dondoc.local.demo.Story.Deed;

/**
 * A made-up province with 34 units and two issued plans, whose autumn is played through the public interface: the
 * clock starts on {@link #BEGINS} and moves from deed to deed, so that lateness, misses and reminders are real ones.
 */
public final class DemoProvince {

    /** When the story begins; the launcher starts the clock there unless it was told otherwise. */
    public static final Instant BEGINS = Story.at("2026-08-31T08:00");

    private final PublicInterface platform;
    private final Consumer<String> say;

    public DemoProvince(URI origin, Consumer<String> say) {
        this.platform = new PublicInterface(origin);
        this.say = say;
    }

    /**
     * Loads it.
     *
     * @param now where the clock stands
     * @param until nothing later than this is played; the clock never moves past it
     */
    public void load(Instant now, Instant until) throws InterruptedException {
        var story = Story.read();
        say.accept("units");
        for (var unit : story.units()) {
            platform.write("admin", "PUT", "/units/" + unit.get("id").asString(), unit);
        }
        say.accept("plans");
        issueProvincial(Objects.requireNonNull(story.plans().get("tinh-2026")));
        issueOwn(Objects.requireNonNull(story.plans().get("bql-kkt-2026")));
        play(story.deeds(), now, until);
    }

    private void issueProvincial(JsonNode plan) throws InterruptedException {
        platform.write("home-affairs", "PUT", "/plans/tinh-2026", plan);
        platform.write("home-affairs", "POST", "/plans/tinh-2026/issue", new Signed("32/KH-UBND", "2026-08-31"));
    }

    private void issueOwn(JsonNode plan) throws InterruptedException {
        platform.write("bql-kkt", "PUT", "/plans/bql-kkt-2026", plan);
        platform.write("bql-kkt", "POST", "/plans/bql-kkt-2026/submission", null);
        platform.write("bql-kkt", "POST", "/plans/bql-kkt-2026/approval", null);
        platform.write("bql-kkt", "POST", "/plans/bql-kkt-2026/issue", new Signed("14/KH-KKT", "2026-08-31"));
    }

    private record Signed(String documentNumber, String signedOn) {}

    private void play(List<Deed> deeds, Instant now, Instant until) throws InterruptedException {
        var clock = now;
        for (var deed : deeds) {
            if (deed.at().isAfter(until)) {
                return;
            }
            if (deed.at().isAfter(clock)) {
                say.accept("what happened until " + deed.at().toString().substring(0, 10));
                clock = deed.at();
                platform.moveClock(clock.toString());
            }
            platform.write(deed.client(), deed.method(), deed.path(), deed.body());
        }
    }
}
