package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.store.embedded.EmbeddedMongo;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Confirms paid orders in every way at once, from sixteen threads, and kills the process again and again in the middle of it.
 * The full size: {@code -Dpayments.orders=1000 -Dpayments.kills=20}.
 */
@Execution(ExecutionMode.CONCURRENT)
class PaymentKillIT {

    private static final int ORDERS = Integer.getInteger("payments.orders", 120);
    private static final int KILLS = Integer.getInteger("payments.kills", 5);

    private final Random random = new Random(11);

    @TempDir
    Path folder;

    @Test
    void grantsAndInvoicesEveryOrderOnceWhateverIsCutOff() throws Exception {
        finish(start(0));
        int cutOff = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Process child = start(kill);
            assertEquals("working", child.inputReader().readLine());
            Thread.sleep(300 + random.nextInt(1_200));
            if (child.isAlive()) cutOff++;
            child.destroyForcibly().waitFor();
        }
        finish(start(KILLS + 1));
        try (EmbeddedMongo store = EmbeddedMongo.open(file());
                MongoClient client = MongoClients.create(store.uri())) {
            verify(client.getDatabase("kill"));
        }
        assertTrue(cutOff > KILLS / 2, "only " + cutOff + " kills cut something off");
    }

    private static void verify(MongoDatabase database) {
        List<Document> payments = database.getCollection("payments").find().into(new ArrayList<>());
        assertEquals(ORDERS, payments.size());
        for (Document payment : payments) {
            assertEquals("completed", payment.getString("status"), payment.toJson());
            assertEquals(false, payment.containsKey("to_follow"), payment.toJson());
        }
        List<String> numbers = database.getCollection("invoices")
                .find()
                .map(i -> i.getString("invoice_number"))
                .into(new ArrayList<>());
        String series = numbers.get(0).substring(0, 8);
        assertEquals(
                IntStream.rangeClosed(1, ORDERS)
                        .mapToObj(i -> series + "%07d".formatted(i))
                        .toList(),
                numbers.stream().sorted().toList());
        assertEquals(
                ORDERS, database.getCollection("credit_transactions").countDocuments(new Document("type", "purchase")));
        long credits = 0;
        for (Document user : database.getCollection("users").find()) credits += user.getLong("credits");
        assertEquals((long) ORDERS * PaymentChild.CREDITS, credits);
        assertEquals(List.of(), new LedgerVerifier(new LedgerStore(database)).verifyAll());
        assertEquals(0, database.getCollection("payment_differences").countDocuments());
    }

    private void finish(Process child) throws Exception {
        BufferedReader out = child.inputReader();
        assertEquals("working", out.readLine());
        assertEquals("done", out.readLine());
        child.waitFor();
    }

    private Process start(int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PaymentChild.class.getName(),
                        file().toString(),
                        String.valueOf(ORDERS),
                        String.valueOf(seed))
                .redirectError(folder.resolve("child-" + seed + ".log").toFile())
                .start();
    }

    private Path file() {
        return folder.resolve("store.mv");
    }
}
