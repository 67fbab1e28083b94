package vn.dondoc.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.UUID;

/** Made once and kept, readable by its owner only. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                keep(file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " cannot be read or written", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The signing key " + file + " is damaged; delete it to get a new one", e);
        }
    }

    private static void keep(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyID(UUID.randomUUID().toString())
                .generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        var part = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".part");
        Files.writeString(part, key.toJSONString());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
