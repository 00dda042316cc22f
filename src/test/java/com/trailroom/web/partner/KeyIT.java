package com.trailroom.web.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.PageClient;
import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys and their usage in the running product, for their owner, a stranger, and nobody. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeyIT {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(tr_[a-z]+_[A-Za-z0-9]{24})<");

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void makesAKeyThatOpensTheApiUntilItIsRevoked() {
        PageClient alice = PageClient.registered(url, "alice");
        assertTrue(alice.get("developers/keys").body().contains("No keys yet"));
        String form = "form_id=1&name=Shop&days=30&scopes=credits:read&scopes=tryon:read";
        String made = alice.located(alice.post("developers/keys", form));
        assertEquals(made, alice.located(alice.post("developers/keys", form)), "sent twice, made once");
        String secret = secret(alice.get(made).body());
        String key = made.replaceAll("\\?.*", "");
        String page = alice.get(key).body();
        assertFalse(page.contains(secret), "shown where its making led to, and nowhere else");
        assertTrue(page.contains("tr_live_…" + secret.substring(28)) && page.contains("credits:read"), page);
        assertEquals(200, with(secret).get("/credits").statusCode());

        String rotated = alice.located(alice.post(key + "/rotation", "form_id=2&overlap=24"));
        String next = secret(alice.get(rotated).body());
        assertNotEquals(secret, next);
        for (String good : List.of(secret, next))
            assertEquals(200, with(good).get("/credits").statusCode());
        assertEquals(422, alice.post(key + "/name", "name=").statusCode());
        assertEquals(key + "?done=key-renamed", alice.located(alice.post(key + "/name", "name=Website")));
        assertTrue(alice.get("developers").body().contains("key that works"));
        String usage = alice.until("developers/usage?key=" + key.replaceAll(".*/", ""), "GET /credits");
        assertTrue(usage.contains("Website"), usage);

        assertEquals("developers/keys?done=key-revoked", alice.located(alice.post(key + "/revocation", "")));
        for (String bad : List.of(secret, next))
            assertEquals(401, with(bad).get("/credits").statusCode());
        assertEquals(409, alice.post(key + "/rotation", "form_id=3&overlap=0").statusCode());
        assertTrue(alice.get("developers/keys").body().contains("One key that has ended"));
    }

    @Test
    void makesAKeyOfTheSandbox() {
        PageClient alice = PageClient.registered(url, "alice");
        assertTrue(choosesSandbox(alice.get("developers/keys/new?space=sandbox")));
        String made = alice.located(
                alice.post("developers/keys", "form_id=1&name=CI&space=sandbox&scopes=tryon:write&scopes=tryon:read"));
        String page = alice.get(made).body();
        assertTrue(page.contains(">Sandbox<"), page);
        String secret = secret(page);
        assertTrue(secret.startsWith("tr_test_"), secret);
        String job = "{\"mode\": \"top_only\", \"person_image\": \"img_test_person\","
                + " \"garment_images\": [\"img_test_garment\"]}";
        HttpResponse<String> accepted = with(secret).post("/tryons", job);
        assertEquals(202, accepted.statusCode(), accepted.body());
        assertTrue(
                choosesSandbox(alice.post("developers/keys", "form_id=2&name=+&space=sandbox&scopes=tryon:read")),
                "what was chosen is kept");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        PageClient alice = PageClient.registered(url, "alice");
        HttpResponse<String> nameless = alice.post("developers/keys", "form_id=1&name=+&scopes=tryon:read");
        assertEquals(422, nameless.statusCode());
        assertTrue(nameless.body().contains("id=\"name_error\""));
        HttpResponse<String> idle = alice.post("developers/keys", "form_id=1&name=Shop&scopes=everything");
        assertEquals(422, idle.statusCode());
        assertTrue(idle.body().contains("id=\"scopes_error\"") && idle.body().contains("value=\"Shop\""));
    }

    @Test
    void isNobodyElses() {
        PageClient alice = PageClient.registered(url, "alice");
        String made = alice.located(alice.post("developers/keys", "name=Shop&scopes=tryon:read"));
        String key = made.replaceAll("\\?.*", "");
        PageClient charlie = PageClient.registered(url, "charlie");
        PageClient nobody = PageClient.stranger(url);
        for (String page : List.of(made, key)) {
            assertEquals(404, charlie.get(page).statusCode(), page);
            assertTrue(nobody.located(nobody.get(page)).startsWith("sign-in"), page);
        }
        for (String act : List.of("/name", "/rotation", "/revocation")) {
            assertEquals(404, charlie.post(key + act, "name=Mine").statusCode(), act);
            assertTrue(nobody.located(nobody.post(key + act, "")).startsWith("sign-in"), act);
        }
        for (String page : List.of("developers", "developers/keys", "developers/keys/new", "developers/usage")) {
            assertEquals(200, charlie.get(page).statusCode(), page);
            assertTrue(nobody.located(nobody.get(page)).startsWith("sign-in"), page);
        }
        assertTrue(alice.get(key).body().contains("Works"));
    }

    private static boolean choosesSandbox(HttpResponse<String> form) {
        return Pattern.compile("id=\"space-sandbox\"[^>]*checked")
                .matcher(form.body())
                .find();
    }

    private ApiClient with(String key) {
        return ApiClient.of(url.toString()).withToken(key);
    }

    private static String secret(String page) {
        Matcher secret = SECRET.matcher(page);
        assertTrue(secret.find(), page);
        return secret.group(1);
    }
}
