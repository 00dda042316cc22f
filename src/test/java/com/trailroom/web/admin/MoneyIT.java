package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What finance sees of payments and does about them, and what the audit log tells of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MoneyIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void refundsPartOfAPaymentOnceAndTellsTheLog() {
        Admin finance = Admin.of(url, "finance_admin");
        String payment = "admin/" + Admin.of(url, "user").bought(2_100);
        String page = finance.page(payment);
        assertTrue(page.contains("CAPTURED") && page.contains("₹1,890.00"), page);
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> sent = finance.again(
                    form, payment + "/refunds", "refund_amount", "890.00", "refund_reason", "half was a mistake");
            assertEquals(303, sent.statusCode(), sent.body());
        }
        String after = finance.page(payment);
        assertEquals(3, after.split(">₹890.00<", -1).length - 1, "in all, ours and the gateway's:\n" + after);
        HttpResponse<String> tooMuch =
                finance.post(payment + "/refunds", "refund_amount", "1890", "refund_reason", "all of it");
        assertEquals(422, tooMuch.statusCode());
        assertTrue(tooMuch.body().contains("more than is left"), tooMuch.body());
        String id = payment.substring(payment.lastIndexOf('/') + 1);
        String log = Admin.of(url, "super_admin").page("admin/audit?subject=" + id + "&what=payment.");
        assertTrue(log.contains("half was a mistake") && log.contains("refunded ₹890.00 of ₹1,890.00"), log);
    }

    @Test
    void letsASecondPersonConfirmALargeRefund() {
        Admin finance = Admin.of(url, "finance_admin");
        Admin second = Admin.of(url, "finance_admin");
        String payment = "admin/" + Admin.of(url, "user").bought(20_000);
        HttpResponse<String> wanted =
                finance.post(payment + "/refunds", "refund_amount", "12000", "refund_reason", "wrong plan");
        assertTrue(wanted.headers().firstValue("Location").orElseThrow().endsWith("?done=wish"), wanted.body());
        String wish = Admin.found("name=\"wish\" value=\"([^\"]+)\"", second.page(payment));
        assertTrue(second.page("admin/payments").contains("wait for a second person"));
        assertTrue(second.page("admin").contains("Refunds that wait for a second person"));
        HttpResponse<String> own =
                finance.post(payment + "/refunds/confirmation", "wish", wish, "wish_reason", "I am sure");
        assertEquals(422, own.statusCode());
        assertEquals(
                303,
                second.post(payment + "/refunds/confirmation", "wish", wish, "wish_reason", "checked")
                        .statusCode());
        assertTrue(second.page(payment).contains(">₹12,000.00<"));
    }

    @Test
    void listsAndExportsPaymentsAndInvoices() {
        Admin finance = Admin.of(url, "finance_admin");
        Admin buyer = Admin.of(url, "user");
        String payment = buyer.bought(300);
        String id = payment.substring(payment.indexOf('/') + 1);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String filter = "?q=" + id + "&state=completed&from=" + today + "&to=" + today;
        assertTrue(finance.page("admin/payments" + filter).contains(id));
        assertFalse(finance.page("admin/payments" + filter.replace("completed", "refunded"))
                .contains("/" + id));
        assertTrue(finance.page("admin/payments?q=" + buyer.email).contains("/" + id), "found by the buyer's address");
        HttpResponse<String> csv = finance.get("admin/payments/export.csv" + filter);
        assertEquals(2, csv.body().lines().count(), csv.body());
        assertTrue(csv.body().contains("300.00")
                && csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        String invoices = finance.page("admin/invoices");
        assertTrue(invoices.contains(id), invoices);
        assertEquals(
                200,
                finance.get(Admin.found("/(admin/invoices/inv_\\w+\\.pdf)", invoices))
                        .statusCode());
        assertTrue(finance.get("admin/invoices/export.csv?from=" + today + "&to=" + today)
                .body()
                .contains(id));
        assertEquals(400, finance.get("admin/invoices/export.csv?from=x&to=").statusCode());
        assertTrue(finance.page("admin/differences").contains("Differences"));
    }

    @Test
    void verifiesAndExportsTheLogForSuperAdminsOnly() {
        Admin root = Admin.of(url, "super_admin");
        HttpResponse<String> verified = root.post("admin/audit/verification");
        assertEquals(200, verified.statusCode());
        assertTrue(verified.body().contains("none is missing"), verified.body());
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String filter = "?what=account.&from=" + today + "&to=" + today;
        assertTrue(root.page("admin/audit" + filter).contains("account.role_changed"));
        assertTrue(root.get("admin/audit/export.csv" + filter).body().contains(",account.role_changed,"));
        assertTrue(root.get("admin/audit/export.json" + filter)
                .body()
                .lines()
                .allMatch(line -> line.startsWith("{\"sequence\":")));
        assertTrue(root.page("admin/audit?from=2036-01-01").contains("No entry matches"));
        for (String role : List.of("finance_admin", "support_admin")) {
            Admin other = Admin.of(url, role);
            assertEquals(403, other.get("admin/audit").statusCode(), role);
            assertEquals(403, other.get("admin/audit/export.csv").statusCode(), role);
        }
        Admin support = Admin.of(url, "support_admin");
        assertEquals(403, support.get("admin/payments").statusCode());
        assertEquals(403, support.get("admin/invoices").statusCode());
    }
}
