package vn.dondoc.acceptance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everybody the matrix asks as. */
enum Who {
    MONITOR("MONITOR"),
    ADMIN("ADMIN"),
    AUDITOR("AUDITOR"),
    BOARD("EDITORIAL_BOARD"),
    SERVICE("SERVICE"),
    LEAD("UNIT_LEAD"),
    EDITOR("UNIT_EDITOR"),
    AGENCY("AGENCY_CLIENT UNIT_EDITOR"),
    /** Without a token. */
    NOBODY("");

    private static final Set<Who> UNIT = EnumSet.of(LEAD, EDITOR, AGENCY);
    private static final Set<Who> STAFF = EnumSet.range(MONITOR, SERVICE);

    private final String roles;

    Who(String roles) {
        this.roles = roles;
    }

    List<String> roles() {
        return List.of(roles.split(" ", -1));
    }

    boolean ofAUnit() {
        return UNIT.contains(this);
    }

    /** As the table writes them. */
    static Set<Who> named(String names) {
        var all = EnumSet.noneOf(Who.class);
        for (var name : names.split(" ", -1)) {
            switch (name) {
                case "ALL" -> all.addAll(EnumSet.range(MONITOR, AGENCY));
                case "STAFF" -> all.addAll(STAFF);
                case "UNIT" -> all.addAll(UNIT);
                default -> all.add(valueOf(name));
            }
        }
        return all;
    }

    /** The unit that a call is about, seen from the caller's. */
    enum Relation {
        OWN("mt-cha"),
        BELOW("mt-con"),
        OTHER("mt-khac"),
        /** The caller is of another province, in a unit of the same name. */
        FOREIGN("mt-cha");

        private final String unit;

        Relation(String unit) {
            this.unit = unit;
        }

        String unit() {
            return unit;
        }

        static List<String> units() {
            return Arrays.stream(values()).map(Relation::unit).distinct().toList();
        }
    }
}
