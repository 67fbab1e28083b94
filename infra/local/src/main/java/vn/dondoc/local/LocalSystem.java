package vn.dondoc.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.dondoc.local.control.LocalClock;

/** The child process: holds the whole house until it is asked to stop. Not to be started by hand. */
public final class LocalSystem {

    private final Steps steps;
    private final Options options;
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile @Nullable DataDirectory data;
    private volatile @Nullable House house;
    private final ArchiveMaking archive = new ArchiveMaking();
    private volatile int exitCode;

    private LocalSystem(Options options, PrintStream out) {
        this.options = options;
        this.steps = new Steps(out);
    }

    public static void main(String... arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        err.println(ChildProcess.ALIVE);
        ParentWatch.on(System.in);
        new LocalSystem(Options.parse(arguments), out).run(err);
    }

    private void run(PrintStream err) {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            start();
        } catch (Refused | CompletionException e) {
            var refused = e instanceof CompletionException several ? House.cause(several) : e;
            err.println(refused.getMessage() + whereToRead());
            if (data != null) {
                LoggerFactory.getLogger(LocalSystem.class)
                        .atError()
                        .setCause(refused)
                        .log("The start failed");
            }
            exitCode = 1;
            System.exit(1);
        }
    }

    private String whereToRead() {
        var claimed = data;
        return house == null || claimed == null ? "" : " (Details: " + claimed.at("logs/dondoc.log") + ")";
    }

    private void start() {
        var claimed = DataDirectory.claim(options.data(), options.fresh());
        data = claimed;
        System.setProperty("dondoc.local.log", claimed.at("logs/dondoc.log").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var ports = new Ports();
        var publicPort = ports.orRefuse(options.port());
        var clock = clock(claimed);
        var demo = new Demo(options, claimed, clock);
        demo.prepareClock();
        steps.say("Starting Đôn Đốc, data in " + claimed.root());
        var building = new House(claimed, clock, steps);
        house = building;
        building.start(ports, publicPort);
        var origin = URI.create("http://localhost:" + publicPort);
        Readiness.await(origin, steps);
        demo.load(origin, building::moveTo, steps);
        new Summary(origin, claimed, clock).print(steps);
        archive.begin();
    }

    private static LocalClock clock(DataDirectory claimed) {
        try {
            return LocalClock.keptIn(claimed.at("clock"));
        } catch (RuntimeException e) {
            throw new Refused("The clock of %s cannot be read: %s.".formatted(claimed.root(), Reasons.of(e)), e);
        }
    }

    /** Whatever ends this process in order comes through here; what does not, needs no order. */
    private void stop() {
        var built = house;
        if (built != null) {
            say("Stopping …");
            archive.close();
            built.close();
            release();
            say("Stopped; everything is kept.");
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private void release() {
        try {
            if (data != null) {
                data.close();
            }
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }

    private void say(String text) {
        if (exitCode == 0) {
            steps.say(text);
        }
    }
}
