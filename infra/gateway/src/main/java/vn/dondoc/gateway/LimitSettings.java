package vn.dondoc.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast somebody may ask, at each gateway by itself.
 *
 * @param user one subject, by session or by token
 * @param client one machine, or everybody who comes through one
 * @param address whoever has not said who they are
 * @param remembered how many of these are kept in mind at once
 */
@ConfigurationProperties("dondoc.gateway.limits")
record LimitSettings(
        Rate user,
        Rate client,
        Rate address,
        @DefaultValue("50000") int remembered) {

    /**
     * @param perSecond in the long run
     * @param burst at once after a pause
     */
    record Rate(int perSecond, int burst) {}
}
