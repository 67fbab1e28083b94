package vn.dondoc.contracts.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret, never itself. It has 256 random bits, so its digest gives nothing away and needs no salt.
 *
 * @param digest SHA-256 of the secret's text, hexadecimal
 * @param until when it ends; absent while no newer one replaces it
 */
public record ClientSecret(
        String id,
        String digest,
        Instant createdAt,
        @Nullable Instant until) {}
