package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file of credits from its upload to its report, and what the audit log tells of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BulkCreditsIT {

    private static final int TURNS = 80;

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void carriesAFileOutOnceAndTellsTheLog() throws InterruptedException {
        Admin support = Admin.of(url, "support_admin");
        Admin alice = Admin.of(url, "user");
        Admin bob = Admin.of(url, "user");
        String csv = "account,credits,reason\n" + alice.email + ",40,a gift\n" + bob.email + ",-90,\n";
        String file = located(support.upload("admin/credits", csv.getBytes(StandardCharsets.UTF_8)));
        String preview = support.page(file);
        assertTrue(preview.contains(alice.email) && preview.contains("Execute 2 rows"), preview);
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    303,
                    support.again(form, file + "/execution", "bulk_reason", "Diwali")
                            .statusCode());
        }
        for (int turn = 0; turn < TURNS && !support.page(file).contains("badge--completed"); turn++) Thread.sleep(250);
        String report = support.get(file + "/report.csv").body();
        assertTrue(report.contains("a gift,done") && report.contains("Diwali,refused"), report);
        HttpResponse<String> again = support.post(file + "/execution", "bulk_reason", "once more");
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("executed before"), again.body());
        Admin root = Admin.of(url, "super_admin");
        assertTrue(root.page("admin/users/" + alice.idFor(root) + "/ledger").contains("+40"));
        String log = root.page("admin/audit?actor=" + support.email + "&what=credits.");
        assertTrue(log.contains("credits.file_executed") && log.contains("2 accounts, -50 credits in all"), log);
        assertTrue(log.contains("3 credits") && log.contains("43 credits") && log.contains("a gift"), log);
        assertEquals(
                4, log.split("<code>credits\\.", -1).length - 1, "upload, execution, one row of two, report: " + log);
    }

    @Test
    void explainsWhatIsWrongWithAFile() {
        Admin support = Admin.of(url, "support_admin");
        assertEquals(
                413,
                support.upload("admin/credits", new byte[10 * 1024 * 1024]).statusCode(),
                "more than a form without pictures may bring");
        HttpResponse<String> large = support.upload("admin/credits", new byte[1024 * 1024 + 1024]);
        assertEquals(422, large.statusCode());
        assertTrue(large.body().contains("larger than 1 MB"), large.body());
        assertEquals(422, support.upload("admin/credits", new byte[0]).statusCode());
        String rows = "account,credits\nnobody" + System.nanoTime() + "@example.org,=1+1\n";
        String file = located(support.upload("admin/credits", rows.getBytes(StandardCharsets.UTF_8)));
        String page = support.page(file);
        assertTrue(page.contains("There is no account nobody") && page.contains("is no number of credits"), page);
        assertEquals(
                422,
                support.post(file + "/execution", "bulk_reason", "all the same").statusCode());
        assertEquals(403, Admin.of(url, "finance_admin").get("admin/credits").statusCode());
        assertEquals(404, support.get("admin/credits/" + "0".repeat(64)).statusCode());
    }

    private static String located(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+/", "");
    }
}
