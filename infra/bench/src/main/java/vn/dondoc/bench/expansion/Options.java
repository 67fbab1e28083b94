package vn.dondoc.bench.expansion;

import java.nio.file.Path;
import java.util.Map;
import vn.dondoc.bench.service.Arguments;

/**
 * What stands on the command line, each as {@code --name=value}.
 *
 * @param service the executable jar of task-service
 * @param heap of that process, in MiB
 */
record Options(Path service, Path data, int units, int tasks, int heap) {

    private static final Map<String, String> DEFAULTS = Map.of(
            "service", "../../task-service/target/dondoc-task-service-1.0.0-exec.jar",
            "data", "target/expansion",
            "units", "5000",
            "tasks", "40",
            "heap", "256");

    static Options parse(String... arguments) {
        var values = Arguments.parse(DEFAULTS, arguments);
        return new Options(
                Path.of(values.get("service")).toAbsolutePath().normalize(),
                Path.of(values.get("data")).toAbsolutePath(),
                Integer.parseInt(values.get("units")),
                Integer.parseInt(values.get("tasks")),
                Integer.parseInt(values.get("heap")));
    }

    int assignments() {
        return units * tasks;
    }
}
