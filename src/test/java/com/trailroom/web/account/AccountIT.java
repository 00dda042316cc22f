package com.trailroom.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.Authenticator;
import com.trailroom.support.FormToken;
import com.trailroom.support.War;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account from its first mail to its last, in the running product. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccountIT {

    private final String email = "alice" + System.nanoTime() + "@example.org";
    private final HttpClient browser = browser();

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @BeforeEach
    void register() throws Exception {
        String form = "email=" + email + "&password=correct+horse&display_name=Alice&consent=yes";
        assertEquals("/try-ons/new", location(post(browser, "register", form)));
    }

    @Test
    void verifiesAnAddressByTheButtonBehindTheMailsLink() throws Exception {
        assertTrue(get(browser, "settings").body().contains("not confirmed yet"));
        String link = linkTo(email, "verification/");
        HttpClient scanner = browser();
        assertEquals(200, get(scanner, link).statusCode());
        assertEquals(200, get(scanner, link).statusCode(), "looking does not use it up");
        assertEquals(403, send(scanner, link, "").statusCode(), "without the token");
        assertEquals(200, post(scanner, link, "").statusCode());
        assertEquals(410, post(scanner, link, "").statusCode());
        Thread.sleep(1_100); // another node would believe its memory for a second
        assertFalse(get(browser, "settings").body().contains("not confirmed yet"));
    }

    @Test
    void replacesAForgottenPassword() throws Exception {
        HttpClient elsewhere = browser();
        HttpResponse<String> known = post(elsewhere, "forgotten-password", "email=" + email);
        HttpResponse<String> unknown = post(elsewhere, "forgotten-password", "email=nobody@example.org");
        assertEquals(withoutRequest(known.body()), withoutRequest(unknown.body()));
        String link = linkTo(email, "password/");
        HttpResponse<String> late = send(elsewhere, link, "new_password=another+password");
        assertEquals(403, late.statusCode());
        assertTrue(late.body().contains("open for too long") && !late.body().contains("another password"), late.body());
        assertEquals(422, post(elsewhere, link, "new_password=short").statusCode());
        assertEquals(200, post(elsewhere, link, "new_password=another+password").statusCode());
        assertEquals(410, get(elsewhere, link).statusCode());
        assertEquals("/sign-in", location(get(browser, "settings")), "all sessions have ended");
        assertEquals(422, signIn(elsewhere, "correct horse").statusCode());
        assertEquals("/try-ons/new", location(signIn(elsewhere, "another password")));
    }

    @Test
    void saysTheSameToAWrongPasswordAndToAnUnknownAddress() throws Exception {
        String stranger = "nobody" + System.nanoTime() + "@example.org";
        HttpClient elsewhere = browser();
        HttpResponse<String> known = post(elsewhere, "sign-in", "password=not+this+one&email=" + email);
        HttpResponse<String> unknown = post(elsewhere, "sign-in", "password=not+this+one&email=" + stranger);
        assertEquals(422, known.statusCode());
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(known.headers().map().keySet(), unknown.headers().map().keySet());
        assertEquals(
                withoutRequest(known.body()), withoutRequest(unknown.body()).replace(stranger, email));
    }

    @Test
    void asksForASecondFactorOnceItIsSetUp() throws Exception {
        HttpResponse<String> setup = get(browser, "settings/second-factor");
        Authenticator app = new Authenticator(found("factor__secret\">([A-Z2-7 ]+)<", setup.body()));
        String first = app.code(0); // told now: the time step may change under the test
        String second = app.code(1);
        assertEquals(422, post(browser, "settings/second-factor", "code=abc").statusCode());
        HttpResponse<String> codes = post(browser, "settings/second-factor", "code=" + first);
        String recovery = found("<code>([a-z0-9]{5}-[a-z0-9]{5})</code>", codes.body());
        assertEquals("no-store", codes.headers().firstValue("Cache-Control").orElse(""));

        HttpClient phone = browser();
        assertEquals("/sign-in/code", location(signIn(phone, "correct horse")));
        assertEquals("/sign-in", location(get(phone, "settings")), "nobody is in yet");
        assertEquals(422, post(phone, "sign-in/code", "code=" + first).statusCode(), "used before");
        assertEquals(403, send(phone, "sign-in/code", "code=" + second).statusCode(), "without the token");
        assertEquals("/try-ons/new", location(post(phone, "sign-in/code", "code=" + second)));
        assertTrue(get(phone, "settings").body().contains("2 sessions"));

        HttpClient lost = browser();
        signIn(lost, "correct horse");
        assertEquals("/try-ons/new", location(post(lost, "sign-in/code", "code=" + recovery)));
        assertEquals("/settings", location(post(lost, "settings/second-factor/off", "")));
        assertEquals("/try-ons/new", location(signIn(browser(), "correct horse")));
    }

    @Test
    void endsASessionElsewhereAndNobodyElses() throws Exception {
        HttpClient phone = browser();
        signIn(phone, "correct horse");
        String page = get(browser, "settings/sessions").body();
        String end = found("action=\"/(settings/sessions/ses_[a-z0-9]+/end)\"", page);
        HttpClient stranger = browser();
        post(stranger, "register", "email=c" + email + "&password=correct+horse&display_name=&consent=yes");
        assertEquals(404, post(stranger, end, "").statusCode());
        assertEquals(200, get(phone, "settings").statusCode());
        assertEquals("/settings/sessions", location(post(browser, end, "")));
        assertEquals("/sign-in", location(get(phone, "settings")));
    }

    @Test
    void refusesAFormWithoutTheSessionsToken() throws Exception {
        assertEquals(403, send(browser, "settings/name", "display_name=Eve").statusCode());
        assertEquals(
                403,
                send(browser, "settings/name", "display_name=Eve&_csrf=" + "0".repeat(64))
                        .statusCode());
        HttpClient stranger = browser();
        post(stranger, "register", "email=d" + email + "&password=correct+horse&display_name=&consent=yes");
        String strangers = FormToken.of(stranger, url);
        assertEquals(
                403,
                send(browser, "settings/name", "display_name=Eve&_csrf=" + strangers)
                        .statusCode());
        assertEquals("/settings", location(post(browser, "settings/name", "display_name=Alicia")));
        assertTrue(get(browser, "settings").body().contains("Alicia"));
    }

    @Test
    void handsOutOnesDataAndLeaves() throws Exception {
        HttpRequest export = form("settings/export", "_csrf=" + FormToken.of(browser, url));
        byte[] zip =
                browser.send(export, HttpResponse.BodyHandlers.ofByteArray()).body();
        assertEquals(
                Set.of(
                        "account.json",
                        "api-keys.json",
                        "api-usage.json",
                        "credits.json",
                        "invoices.json",
                        "notes.json",
                        "payments.json",
                        "sessions.json",
                        "shares.json",
                        "try-ons.json",
                        "webhooks.json"),
                names(zip));
        assertEquals("/settings", location(post(browser, "settings/deletion", "")));
        assertTrue(get(browser, "settings").body().contains("Your account will be deleted on"));
        assertEquals(200, post(browser(), linkTo(email, "deletion/"), "").statusCode());
        assertFalse(get(browser, "settings").body().contains("Your account will be deleted on"));
    }

    private static Set<String> names(byte[] zip) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                names.add(entry.getName());
        }
        return names;
    }

    /** From the outbox, which a mail reaches a moment after it was asked for. */
    private String linkTo(String address, String path) throws Exception {
        Pattern row =
                Pattern.compile("/dev/outbox/(mail_[a-z0-9]+)\"[^>]*>[^<]*</a></td>\\s*<td>" + Pattern.quote(address));
        for (int i = 0; i < 50; i++, Thread.sleep(200)) {
            Matcher mails = row.matcher(get(browser(), "dev/outbox").body());
            while (mails.find()) {
                Matcher link = Pattern.compile(">https?://[^/<]+/(" + path + "[^<]+)</a></li>")
                        .matcher(get(browser(), "dev/outbox/" + mails.group(1)).body());
                if (link.find()) return link.group(1);
            }
        }
        throw new AssertionError("no mail with " + path + " to " + address);
    }

    private HttpResponse<String> signIn(HttpClient client, String password) throws Exception {
        return post(
                client,
                "sign-in",
                "next=/try-ons/new&email=" + email + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(HttpClient client, String path, String form) throws Exception {
        return send(client, path, form + "&_csrf=" + FormToken.of(client, url));
    }

    private HttpResponse<String> send(HttpClient client, String path, String form) throws Exception {
        return client.send(form(path, form), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest form(String path, String form) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static String withoutRequest(String page) {
        return page.replaceAll("req_[0-9a-f]+", "");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private URI at(String path) {
        return URI.create(url + path);
    }
}
