package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/** Fields of a request, or the refusal that names the wrong one. */
final class Fields {

    static final int LONGEST = 2_000;
    static final int MOST = 50;

    private Fields() {}

    static @Nullable String optional(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Refusal.fields().at(pointer, "too-long", LONGEST);
        }
        return text.strip();
    }

    static String required(String pointer, @Nullable String text) {
        var given = optional(pointer, text);
        if (given == null) {
            throw Refusal.fields().at(pointer, "required");
        }
        return given;
    }

    static LocalDate required(String pointer, @Nullable LocalDate date) {
        if (date == null) {
            throw Refusal.fields().at(pointer, "required");
        }
        return date;
    }

    static String id(String pointer, @Nullable String id) {
        if (id == null || !Keys.isValid(id)) {
            throw Refusal.fields().at(pointer, "id");
        }
        return id;
    }

    /** Exactly one of an id and a name has to be there. Returns the name. */
    static @Nullable String oneOf(String idPointer, @Nullable String id, String namePointer, @Nullable String name) {
        var given = optional(namePointer, name);
        if ((id == null) == (given == null)) {
            throw Refusal.fields().at(idPointer, "division-or-name");
        }
        if (id != null) {
            id(idPointer, id);
        }
        return given;
    }

    static int percent(String pointer, @Nullable Integer percent) {
        if (percent == null) {
            throw Refusal.fields().at(pointer, "required");
        }
        if (percent < 0 || percent > 100) {
            throw Refusal.fields().at(pointer, "percent");
        }
        return percent;
    }

    static List<String> ids(String pointer, List<String> ids) {
        var refusal = Refusal.fields();
        if (ids.size() > MOST) {
            refusal.at(pointer, "too-many", MOST);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (!Keys.isValid(ids.get(i))) {
                refusal.at(pointer + "/" + i, "id");
            }
        }
        refusal.throwIfAny();
        return ids;
    }
}
