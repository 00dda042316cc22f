package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;

/** What a query pins to one value: {@code {a: 1}}, {@code {a: {$eq: 1}}}, also inside {@code $and}. */
final class Equalities {

    private Equalities() {}

    static Document of(Document query) {
        Document pinned = new Document();
        collect(query, pinned);
        return pinned;
    }

    private static void collect(Document query, Document pinned) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            Object value = entry.getValue();
            if (entry.getKey().equals("$and") && value instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) collect(document, pinned);
                }
            } else if (!entry.getKey().startsWith("$")) {
                Object operand = value instanceof Document d && d.containsKey("$eq") ? d.get("$eq") : value;
                if (isOneValue(operand)) pinned.put(entry.getKey(), operand);
            }
        }
    }

    private static boolean isOneValue(Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }
}
