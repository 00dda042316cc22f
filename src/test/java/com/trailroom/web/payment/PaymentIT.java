package com.trailroom.web.payment;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.FormToken;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Buying credits in the running product, with the simulated gateway: its events come back through HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentIT {

    private static final String BILLING = "name=Alice&address="
            + URLEncoder.encode("4 Park Lane\r\nMysuru", StandardCharsets.UTF_8) + "&state=29&gstin=";
    private static final String BILLING_JSON =
            "{\"name\": \"Bob\", \"address\": \"9 Road\\nMumbai\", \"state\": \"27\", \"gstin\": \"27AAPFU0939F1ZV\"}";

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void sellsCreditsFromTheSliderToTheInvoice() throws Exception {
        HttpClient alice = registered("alice");
        assertTrue(get(alice, "credits/plans?credits=26050").body().contains("₹21,491.25"));
        HttpResponse<String> fragment = alice.send(
                HttpRequest.newBuilder(at("credits/plans?credits=2000"))
                        .header("HX-Request", "true")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertFalse(fragment.body().contains("<html"), fragment.body());
        assertTrue(fragment.body().contains("2,100 credits cost ₹1,890.00"), fragment.body());
        assertEquals(
                422,
                post(alice, "credits/orders", "credits=2100&name=&address=&state=&gstin=x")
                        .statusCode());

        String payment = order(alice, 2_100);
        assertTrue(get(alice, payment).body().contains("Simulated checkout"));
        assertEquals(payment, located(post(alice, payment + "/simulation", "act=fail")));
        assertTrue(get(alice, payment).body().contains("The last attempt failed"));
        assertEquals(payment, located(post(alice, payment + "/simulation", "act=pay")));
        post(alice, payment + "/simulation", "act=pay");
        String thanks = awaited(alice, payment);
        assertTrue(thanks.contains("2,100 credits were added for ₹1,890.00"), thanks);
        assertFalse(thanks.contains("Simulated checkout"), "going back does not pay again");

        Matcher invoice = Pattern.compile("/(invoices/inv_[a-z0-9]+)\\.pdf").matcher(thanks);
        assertTrue(invoice.find(), thanks);
        String page = get(alice, invoice.group(1)).body();
        assertTrue(page.contains("₹144.15") && page.contains("Mysuru"), page);
        HttpResponse<byte[]> pdf = alice.send(
                HttpRequest.newBuilder(at(invoice.group(1) + ".pdf")).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        try (PDDocument read = Loader.loadPDF(pdf.body())) {
            assertTrue(new PDFTextStripper().getText(read).contains("Total ₹1,890.00"));
        }
        String billing = get(alice, "billing").body();
        assertTrue(billing.contains("2,103") && billing.contains("Paid"), billing);
        assertTrue(get(alice, "dev/outbox").body().contains("Your TrailRoom receipt"));

        HttpClient charlie = registered("charlie");
        for (String path : List.of(payment, invoice.group(1), invoice.group(1) + ".pdf")) {
            assertEquals(404, get(charlie, path).statusCode(), path);
            assertEquals(303, get(HttpClient.newHttpClient(), path).statusCode(), path);
        }
        assertEquals(404, post(charlie, payment + "/simulation", "act=pay").statusCode());
    }

    @Test
    void addsTheCreditsOfALatePaymentAndLeavesAnAbandonedOneOpen() throws Exception {
        HttpClient alice = registered("alice");
        String late = order(alice, 300);
        String abandoned = order(alice, 300);
        assertEquals(late + "?waiting=1", located(post(alice, late + "/simulation", "act=late")));
        assertTrue(get(alice, late + "?waiting=1").body().contains("Waiting for the bank"));
        assertEquals("credits/plans", located(post(alice, abandoned + "/simulation", "act=abandon")));
        String page = awaited(alice, late + "?waiting=1");
        assertTrue(page.contains("300 credits were added"), page);
        assertTrue(get(alice, "billing").body().contains("Not paid"));
    }

    @Test
    void grantsNothingForWhatAStrangerMakesUp() {
        ApiClient bob = ApiClient.registered(url.toString(), "bob");
        ApiClient charlie = ApiClient.registered(url.toString(), "charlie");
        assertProblem(409, "BILLING_DETAILS_REQUIRED", bob.post("/payments/orders", "{\"credits\": 300}"));
        assertField("BELOW_MINIMUM", bob.post("/payments/orders", order(299)));
        assertField("ABOVE_MAXIMUM", bob.post("/payments/orders", order(500_001)));
        assertProblem(400, "VALIDATION_FAILED", bob.post("/payments/orders", "{\"credits\": 300, \"amount\": 1}"));
        assertField("billing.gstin", bob.post("/payments/orders", order(300).replace("ZV", "ZX")));
        HttpResponse<String> created = bob.post("/payments/orders", order(300), "Idempotency-Key", "one");
        assertEquals(201, created.statusCode(), created.body());
        assertEquals(
                created.body(),
                bob.post("/payments/orders", order(300), "Idempotency-Key", "one")
                        .body());
        JsonObject order = json(created);
        assertEquals(30_000, order.getInt("amount"));
        String id = order.getJsonObject("payment").getString("id");

        String forged = verification(order.getString("order_id"), "0".repeat(64));
        assertProblem(400, "PAYMENT_SIGNATURE_INVALID", bob.post("/payments/verification", forged));
        assertProblem(404, "NOT_FOUND", charlie.post("/payments/verification", forged));
        assertProblem(404, "NOT_FOUND", bob.post("/payments/verification", verification("order_unknown", "x")));
        assertProblem(400, "VALIDATION_FAILED", bob.post("/payments/verification", "{}"));
        assertProblem(404, "NOT_FOUND", charlie.get("/payments/" + id));
        assertProblem(404, "NOT_FOUND", bob.get("/invoices/inv_00000000000000000000000000"));
        assertEquals(401, ApiClient.of(url.toString()).get("/payments").statusCode());
        assertEquals(401, ApiClient.of(url.toString()).get("/invoices").statusCode());

        String event = "{\"event\": \"payment.captured\", \"payload\": {\"payment\": {\"entity\": {\"id\": \"pay_x\","
                + " \"order_id\": \"" + order.getString("order_id") + "\"}}}}";
        ApiClient anybody = ApiClient.of(url.toString());
        for (String body : List.of(event, "", "{}", " ".repeat(1 << 20))) {
            HttpResponse<String> answer = anybody.post(
                    "/payments/razorpay-events",
                    body,
                    "X-Razorpay-Signature",
                    "f".repeat(64),
                    "X-Razorpay-Event-Id",
                    "evt");
            assertEquals(body.length() > 1_000 ? 413 : 400, answer.statusCode(), answer.body());
        }
        assertEquals(400, anybody.post("/payments/razorpay-events", event).statusCode());
        assertEquals("created", json(bob.get("/payments/" + id)).getString("status"));
        assertEquals(0, json(bob.get("/credits")).getInt("purchased"));
        assertEquals(1, json(bob.get("/payments")).getJsonArray("data").size());
        assertEquals(0, json(bob.get("/invoices")).getJsonArray("data").size());
    }

    @Test
    void keepsRazorpaysScriptOffEveryOtherPage() throws Exception {
        HttpClient alice = registered("alice");
        for (String path : List.of("credits/plans", "billing", "credits/orders/new?credits=300", order(alice, 300))) {
            HttpResponse<String> page = get(alice, path);
            assertEquals(200, page.statusCode(), path);
            assertFalse(
                    page.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .contains("razorpay"),
                    path);
        }
    }

    /** The invoice and the credits follow a moment after the payment. */
    private String awaited(HttpClient client, String payment) throws Exception {
        String page = get(client, payment).body();
        for (int i = 0; i < 120 && !page.contains("Thank you"); i++) {
            Thread.sleep(500);
            page = get(client, payment).body();
        }
        return page;
    }

    private String order(HttpClient client, int credits) throws Exception {
        return located(post(client, "credits/orders", "credits=" + credits + "&" + BILLING));
    }

    private static String order(int credits) {
        return "{\"credits\": " + credits + ", \"billing\": " + BILLING_JSON + "}";
    }

    private static String verification(String orderId, String signature) {
        return """
                {"razorpay_order_id": "%s", "razorpay_payment_id": "pay_x", "razorpay_signature": "%s"}"""
                .formatted(orderId, signature);
    }

    private HttpClient registered(String name) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        String form =
                "email=" + name + System.nanoTime() + "@example.org&password=correct+horse&display_name=&consent=yes";
        assertEquals(303, post(browser, "register", form).statusCode());
        return browser;
    }

    /** Which field is wrong, and how. */
    private static void assertField(String mentioned, HttpResponse<String> answer) {
        assertProblem(400, "VALIDATION_FAILED", answer);
        assertTrue(answer.body().contains(mentioned), answer.body());
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).getString("code"));
    }

    /** Where an answer leads, without the slash in front. */
    private String located(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        String query = there.getQuery() == null ? "" : "?" + there.getQuery();
        return there.getPath().substring(1) + query;
    }

    private HttpResponse<String> post(HttpClient client, String path, String form)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + FormToken.of(client, url)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(url + path);
    }
}
