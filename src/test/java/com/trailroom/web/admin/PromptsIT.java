package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.Race;
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

/** Super admins write prompts, let one hold and go back, each once; the engine of these tests takes no words, and says so. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PromptsIT {

    private static final String PAGE = "admin/prompts";
    private static final String MODE = PAGE + "/full_outfit";

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void writesAVersionLetsItHoldAndGoesBack() throws Exception {
        Admin root = Admin.of(url, "super_admin");
        Admin other = Admin.of(url, "super_admin");
        assertTrue(root.page(PAGE).contains("takes no words"));
        String words = "Show the person of the last picture in these <b>garments</b>, number " + System.nanoTime();
        String note = "more light " + System.nanoTime();
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            done("prompt-written", root.again(form, MODE, "text_full_outfit", words, "note_full_outfit", note));
        }
        assertEquals(1, root.page(PAGE).split(note, -1).length - 1, "written once");
        audited(root, "prompt.written", "version", note);
        String version = Admin.found("/(admin/prompts/full_outfit/\\d+)\"", root.page(PAGE));
        String page = root.page(version);
        assertTrue(page.contains("&lt;b&gt;garments") && page.contains("<ins>"), page);
        HttpResponse<String> trial = root.post(
                version + "/trials", "person", "person-1", "garment", "garment-shirt", "bottom", "garment-jeans");
        assertEquals(422, trial.statusCode());
        assertTrue(trial.body().contains("takes no words"));

        String turn = turn(page);
        List<Admin> two = List.of(root, other);
        List<HttpResponse<String>> answers = Race.of(
                2, i -> two.get(i).post(version + "/activation", "turn", turn, "activate_reason", "brighter pictures"));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 303).count(), "one of two chooses");
        assertTrue(root.page(version).contains("Holds"));
        audited(root, "prompt.activated", "version ", "brighter pictures");

        String mode = root.page(PAGE).split("full_outfit/rollback")[1];
        done("prompt-back", root.post(MODE + "/rollback", "turn", turn(mode), "back_full_outfit", "too bright"));
        assertFalse(root.page(version).contains(">Holds<"));
        audited(root, "prompt.rolled_back", "version ", "too bright");
        assertEquals(
                422,
                root.post(MODE, "text_full_outfit", "short", "note_full_outfit", "short")
                        .statusCode());
        assertEquals(404, root.get(MODE + "/999999").statusCode());
    }

    @Test
    void isForSuperAdmins() {
        Admin support = Admin.of(url, "support_admin");
        assertEquals(403, support.get(PAGE).statusCode());
        assertEquals(
                403,
                support.post(MODE + "/rollback", "turn", "0", "back_full_outfit", "mine")
                        .statusCode());
        assertFalse(support.page("admin").contains(PAGE));
    }

    private static String turn(String page) {
        return Admin.found("name=\"turn\" value=\"(\\d+)\"", page);
    }

    private static void done(String what, HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("?done=" + what), what);
    }

    private static void audited(Admin root, String action, String... parts) {
        String row = Admin.found("(?s)<tbody>\\s*<tr[^>]*>(.*?)</tr>", root.page("admin/audit?action=" + action));
        for (String part : parts) assertTrue(row.contains(part), part + " in " + row);
        assertTrue(row.matches("(?s).*super_admin (127\\.0\\.0\\.1|[0:]+1).*"), row);
    }
}
