package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.support.Race;
import com.trailroom.support.Together;
import com.trailroom.support.War;
import com.trailroom.web.admin.AdminAction.Sent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Does everything that administrators can do, as {@code admin-actions.txt} has it: two of them at once, and one of them with a
 * double click. It is done once, the one who came second is told, and one audit entry tells who did it, from where, what it was
 * before and after, and why.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@ResourceLock(Together.DIALS)
class AdminActionsIT {

    private static final int TURNS = 40;

    @ArquillianResource
    URL url;

    private List<Admin> two;
    private List<String> ids;
    private Props props;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void eachIsDoneOnceAndTellsTheLog() throws Exception {
        two = List.of(Admin.of(url, "super_admin"), Admin.of(url, "super_admin"));
        ids = List.of(two.get(0).idFor(two.get(0)), two.get(1).idFor(two.get(1)));
        props = new Props(url, Admin.of(url, "super_admin"));
        List<String> faults = new ArrayList<>();
        for (AdminAction action : AdminAction.all()) {
            try {
                attempt(action);
            } catch (AssertionError | RuntimeException fault) {
                faults.add(action.route() + ": " + fault.getMessage());
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private void attempt(AdminAction action) throws Exception {
        String why = "because of " + System.nanoTime();
        String page = props.in(action.page(), why).substring(1);
        Map<String, String> typed = new LinkedHashMap<>(action.typed());
        typed.replaceAll((name, value) -> props.in(value, why));
        AdminAction.Entry wanted = new AdminAction.Entry(
                action.deed().action(),
                props.in(action.deed().subject(), why),
                props.in(action.deed().before(), why),
                props.in(action.deed().after(), why));
        int before = action.sent() == Sent.NEVER ? 0 : log(wanted).size();
        List<HttpResponse<String>> answers = Race.of(3, sending(action, page, typed));
        if (action.sent() == Sent.NEVER) {
            answers.forEach(answer -> told(action, answer));
            return;
        }
        List<JsonObject> news = news(wanted, before);
        check(action, wanted, news, why);
        if (action.sent() == Sent.EACH) answers.forEach(answer -> told(action, answer));
        else check(action, answers, ids.indexOf(news.get(0).getString("actor")));
    }

    /** The first administrator sends one form twice, the other one another. */
    private IntFunction<HttpResponse<String>> sending(AdminAction action, String page, Map<String, String> typed) {
        if (typed.containsKey("file")) {
            byte[] file = typed.get("file").getBytes(StandardCharsets.UTF_8);
            return i -> two.get(i / 2).upload(page, file);
        }
        String path = path(action, page);
        if (action.sent() == Sent.NEVER) {
            String[] fields = typed.entrySet().stream()
                    .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                    .toArray(String[]::new);
            return i -> two.get(i / 2).post(path.substring(1), fields);
        }
        List<WebForm> forms = two.stream()
                .map(admin -> WebForm.on(admin.page(page), path, typed))
                .toList();
        return i -> two.get(i / 2).submit(forms.get(i / 2));
    }

    /** The route, with what the page's address has in place of variables. */
    private static String path(AdminAction action, String page) {
        String path = action.route().replaceAll("^\\S+ ", "");
        String[] parts = path.split("/");
        String[] there = ("/" + page).split("/");
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].startsWith("{")) continue;
            parts[i] = i < there.length ? there[i] : parts[i].equals("{mode}") ? "top_only" : "0";
        }
        return String.join("/", parts);
    }

    private void check(AdminAction action, List<HttpResponse<String>> answers, int first) {
        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<String> answer = answers.get(i);
            if (i / 2 != first) {
                told(action, answer);
                continue;
            }
            assertEquals(303, answer.statusCode(), "to the one who came first " + answer.body());
            assertEquals(false, fits(action.second(), answer), "to the one who came first");
        }
    }

    private static void told(AdminAction action, HttpResponse<String> answer) {
        assertEquals(true, fits(action.second(), answer), () -> action.second() + " is not told in\n" + answer.body());
    }

    private static boolean fits(String pattern, HttpResponse<String> answer) {
        String told = answer.headers().firstValue("Location").orElse("") + " " + answer.body();
        return told.matches("(?s).*" + pattern + ".*");
    }

    private void check(AdminAction action, AdminAction.Entry wanted, List<JsonObject> news, String why) {
        assertEquals(action.sent() == Sent.ONCE ? 1 : Math.max(1, Math.min(3, news.size())), news.size(), "in the log");
        JsonObject entry = news.get(0);
        assertEquals("super_admin", entry.getString("role"));
        assertEquals(true, ids.contains(entry.getString("actor")), "one of the two did it");
        assertEquals(true, entry.getString("address").matches("127\\.0\\.0\\.1|[0:]+1"), entry.getString("address"));
        assertFits(wanted.before(), entry.getString("before"));
        assertFits(wanted.after(), entry.getString("after"));
        if (action.sent() == Sent.ONCE) assertEquals(why, entry.getString("reason"));
    }

    private static void assertFits(String pattern, String text) {
        if (!text.matches(pattern)) assertEquals(pattern, text);
    }

    /** What the log tells since then; some of it is written a little later. */
    private List<JsonObject> news(AdminAction.Entry wanted, int before) throws InterruptedException {
        List<JsonObject> all = log(wanted);
        for (int turn = 0; turn < TURNS && all.size() == before; turn++) {
            Thread.sleep(250);
            all = log(wanted);
        }
        if (all.size() == before) throw new AssertionError("the log does not tell of it");
        return all.subList(0, all.size() - before);
    }

    private List<JsonObject> log(AdminAction.Entry wanted) {
        return two.get(0)
                .page("admin/audit/export.json?what=" + wanted.action())
                .lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .filter(entry -> Set.of(wanted.action()).contains(entry.getString("action")))
                .filter(entry -> entry.getString("subject").matches(wanted.subject()))
                .toList();
    }
}
