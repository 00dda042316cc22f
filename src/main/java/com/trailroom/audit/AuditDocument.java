package com.trailroom.audit;

import com.trailroom.kernel.Actor;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;

/** An entry as a document: {@code _id} is its place, {@code sequence} its number; they are the same unless someone meddled. */
final class AuditDocument {

    private AuditDocument() {}

    static Document of(AuditEntry entry, byte[] confirmation) {
        Deed deed = entry.deed();
        return new Document("_id", entry.sequence())
                .append("sequence", entry.sequence())
                .append("created_at", Date.from(entry.at()))
                .append("actor_id", deed.actor().id())
                .append("actor_role", deed.actor().role())
                .append("ip", deed.actor().address())
                .append("action", deed.action())
                .append("subject", deed.subject())
                .append("before", deed.before())
                .append("after", deed.after())
                .append("reason", deed.reason())
                .append("previous_hash", entry.previousHash())
                .append("hash", entry.hash())
                .append("sealed", new Binary(confirmation));
    }

    static AuditEntry entry(Document from) {
        Actor actor = new Actor(from.getString("actor_id"), from.getString("actor_role"), from.getString("ip"));
        Deed deed = new Deed(
                actor,
                from.getString("action"),
                from.getString("subject"),
                from.getString("before"),
                from.getString("after"),
                from.getString("reason"));
        return new AuditEntry(
                from.getLong("sequence"),
                from.getDate("created_at").toInstant(),
                deed,
                from.getString("previous_hash"),
                from.getString("hash"));
    }

    static byte[] confirmation(Document from) {
        return from.get("sealed", Binary.class).getData();
    }

    static long place(Document from) {
        return from.getLong("_id");
    }
}
