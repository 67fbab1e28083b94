package vn.dondoc.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store from knowing what it stores. The name of a record and the key of its content both follow one way
 * from the session's id, which only the browser has: who reads the database finds neither cookies nor tokens.
 */
final class Seal {

    private static final Logger log = LoggerFactory.getLogger(Seal.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What the security library keeps in a session, and nothing that could do anything when it is read. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=1000000;java.base/*;org.springframework.security.**;!*");

    private Seal() {}

    /** The refusal itself does not say of what. */
    private static ObjectInputFilter.Status expected(ObjectInputFilter.FilterInfo read) {
        var status = KNOWN.checkInput(read);
        if (status == ObjectInputFilter.Status.REJECTED) {
            log.atWarn().log("Unexpected in a session: {}, depth {}", read.serialClass(), read.depth());
        }
        return status;
    }

    static String name(String id) {
        return HexFormat.of().formatHex(derived(id, "name"));
    }

    static byte[] close(String id, Map<String, Object> content) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var objects = new ObjectOutputStream(bytes)) {
                objects.writeObject(new LinkedHashMap<>(content));
            }
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(bytes.toByteArray());
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Unreadable if it was written by another version or by somebody else */
    static Map<String, Object> open(String id, byte[] whole) {
        try {
            var opened = cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(whole, NONCE))
                    .doFinal(whole, NONCE, whole.length - NONCE);
            try (var objects = new ObjectInputStream(new ByteArrayInputStream(opened))) {
                objects.setObjectInputFilter(Seal::expected);
                var content = new LinkedHashMap<String, Object>();
                ((Map<?, ?>) objects.readObject()).forEach((name, value) -> content.put(String.valueOf(name), value));
                return content;
            }
        } catch (IOException | ClassNotFoundException | GeneralSecurityException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    /** Its owner has to log in again, nothing else is lost. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super("A stored session cannot be read", cause);
        }
    }

    private static Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(derived(id, "content"), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] derived(String id, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(id.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
