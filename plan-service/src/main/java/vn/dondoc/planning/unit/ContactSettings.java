package vn.dondoc.planning.unit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Role mailboxes that belong to no unit of the register, and who may ask for mailboxes at all. Blank or absent means
 * that nobody there gets a mail.
 *
 * @param homeAffairs of Home Affairs, for escalations, in provinces that have none of their own below
 * @param editorialBoard of the board that decides on submitted items, likewise
 * @param provinces mailboxes of one province, by its id; what is absent there is taken from the two above
 * @param readers token subjects of those services of ours that work for every province of the installation; any other
 *     service asks about the province of its own token only
 */
@ConfigurationProperties("dondoc.contacts")
record ContactSettings(
        @Nullable String homeAffairs,
        @Nullable String editorialBoard,
        @DefaultValue Map<String, Offices> provinces,
        @DefaultValue("notification-service") List<String> readers) {

    ContactSettings {
        provinces = Map.copyOf(provinces);
        readers = List.copyOf(readers);
    }

    /** The mailboxes of a province's offices. */
    record Offices(@Nullable String homeAffairs, @Nullable String editorialBoard) {}

    Offices of(String province) {
        var own = provinces.getOrDefault(province, new Offices(null, null));
        return new Offices(either(own.homeAffairs(), homeAffairs), either(own.editorialBoard(), editorialBoard));
    }

    private static @Nullable String either(@Nullable String own, @Nullable String common) {
        var chosen = own == null || own.isBlank() ? common : own;
        return chosen == null || chosen.isBlank() ? null : chosen;
    }
}
