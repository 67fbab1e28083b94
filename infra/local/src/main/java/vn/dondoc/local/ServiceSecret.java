package vn.dondoc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** What our own services log in with: made at random for each data directory, since it opens more than a unit's. */
final class ServiceSecret {

    private static final int BYTES = 24;

    private ServiceSecret() {}

    static String keptIn(DataDirectory data) {
        var file = data.at("issuer/service-secret");
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                Files.createDirectories(data.at("issuer"));
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The services' secret " + file + " cannot be read or written", e);
        }
    }
}
