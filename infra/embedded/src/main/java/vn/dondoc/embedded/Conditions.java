package vn.dondoc.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, also below {@code $and} and {@code $eq}. Good for choosing candidates,
 * never for judging them: conditions this class does not know are simply absent.
 */
final class Conditions {

    private final Map<String, Object> equal = new HashMap<>();
    private @Nullable Collection<?> ids;
    private @Nullable String lowest;
    private @Nullable String highest;

    private Conditions() {}

    static Conditions of(Document filter) {
        var conditions = new Conditions();
        conditions.readAll(filter);
        return conditions;
    }

    /** Fields that must have one plain value. */
    Map<String, Object> equal() {
        return equal;
    }

    /** The ids allowed by {@code $in}. */
    @Nullable
    Collection<?> ids() {
        return ids;
    }

    @Nullable
    String lowest() {
        return lowest;
    }

    @Nullable
    String highest() {
        return highest;
    }

    boolean hasRange() {
        return lowest != null || highest != null;
    }

    private void readAll(Document filter) {
        filter.forEach((field, value) -> {
            if ("$and".equals(field) && value instanceof Collection<?> parts) {
                parts.forEach(part -> readAll((Document) part));
            } else if (!field.startsWith("$")) {
                read(field, value);
            }
        });
    }

    private void read(String field, @Nullable Object value) {
        if (value instanceof Document operators && !BsonRegularExpression.isRegularExpression(value)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else {
            readEqual(field, value);
        }
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        if ("$eq".equals(operator)) {
            readEqual(field, operand);
        } else if ("_id".equals(field) && "$in".equals(operator) && operand instanceof Collection<?> values) {
            ids = values;
        } else if ("_id".equals(field) && operand instanceof String bound) {
            readBound(operator, bound);
        }
    }

    private void readBound(String operator, String bound) {
        switch (operator) {
            case "$gt", "$gte" -> lowest = lowest == null || bound.compareTo(lowest) > 0 ? bound : lowest;
            case "$lt", "$lte" -> highest = highest == null || bound.compareTo(highest) < 0 ? bound : highest;
            default -> {}
        }
    }

    private void readEqual(String field, @Nullable Object value) {
        if (value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value)) {
            equal.put(field, value);
        }
    }
}
