package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.Race;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
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

/** What support sees of a job and does about it, and what the audit log tells of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JobsIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void showsAJobGivesItsCreditsBackOnceAndFlagsIt() {
        Admin support = Admin.of(url, "support_admin");
        String id = completed();
        String job = "admin/jobs/" + id;
        assertTrue(support.page("admin/jobs?state=completed&q=" + id).contains(id));
        assertFalse(support.page("admin/jobs?state=failed&q=" + id).contains("/" + id));
        String page = support.page(job);
        assertFalse(page.contains("<img"), "no picture before it is asked for");
        String picture = Admin.found("src=\"/(" + job + "/pictures/img_\\w+)\"", support.page(job + "/pictures"));
        assertEquals(
                "image/jpeg",
                support.get(picture).headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                404,
                support.get(job + "/pictures/img_00000000000000000000000000").statusCode());

        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            done("job-refunded", support.again(form, job + "/refund", "refund_reason", "three arms"));
        assertTrue(support.page(job).contains("given back"));
        done("job-flagged", support.post(job + "/flag", "flag_reason", "not their own photo"));
        assertTrue(support.page("admin/jobs?state=flagged").contains(id));
        assertTrue(support.page(job).contains("<code>job.refunded</code>"), "what was done, on the job itself");
        HttpResponse<String> tooLate = support.post(job + "/cancellation", "cancel_reason", "too late");
        assertEquals(422, tooLate.statusCode());
        assertTrue(tooLate.body().contains("still waiting"), tooLate.body());

        String log = Admin.of(url, "super_admin").page("admin/audit?subject=" + id);
        for (String deed :
                new String[] {"job.refunded", "job.flagged", "job.picture_seen", "three arms", "not their own photo"}) {
            assertTrue(log.contains(deed), deed + " in\n" + log);
        }
        assertEquals(1, log.split("job\\.refunded", -1).length - 1, "refunded once");
    }

    @Test
    void shutsOutWhoHasNoBusinessThere() {
        String job = "admin/jobs/" + completed();
        Admin finance = Admin.of(url, "finance_admin");
        assertEquals(403, finance.get(job).statusCode());
        assertEquals(403, finance.get(job + "/pictures").statusCode());
        assertEquals(
                403, finance.post(job + "/refund", "refund_reason", "why not").statusCode());
    }

    @Test
    void blursAFlaggedResultForItsOwnerOnceHoweverManyFlagIt() throws Exception {
        ApiClient alice = ApiClient.registered(url.toString(), "alice");
        String id = completed(alice);
        HttpResponse<String> clear = alice.get("/tryons/" + id + "/result");
        List<Admin> two = List.of(Admin.of(url, "support_admin"), Admin.of(url, "super_admin"));
        Race.of(2, i -> two.get(i).post("admin/jobs/" + id + "/flag", "flag_reason", "not their own photo"));
        HttpResponse<String> blurred = alice.get("/tryons/" + id + "/result");
        assertTrue(blurred.body().length() < clear.body().length() / 2, "details are gone");
        assertFalse(blurred.headers().firstValue("ETag").equals(clear.headers().firstValue("ETag")));
        done("job-unflagged", two.get(0).post("admin/jobs/" + id + "/flag/removal", "unflag_reason", "a mistake"));
        assertEquals(clear.body(), alice.get("/tryons/" + id + "/result").body());
        String log = two.get(1).page("admin/audit?subject=" + id);
        assertEquals(1, log.split("job\\.flagged", -1).length - 1, "flagged once");
        assertTrue(log.contains("job.unflagged") && log.contains("a mistake"), log);
    }

    /** The id of a job that somebody asked for and got. */
    private String completed() {
        return completed(ApiClient.registered(url.toString(), "alice"));
    }

    private static String completed(ApiClient alice) {
        String wanted = ApiClient.tryOn(ApiClient.picture("person-2.jpg"), ApiClient.picture("garment-tshirt.jpg"));
        JsonObject job = ApiClient.json(alice.post("/tryons", wanted, "Prefer", "wait=60"));
        assertEquals("completed", job.getString("status"), job::toString);
        return job.getString("id");
    }

    private static void done(String what, HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("?done=" + what), what);
    }
}
