package com.trailroom.payment;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.PurchasedCredits;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.outside.razorpay.SignedEvents;
import com.trailroom.outside.razorpay.SimulatedGateway;
import com.trailroom.outside.razorpay.SimulatedStore;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.SimulatedCheckout.Act;
import com.trailroom.payment.invoice.BillingDetails;
import com.trailroom.payment.invoice.IndianState;
import com.trailroom.payment.invoice.TestInvoices;
import com.trailroom.store.embedded.EmbeddedMongo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bson.Document;

/**
 * A process that confirms paid orders until it is killed, or done: {@code <store file> <orders> <seed>}. With seed 0 it opens
 * and pays the orders. Prints {@code working} when it begins, {@code done} when it ends.
 */
final class PaymentChild implements PaymentNews {

    static final int ACCOUNTS = 20;
    static final int CREDITS = 300;

    private static final int THREADS = 16;
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final String SECRET = "5ec2e7".repeat(8);

    private final PaymentRoom room;
    private final SimulatedGateway gateway;
    private final MongoDatabase database;

    private PaymentChild(MongoDatabase database, Clock clock) {
        this.database = database;
        LedgerStore ledger = new LedgerStore(database);
        gateway = SignedEvents.silentTwin(new SimulatedStore(database), SECRET, clock);
        room = new PaymentRoom(
                database,
                new PricingEngine(),
                gateway,
                new Credits(ledger, clock),
                new PurchasedCredits(ledger, clock),
                TestInvoices.over(database, clock),
                this,
                clock);
    }

    public static void main(String[] args) throws Exception {
        int orders = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        try (EmbeddedMongo store = EmbeddedMongo.open(Path.of(args[0]));
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("kill");
            System.out.println("working");
            if (seed == 0) new PaymentChild(database, Clock.systemUTC()).sell(orders);
            // minutes on, when the reconciler asks about them, and what the process before held is free
            else new PaymentChild(database, Clock.offset(Clock.systemUTC(), LATER.multipliedBy(seed))).confirm(seed);
            System.out.println("done");
        }
        Runtime.getRuntime().halt(0);
    }

    private void sell(int orders) {
        for (int i = 0; i < ACCOUNTS; i++) {
            database.getCollection("users").insertOne(new Document("_id", account(i)));
        }
        BillingDetails billing = new BillingDetails("A", "B", IndianState.KERALA, Optional.empty());
        for (int i = 0; i < orders; i++) {
            Payment payment =
                    room.payments.order(new NewOrder(account(i % ACCOUNTS), CreditAmount.of(CREDITS), billing));
            gateway.play(payment.order().id(), Act.PAY, URI.create("http://localhost/"));
        }
    }

    private void confirm(long seed) throws InterruptedException {
        room.sweep.run();
        List<Runnable> reports = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            room.payments
                    .history(account(i), Optional.empty(), 10_000)
                    .forEach(payment -> addReports(payment, reports));
        }
        Collections.shuffle(reports, new Random(seed));
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int first = t;
            Thread thread = new Thread(() -> {
                for (int i = first; i < reports.size(); i += THREADS)
                    reports.get(i).run();
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) thread.join();
        while (!new EventStore(database)
                .due(Clock.systemUTC().instant().plus(LATER.multipliedBy(seed + 2)), 1)
                .isEmpty()) {
            room.desk.sweep();
            Thread.sleep(200);
        }
        room.sweep.run();
    }

    /** Three events, of which one comes twice, two callbacks, and the reconciler. */
    private void addReports(Payment payment, List<Runnable> reports) {
        String order = payment.order().id();
        GatewayPayment capture = gateway.payments(order).get(0);
        Callback callback = new Callback(order, capture.id(), SignedEvents.callback(order, capture.id(), SECRET));
        for (int i = 0; i < 2; i++) reports.add(() -> room.payments.confirm(payment.accountId(), callback));
        for (String type : List.of("payment.captured", "payment.captured", "order.paid")) {
            SignedEvents.Signed event = SignedEvents.event(type, order, capture.id(), SECRET);
            reports.add(() -> {
                room.inbox.receive(event.body(), event.signature(), Optional.of(type + capture.id()));
                room.desk.work(type + capture.id());
            });
        }
        reports.add(room.reconciler::run);
    }

    static String account(int number) {
        return "usr_" + number;
    }

    @Override
    public void completed(PaymentCompleted news) {
        // nobody listens
    }

    @Override
    public void refunded(PaymentRefunded news) {
        // nobody listens
    }

    @Override
    public void received(EventReceived news) {
        // the reports do the work
    }
}
