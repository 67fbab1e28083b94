package vn.dondoc.planning.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Role mailboxes that belong to no unit of the register. Blank or absent means that nobody there gets a mail.
 *
 * @param homeAffairs of Home Affairs, for escalations
 * @param editorialBoard of the board that decides on submitted items
 */
@ConfigurationProperties("dondoc.contacts")
record ContactSettings(
        @Nullable String homeAffairs, @Nullable String editorialBoard) {

    ContactSettings {
        homeAffairs = homeAffairs == null || homeAffairs.isBlank() ? null : homeAffairs;
        editorialBoard = editorialBoard == null || editorialBoard.isBlank() ? null : editorialBoard;
    }
}
