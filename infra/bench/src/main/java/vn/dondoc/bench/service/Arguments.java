package vn.dondoc.bench.service;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands on the command line, each as {@code --name=value}. */
public final class Arguments {

    private Arguments() {}

    /** The defaults with what was given instead; a name that has no default is refused. */
    public static Map<String, String> parse(Map<String, String> defaults, String... given) {
        var values = new LinkedHashMap<>(defaults);
        for (var argument : given) {
            var option = argument.split("=", 2);
            var name = option[0].replaceFirst("^--", "");
            if (option.length < 2 || !defaults.containsKey(name)) {
                throw new IllegalArgumentException(
                        "'" + option[0] + "' is none of --name=value with a name of " + defaults.keySet());
            }
            values.put(name, option[1]);
        }
        return values;
    }
}
