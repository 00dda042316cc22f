package com.trailroom.payment.invoice;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;

/** An account's billing details, in {@code billing_details} under its id: what the next invoice will be made out to. */
public class BillingStore {

    private final MongoCollection<Document> details;

    BillingStore(MongoDatabase database) {
        details = database.getCollection("billing_details");
    }

    public Optional<BillingDetails> find(String accountId) {
        return Optional.ofNullable(details.find(eq("_id", accountId)).first()).map(BillingDocument::read);
    }

    public void save(String accountId, BillingDetails given) {
        details.replaceOne(
                eq("_id", accountId),
                BillingDocument.write(given).append("_id", accountId),
                new ReplaceOptions().upsert(true));
    }

    public void delete(String accountId) {
        details.deleteOne(eq("_id", accountId));
    }
}
