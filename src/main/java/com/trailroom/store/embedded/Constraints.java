package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query says of fields, also inside {@code $and}.
 *
 * @param pinned to one of these values: {@code {a: 1}}, {@code {a: {$eq: 1}}}, {@code {a: {$in: [1, 2]}}}
 * @param valued those that have a value at least, since it is compared: {@code {a: {$lt: 1}}}
 */
record Constraints(Map<String, List<Object>> pinned, Set<String> valued) {

    private static final Set<String> COMPARISONS = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final int MOST_VALUES = 1_000;

    static Constraints of(Document query) {
        Constraints constraints = new Constraints(new HashMap<>(), new HashSet<>());
        if (query != null) constraints.collect(query);
        return constraints;
    }

    /** Whether the query says nothing but that fields have certain values. */
    static boolean areAllOf(Document query) {
        return query.entrySet().stream().allMatch(entry -> {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                return parts.stream().allMatch(part -> part instanceof Document document && areAllOf(document));
            }
            return !entry.getKey().startsWith("$") && isPin(entry.getValue());
        });
    }

    private void collect(Document query) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            Object value = entry.getValue();
            if (entry.getKey().equals("$and") && value instanceof Collection<?> parts) {
                for (Object part : parts) if (part instanceof Document document) collect(document);
            } else if (!entry.getKey().startsWith("$")) {
                collect(entry.getKey(), value);
            }
        }
    }

    private void collect(String field, Object value) {
        if (isOneValue(value)) pinned.put(field, List.of(value));
        if (!(value instanceof Document conditions)) return;
        if (isOneValue(conditions.get("$eq"))) pinned.put(field, List.of(conditions.get("$eq")));
        else if (conditions.get("$in") instanceof Collection<?> values && isFewValues(values)) {
            pinned.put(field, List.copyOf(new HashSet<>(values)));
        }
        if (COMPARISONS.stream().anyMatch(comparison -> isOneValue(conditions.get(comparison)))) valued.add(field);
    }

    private static boolean isPin(Object value) {
        return isOneValue(value)
                || value instanceof Document document && document.size() == 1 && isOneValue(document.get("$eq"));
    }

    private static boolean isFewValues(Collection<?> values) {
        return values.size() <= MOST_VALUES && values.stream().allMatch(Constraints::isOneValue);
    }

    private static boolean isOneValue(Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }
}
