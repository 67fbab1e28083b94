package vn.dondoc.planning.client;

import org.jspecify.annotations.Nullable;

/**
 * Who gives tokens to the units' systems. It hears of a change before it is recorded: a secret that was shown must work,
 * while one that works and was never shown harms nobody and is replaced by the next attempt.
 */
interface Issuer {

    /**
     * Makes a client as it shall be from now on. May be called again with the same.
     *
     * @param secret the new one, or null if none was made
     * @throws IssuerAway if it does not answer or refuses
     */
    void apply(AgencyClient client, @Nullable Secret secret);
}
