package com.trailroom.system;

import static com.trailroom.support.ApiClient.json;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.trailroom.account.AccountSeed;
import com.trailroom.credit.CreditSeed;
import com.trailroom.store.embedded.EmbeddedMongo;
import com.trailroom.support.ApiClient;
import com.trailroom.support.Templates;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Accounts with credits that a product finds when it starts, and what it needs to know to let them in. */
final class Seeded {

    static final String PASSWORD = "correct horse battery";

    private static final String LIMIT = "1000000,1ms";
    private static final byte[] PEPPER = new byte[32];

    private Seeded() {}

    /** The embedded store of a product that is to run in {@code folder}. */
    static Path store(Path folder) {
        return folder.resolve("data").resolve("store.mv");
    }

    /** Writes them into a store that nobody has open. */
    static void accounts(Path store, long credits, List<String> emails) {
        try (EmbeddedMongo open = EmbeddedMongo.open(store);
                MongoClient client = MongoClients.create(open.uri())) {
            MongoDatabase database = client.getDatabase("trailroom");
            AccountSeed accounts = new AccountSeed(database, Templates.over(client, "trailroom"), PEPPER);
            CreditSeed ledger = new CreditSeed(database);
            emails.forEach(email -> ledger.purchase(accounts.register(email, PASSWORD), credits));
        }
    }

    /** With a stub of Gemini at this address, and limits that count every request and are never reached. */
    static Map<String, String> environment(String gemini) {
        return Map.of(
                "TRAILROOM_RATE_KEYLESS",
                LIMIT,
                "TRAILROOM_PASSWORD_PEPPER",
                Base64.getEncoder().encodeToString(PEPPER),
                "TRAILROOM_GEMINI_API_KEY",
                "stub",
                "TRAILROOM_GEMINI_BASE_URL",
                gemini);
    }

    /** The API as one of them uses it. */
    static ApiClient signedIn(String site, String email) {
        return ApiClient.of(site).unchecked().withToken(accessToken(site, email));
    }

    static String accessToken(String site, String email) {
        String signIn = """
                {"email": "%s", "password": "%s"}""".formatted(email, PASSWORD);
        return json(ApiClient.of(site).post("/auth/login", signIn)).getString("access_token");
    }
}
