package vn.dondoc.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the child. Heap and compiler are chosen by measurement for two cores and 2 GiB. */
final class ChildCommand {

    private static final List<String> BOUNDS = List.of(
            "-Xms256m",
            "-Xmx640m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=320m",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dorg.springframework.boot.logging.LoggingSystem=none",
            "-Dlogback.configurationFile=logback-local.xml");

    private ChildCommand() {}

    static List<String> of(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BOUNDS);
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        var classPath = System.getProperty("java.class.path");
        command.addAll(ClassArchive.of(classPath).options());
        command.add("-cp");
        command.add(classPath);
        command.add(LocalSystem.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
