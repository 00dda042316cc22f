package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.Buyer;
import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each role is told about the whole, and what leaves the console in files. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InsightIT {

    private static final int TURNS = 120;

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void showsEachRoleWhatItMaySee() {
        String support = Admin.of(url, "support_admin").page("admin");
        assertTrue(support.contains(">Users<") && support.contains(">Try-ons<"), support);
        assertFalse(support.contains("Revenue") || support.contains("₹"), support);
        String finance = Admin.of(url, "finance_admin").page("admin");
        assertTrue(finance.contains("this month") && finance.contains("Revenue"), finance);
        assertFalse(finance.contains(">Try-ons<") || finance.contains("New users"), finance);
        String all = Admin.of(url, "super_admin").page("admin?days=90");
        assertTrue(all.contains("The last 90 days") && all.contains("in circulation"), all);
        assertEquals(403, Admin.of(url, "user").get("admin").statusCode());
    }

    @Test
    void addsUpASaleAndExportsItForFinance() throws InterruptedException {
        Buyer.of(url, 50_000);
        Admin finance = Admin.of(url, "finance_admin");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String days = "admin/analytics/revenue.csv?from=" + today + "&to=" + today;
        for (int turn = 0; turn < TURNS && sumOf(finance.get(days).body()) < 37_500; turn++) {
            Thread.sleep(500);
            finance.send("test/stage-door", "insight=now");
        }
        HttpResponse<String> file = finance.get(days);
        assertTrue(sumOf(file.body()) >= 37_500, file.body());
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains("analytics-revenue.csv"));
        assertTrue(finance.page("admin/analytics").contains("50,000"), "orders by size");
        String log = Admin.of(url, "super_admin").page("admin/audit?actor=" + finance.email + "&what=analytics.");
        assertTrue(log.contains("analytics.exported") && log.contains(today + " to " + today), log);
    }

    @Test
    void namesTheKeysThatAskedMost() throws InterruptedException {
        Admin root = Admin.of(url, "super_admin");
        ApiClient owner = ApiClient.registered(url.toString(), "owner");
        String name = "Shop " + System.nanoTime();
        String secret = ApiClient.json(
                        owner.post("/api-keys", "{\"name\": \"" + name + "\", \"scopes\": [\"tryon:read\"]}"))
                .getString("secret");
        for (int i = 0; i < 60; i++) owner.withKey(secret).get("/tryons");
        String page = "";
        for (int turn = 0; turn < TURNS && !page.contains(name); turn++) {
            Thread.sleep(500);
            root.send("test/stage-door", "insight=now");
            page = root.page("admin/analytics/api");
        }
        assertTrue(page.matches("(?s).*" + name + " · owner\\d+@example\\.org.*"), page);
    }

    @Test
    void answersEverySectionAndNonsenseToo() {
        Admin root = Admin.of(url, "super_admin");
        Admin finance = Admin.of(url, "finance_admin");
        for (String section : List.of("growth", "retention", "try-ons", "credits", "margin", "api")) {
            root.page("admin/analytics/" + section + "?from=2026-13-99&to=yesterday");
            root.page("admin/analytics/" + section + "?from=2031-01-01&to=2001-01-01");
            HttpResponse<String> file = root.get("admin/analytics/" + section + ".csv");
            assertEquals(200, file.statusCode(), section);
            assertTrue(file.body().startsWith(section.equals("retention") ? "Week from,Signups" : "Day,"), file.body());
            assertEquals(403, finance.get("admin/analytics/" + section).statusCode());
        }
        assertEquals(404, root.get("admin/analytics/weather").statusCode());
    }

    private static double sumOf(String file) {
        return file.lines()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .sum();
    }
}
