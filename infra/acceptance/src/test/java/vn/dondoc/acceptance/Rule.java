package vn.dondoc.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One line of {@code matrix/rules.txt}, which explains the columns.
 *
 * @param reach of a unit's roles
 * @param elsewhere what the same call comes to in another province
 */
record Rule(String route, Set<Who> who, Reach reach, Elsewhere elsewhere, String path, String body) {

    private static final String TABLE = "/matrix/rules.txt";

    enum Reach {
        OWN,
        BELOW,
        PROVINCE,
        LIST,
        CHOICE,
        ISSUER
    }

    enum Elsewhere {
        /** What it is about is not there. */
        NOTHING,
        /** It makes something of one's own, or asks for what every province has. */
        NEW,
        /** It names what is not there. */
        NAMED
    }

    /** What a call has to come to. */
    enum Outcome {
        ALLOWED("gets through"),
        FORBIDDEN("403"),
        HIDDEN("404"),
        REFUSED("403 or 404"),
        EMPTY("nothing about the unit"),
        ANYTHING("whatever it is, of one's own"),
        NOT_KNOWN("403, 404, or 422 because nothing is called that"),
        UNKNOWN("401"),
        ABSENT("405: only browsers have that");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static List<Rule> all() {
        try (var table = Rule.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rule::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule read(String line) {
        var columns = line.split("\\s*\\|\\s*", -1);
        if (columns.length < 5) {
            throw new IllegalArgumentException("Five columns are needed: " + line);
        }
        var reach = columns[2].split(" ", -1);
        return new Rule(
                columns[0],
                Who.named(columns[1]),
                Reach.valueOf(reach[0].toUpperCase(java.util.Locale.ROOT)),
                reach.length == 1 ? Elsewhere.NOTHING : Elsewhere.valueOf(reach[1].toUpperCase(java.util.Locale.ROOT)),
                "/api/v1" + columns[3],
                columns[4]);
    }

    String method() {
        return route.split(" ", 2)[0];
    }

    Outcome expected(Who asking, Who.Relation relation) {
        if (asking == Who.NOBODY) {
            return who.contains(asking) ? Outcome.ANYTHING : Outcome.UNKNOWN;
        }
        if (who.equals(EnumSet.of(Who.NOBODY))) {
            return Outcome.ABSENT;
        }
        if (relation == Who.Relation.FOREIGN && elsewhere == Elsewhere.NAMED) {
            return Outcome.NOT_KNOWN;
        }
        if (relation == Who.Relation.FOREIGN && reach == Reach.ISSUER && asking == Who.MONITOR) {
            // Home Affairs of that province drafts a provincial plan of its own.
            return Outcome.ANYTHING;
        }
        if (!who.contains(asking)) {
            return relation == Who.Relation.FOREIGN || (asking.ofAUnit() && relation != Who.Relation.OWN)
                    ? Outcome.REFUSED
                    : Outcome.FORBIDDEN;
        }
        if (relation == Who.Relation.FOREIGN) {
            return elsewhere == Elsewhere.NEW ? Outcome.ANYTHING : isList() ? Outcome.EMPTY : Outcome.HIDDEN;
        }
        return asking.ofAUnit() ? ofAUnit(relation) : Outcome.ALLOWED;
    }

    private Outcome ofAUnit(Who.Relation relation) {
        var below = relation != Who.Relation.OTHER;
        return switch (reach) {
            case PROVINCE -> Outcome.ALLOWED;
            case OWN -> relation == Who.Relation.OWN ? Outcome.ALLOWED : below ? Outcome.REFUSED : Outcome.HIDDEN;
            case BELOW -> below ? Outcome.ALLOWED : Outcome.HIDDEN;
            case ISSUER -> below ? Outcome.ALLOWED : Outcome.REFUSED;
            case LIST, CHOICE -> below ? Outcome.ALLOWED : Outcome.EMPTY;
        };
    }

    private boolean isList() {
        return reach == Reach.LIST || reach == Reach.CHOICE;
    }
}
