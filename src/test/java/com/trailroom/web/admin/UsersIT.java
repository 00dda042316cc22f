package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators see of users and do to them; each deed is in the audit log with everything about it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UsersIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void findsAUserAndShowsAllAboutThem() {
        Admin root = Admin.of(url, "super_admin");
        Admin alice = Admin.of(url, "user");
        String user = "admin/users/" + alice.idFor(root);
        assertTrue(root.page("admin/users?q=" + alice.email.substring(1, 9)).contains(alice.email));
        assertTrue(root.page("admin/users?q=" + alice.email + "&role=user&state=active&tier=free&sort=oldest")
                .contains(alice.email));
        assertFalse(
                root.page("admin/users?q=" + alice.email + "&state=suspended").contains(user));
        assertTrue(root.page("admin/users?q=a").contains("at least three"));
        for (String tab : List.of("", "/ledger", "/jobs", "/payments", "/keys", "/sessions", "/activity")) {
            assertTrue(root.page(user + tab).contains(alice.email), tab);
        }
        assertEquals(404, root.get("admin/users/usr_00000000000000000000000000").statusCode());
    }

    @Test
    void adjustsCreditsOnceHoweverOftenTheFormIsSent() {
        Admin root = Admin.of(url, "super_admin");
        Admin alice = Admin.of(url, "user");
        String user = "admin/users/" + alice.idFor(root);
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            done("credits", root.again(form, user + "/credits", "credits_amount", "50", "credits_reason", "goodwill"));
        }
        String ledger = root.page(user + "/ledger");
        assertEquals(1, ledger.split(">\\+50<", -1).length - 1, ledger);
        audited(root, user, "credits.adjusted", "3 credits", "53 credits", "goodwill");
        assertEquals(
                422,
                root.post(user + "/credits", "credits_amount", "-99", "credits_reason", "too much")
                        .statusCode());
        HttpResponse<String> reasonless = root.post(user + "/credits", "credits_amount", "7", "credits_reason", " ");
        assertEquals(422, reasonless.statusCode());
        assertTrue(reasonless.body().contains("value=\"7\""), "keeps what was typed");
    }

    @Test
    void suspendsAndReactivates() {
        Admin support = Admin.of(url, "support_admin");
        Admin alice = Admin.of(url, "user");
        String user = "admin/users/" + alice.idFor(support);
        done("suspended", support.post(user + "/suspension", "suspend_reason", "scraping"));
        audited(support, user, "account.suspended", "active", "suspended", "scraping");
        assertEquals(303, alice.get("settings").statusCode(), "the session has ended");
        assertEquals(422, alice.signIn().statusCode());
        done("reactivated", support.post(user + "/reactivation", "reactivate_reason", "a mistake"));
        audited(support, user, "account.reactivated", "suspended", "active", "a mistake");
        assertEquals(303, alice.signIn().statusCode());
    }

    @Test
    void endsEveryWayIntoAnAccount() {
        Admin support = Admin.of(url, "support_admin");
        Admin alice = Admin.of(url, "user");
        String user = "admin/users/" + alice.idFor(support);
        done("sessions", support.post(user + "/sessions/end", "sessions_reason", "lost phone"));
        audited(support, user, "account.sessions_ended", "2 sessions", "0 sessions", "lost phone");
        assertEquals(303, alice.get("settings").statusCode());
        done("password", support.post(user + "/password-reset", "password_reason", "phishing"));
        audited(support, user, "account.password_reset", "phishing");
        assertEquals(422, alice.signIn().statusCode());
        done("keys", support.post(user + "/keys/revocation", "keys_reason", "leaked"));
        done("note", support.post(user + "/notes", "note", "Called; sounded <b>honest</b>."));
        assertTrue(support.page(user).contains("&lt;b&gt;honest"));
    }

    @Test
    void changesARole() {
        Admin root = Admin.of(url, "super_admin");
        Admin alice = Admin.of(url, "user");
        String user = "admin/users/" + alice.idFor(root);
        done("role", root.post(user + "/role", "role", "support_admin", "role_reason", "joins us"));
        audited(root, user, "account.role_changed", "user", "support_admin", "joins us");
        alice.signIn();
        assertTrue(alice.page("admin").contains("Support admin"));
        HttpResponse<String> upward =
                alice.post("admin/users/" + root.idFor(root) + "/suspension", "suspend_reason", "revenge");
        assertEquals(422, upward.statusCode());
        assertTrue(upward.body().contains("only a super admin"));
    }

    @Test
    void shutsEverybodyElseOut() {
        Admin root = Admin.of(url, "super_admin");
        Admin alice = Admin.of(url, "user");
        String user = "admin/users/" + alice.idFor(root);
        for (String path : List.of("admin", "admin/users", user)) {
            HttpResponse<String> refused = alice.get(path);
            assertEquals(403, refused.statusCode(), path);
            assertTrue(refused.body().contains("This is not yours to open"), path);
        }
        assertEquals(
                403,
                alice.post(user + "/credits", "credits_amount", "5", "credits_reason", "mine")
                        .statusCode());
        Admin finance = Admin.of(url, "finance_admin");
        assertEquals(403, finance.get("admin/users").statusCode());
        assertEquals(403, finance.get(user + "/payments").statusCode(), "sees payments, but not users");
        assertFalse(finance.page("admin").contains("href=\"/admin/users\""));
        Admin support = Admin.of(url, "support_admin");
        assertEquals(403, support.get(user + "/payments").statusCode());
        assertEquals(
                403,
                support.post(user + "/role", "role", "super_admin", "role_reason", "me")
                        .statusCode());
        assertEquals(422, root.post(user + "/suspension", "suspend_reason", "").statusCode(), "no reason");
    }

    private static void done(String what, HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("?done=" + what), what);
    }

    /** The newest deed on the user. */
    private static void audited(Admin admin, String user, String... parts) {
        String row = Admin.found("(?s)<tbody>\\s*<tr[^>]*>(.*?)</tr>", admin.page(user + "/activity"));
        for (String part : parts) assertTrue(row.contains(">" + part + "<"), part + " in " + row);
        assertTrue(row.matches("(?s).*(support|super)_admin (127\\.0\\.0\\.1|[0:]+1).*"), row);
    }
}
