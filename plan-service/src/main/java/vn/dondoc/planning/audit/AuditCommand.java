package vn.dondoc.planning.audit;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks a chain without the service: {@code java -jar plan-service-exec.jar verify-audit PROVINCE [SEQUENCE HASH]}. It
 * needs nothing but the store ({@code MONGO_URI}) and may read only.
 */
public final class AuditCommand {

    /** The first argument that asks for it. */
    public static final String NAME = "verify-audit";

    private static final Logger log = LoggerFactory.getLogger(AuditCommand.class);

    private AuditCommand() {}

    /** @return the exit code: 0 intact, 1 broken, 2 not understood */
    public static int run(List<String> arguments, Map<String, String> environment) {
        if (arguments.size() != 2 && arguments.size() != 4) {
            log.atError().log("Usage: verify-audit PROVINCE [SEQUENCE HASH]");
            return 2;
        }
        var uri = new ConnectionString(environment.getOrDefault("MONGO_URI", "mongodb://localhost:27017/plan"));
        try (var client = MongoClients.create(uri)) {
            var database = client.getDatabase(Objects.requireNonNull(uri.getDatabase(), "MONGO_URI names no database"));
            var verdict =
                    new Verification(new Links(database::getCollection)).verify(arguments.get(1), noted(arguments));
            return tell(verdict);
        }
    }

    private static Link.@Nullable Head noted(List<String> arguments) {
        return arguments.size() == 4 ? new Link.Head(Long.parseLong(arguments.get(2)), arguments.get(3)) : null;
    }

    private static int tell(Verification.Verdict verdict) {
        var head = verdict.head();
        if (verdict.brokenAt() == null) {
            log.atInfo().log("Intact: {} records, head {} {}", verdict.records(), head.sequence(), head.hash());
            return 0;
        }
        var broken = verdict.brokenAt();
        log.atError().log("Broken at record {}: {}", broken.sequence(), broken.reason());
        return 1;
    }
}
