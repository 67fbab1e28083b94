package vn.dondoc.notifying.contact;

import org.jspecify.annotations.Nullable;

/** The role mailboxes of one unit. They are never stored and never logged here. */
public record Mailboxes(@Nullable String email, @Nullable String headEmail) {

    @Override
    public String toString() {
        return "Mailboxes[…]";
    }
}
