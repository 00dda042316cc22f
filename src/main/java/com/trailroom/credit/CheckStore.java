package com.trailroom.credit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.trailroom.store.Upsert;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The last check in {@code ledger_checks}. */
@Dependent
public class CheckStore {

    private static final String LAST = "last";

    private final MongoCollection<Document> checks;

    @Inject
    public CheckStore(MongoDatabase database) {
        checks = database.getCollection("ledger_checks");
    }

    void write(LedgerCheck check) {
        List<Document> examples = check.examples().stream()
                .map(one -> new Document("account", one.accountId()).append("what", one.what()))
                .toList();
        Document document = new Document("_id", LAST)
                .append("at", Date.from(check.at()))
                .append("mismatches", check.mismatches())
                .append("examples", examples);
        Upsert.retried(() -> checks.replaceOne(eq("_id", LAST), document, new ReplaceOptions().upsert(true)));
    }

    Optional<LedgerCheck> last() {
        return Optional.ofNullable(checks.find(eq("_id", LAST)).first())
                .map(from -> new LedgerCheck(
                        from.getDate("at").toInstant(),
                        from.getInteger("mismatches"),
                        from.getList("examples", Document.class).stream()
                                .map(one -> new Mismatch(one.getString("account"), one.getString("what")))
                                .toList()));
    }
}
