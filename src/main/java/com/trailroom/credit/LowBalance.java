package com.trailroom.credit;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * News: an entry took an account's balance below ten credits.
 *
 * @param operation the entry's, and so unique for ever
 */
public record LowBalance(String operation, String accountId, Balance balance, Instant at) {

    Document document() {
        return new Document("_id", operation)
                .append("user_id", accountId)
                .append("free", balance.free())
                .append("purchased", balance.purchased())
                .append("created_at", Date.from(at));
    }

    static LowBalance of(Document from) {
        return new LowBalance(
                from.getString("_id"),
                from.getString("user_id"),
                new Balance(from.getLong("free"), from.getLong("purchased")),
                from.getDate("created_at").toInstant());
    }
}
