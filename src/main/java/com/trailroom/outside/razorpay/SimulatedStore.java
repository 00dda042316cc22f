package com.trailroom.outside.razorpay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.json.JSONObject;

/** The twin's entities, in Razorpay's JSON, in {@code simulated_payments}: orders, payments, refunds, disputes. */
public class SimulatedStore {

    private final MongoCollection<Document> entities;

    public SimulatedStore(MongoDatabase database) {
        entities = database.getCollection("simulated_payments");
        entities.createIndex(new Document("parent", 1));
    }

    /** Under its id; {@code parent} is the order of a payment, the payment of a refund or dispute, empty for an order. */
    void insert(JSONObject entity, String parent) {
        entities.insertOne(new Document("_id", entity.getString("id"))
                .append("parent", parent)
                .append("kind", entity.getString("entity"))
                .append("json", entity.toString()));
    }

    void update(JSONObject entity) {
        entities.updateOne(
                eq("_id", entity.getString("id")), new Document("$set", new Document("json", entity.toString())));
    }

    Optional<JSONObject> find(String id) {
        return Optional.ofNullable(entities.find(eq("_id", id)).first()).map(SimulatedStore::json);
    }

    /** In the order they were made. */
    List<JSONObject> children(String parent, String kind) {
        List<JSONObject> found = new ArrayList<>();
        entities.find(and(eq("parent", parent), eq("kind", kind)))
                .map(SimulatedStore::json)
                .into(found);
        found.sort(java.util.Comparator.comparingLong(entity -> entity.getLong("created_at")));
        return found;
    }

    private static JSONObject json(Document from) {
        return new JSONObject(from.getString("json"));
    }
}
