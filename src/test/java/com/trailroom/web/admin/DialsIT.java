package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.Together;
import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a super admin sets holds at once, is told in the audit log, and can be taken back; every test takes back what it set. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@ResourceLock(Together.DIALS)
class DialsIT {

    private static final String PAGE = "admin/settings";
    private static final Pattern TYPED =
            Pattern.compile("<input class=\"field__input\"[^>]* name=\"(\\w+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern CHOSEN =
            Pattern.compile("(?s)<select class=\"field__input\"[^>]* name=\"(\\w+)\">(.*?)</select>");

    @ArquillianResource
    URL url;

    private Admin root;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @AfterEach
    void goBack() {
        if (root != null && !seen(root).equals("0")) {
            root.post(PAGE + "/history/0", "seen", seen(root), "back_reason", "the test is over");
        }
    }

    @Test
    void changesWhatATryOnCostsOnceHoweverOftenItIsSent() {
        root = Admin.of(url, "super_admin");
        String seen = seen(root);
        String form = UUID.randomUUID().toString();
        String[] fields = fields(Map.of("cost_top", "2", "settings_reason", "summer prices"));
        for (int i = 0; i < 2; i++) done(root.again(form, PAGE, fields));
        assertEquals(String.valueOf(Long.parseLong(seen) + 1), seen(root), "one version more");
        audited("settings.changed", "cost.top=1", "cost.top=2", "summer prices");
        Admin alice = Admin.of(url, "user");
        assertTrue(alice.page("try-ons/new").contains("2 credits"), "says the new price");
        assertTrue(alice.page("docs/quick-start").contains("this costs 2."), "so does the documentation");
        ApiClient bob = ApiClient.registered(url.toString(), "bob");
        String wanted = ApiClient.tryOn(ApiClient.picture("person-2.jpg"), ApiClient.picture("garment-tshirt.jpg"));
        assertEquals(2, ApiClient.json(bob.post("/tryons", wanted)).getInt("credits_used"));
        assertEquals(1, ApiClient.json(bob.get("/credits")).getInt("total"));
        assertEquals(402, bob.post("/tryons", wanted).statusCode(), "one credit is too little by now");

        HttpResponse<String> late =
                root.post(PAGE, fields(Map.of("cost_top", "3", "settings_reason", "late", "seen", seen)));
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("Somebody else has changed the settings"));
        assertEquals(
                422,
                root.post(PAGE, fields(Map.of("cost_top", "none", "settings_reason", "wrong")))
                        .statusCode());

        done(root.post(PAGE + "/history/0", "seen", seen(root), "back_reason", "too dear"));
        audited("settings.changed", "cost.top=2", "cost.top=1", "too dear");
        assertTrue(root.page(PAGE + "/history").contains("too dear"));
    }

    @Test
    void refusesWhatIsNewDuringMaintenanceAndSaysSoOnEveryPage() {
        root = Admin.of(url, "super_admin");
        ApiClient bob = ApiClient.registered(url.toString(), "bob");
        Admin alice = Admin.of(url, "user");
        done(root.post(
                PAGE,
                fields(Map.of(
                        "maintenance",
                        "true",
                        "maintenance_words",
                        "Back at <noon>.",
                        "settings_reason",
                        "new disks"))));
        for (Admin reader : List.of(alice, root)) {
            assertTrue(reader.page("credits").contains("Back at &lt;noon&gt;."));
        }
        assertTrue(Admin.of(url, "user").page("try-ons").contains("Back at"), "people may come and look");
        String wanted = ApiClient.tryOn(ApiClient.picture("person-2.jpg"), ApiClient.picture("garment-tshirt.jpg"));
        HttpResponse<String> refused = bob.post("/tryons", wanted);
        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().contains("\"code\":\"MAINTENANCE\""), refused.body());
        assertEquals("300", refused.headers().firstValue("Retry-After").orElse(""));
        HttpResponse<String> order = alice.post("credits/orders", "credits", "300");
        assertEquals(503, order.statusCode());
        assertEquals("300", order.headers().firstValue("Retry-After").orElse(""));
        assertTrue(order.body().contains("Not while TrailRoom is being worked on"), order.body());
        assertEquals(200, root.get("admin/users").statusCode());
        audited("settings.changed", "maintenance=false", "maintenance=true", "new disks");
        goBack();
        assertFalse(alice.page("credits").contains("Back at"));
        assertEquals(202, bob.post("/tryons", wanted).statusCode());
    }

    @Test
    void switchesFeaturesOff() {
        root = Admin.of(url, "super_admin");
        done(root.post(
                PAGE, fields(Map.of("registration", "false", "batches", "false", "settings_reason", "too many"))));
        ApiClient stranger = ApiClient.of(url.toString());
        HttpResponse<String> refused = stranger.post(
                "/auth/register",
                "{\"email\":\"new" + System.nanoTime()
                        + "@example.org\",\"password\":\"correct horse\",\"consent\":true}");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("REGISTRATION_CLOSED"), refused.body());
        goBack();
        assertEquals(200, Admin.of(url, "user").get("try-ons").statusCode());
    }

    @Test
    void isForSuperAdmins() {
        Admin support = Admin.of(url, "support_admin");
        assertEquals(403, support.get(PAGE).statusCode());
        assertEquals(403, support.post(PAGE, "settings_reason", "mine").statusCode());
        assertFalse(support.page("admin").contains(PAGE));
    }

    /** The form as the page has it, but for these. */
    private String[] fields(Map<String, String> others) {
        String page = root.page(PAGE);
        Map<String, String> all = new TreeMap<>(Map.of("seen", seen(root)));
        Matcher typed = TYPED.matcher(page);
        while (typed.find()) all.put(typed.group(1), typed.group(2));
        Matcher chosen = CHOSEN.matcher(page);
        while (chosen.find())
            all.put(chosen.group(1), chosen.group(2).contains("\"true\" selected") ? "true" : "false");
        all.putAll(others);
        List<String> fields = new ArrayList<>();
        all.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(String[]::new);
    }

    private static String seen(Admin admin) {
        return Admin.found("name=\"seen\" value=\"(\\d+)\"", admin.page(PAGE));
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("?done=settings"));
    }

    private void audited(String... parts) {
        String row = Admin.found("(?s)<tbody>\\s*<tr[^>]*>(.*?)</tr>", root.page("admin/audit?action=settings."));
        for (String part : parts) assertTrue(row.contains(part), part + " in " + row);
        assertTrue(row.matches("(?s).*super_admin (127\\.0\\.0\\.1|[0:]+1).*"), row);
    }
}
