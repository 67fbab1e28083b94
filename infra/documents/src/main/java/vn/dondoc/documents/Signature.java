package vn.dondoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs, in which capacity.
 *
 * @param titles from the top: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH
 * @param name absent until somebody has signed
 */
public record Signature(List<Title> titles, @Nullable String name) {

    public Signature {
        titles = List.copyOf(titles);
    }

    /** One line above the name. */
    public record Title(@Nullable Capacity capacity, String text) {

        String printed() {
            var prefix = capacity == null ? "" : capacity + ". ";
            return prefix + Prose.upper(text);
        }
    }

    /** In which capacity somebody signs: for a collective, for the head, by order, by authority, as acting head. */
    public enum Capacity {
        TM,
        KT,
        TL,
        TUQ,
        Q
    }
}
