package com.trailroom.api.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.Authenticator;
import com.trailroom.support.ApiClient;
import com.trailroom.support.FormToken;
import com.trailroom.support.War;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registering and signing in through the API, in the running product. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuthIT {

    private static final String PASSWORD = "correct horse battery";

    private final String email = "bob" + System.nanoTime() + "@example.org";

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void registersOnceAndWritesToTheAddress() throws Exception {
        assertEquals(201, register().statusCode());
        assertProblem("EMAIL_TAKEN", register());
        assertTrue(mail("Confirm your address for TrailRoom").contains(email));
    }

    @Test
    void asksForACodeOfAccountsWithASecondFactor() throws Exception {
        register();
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        post(browser, "sign-in", "email=" + email + "&password=" + PASSWORD.replace(" ", "+"));
        String setup = get(browser, "settings/second-factor");
        Authenticator app = new Authenticator(found("factor__secret\">([A-Z2-7 ]+)<", setup));
        String first = app.code(0); // told now: the time step may change under the test
        String second = app.code(1);
        String turnedOn = post(browser, "settings/second-factor", "code=" + first);
        String recovery = found("<code>([a-z0-9]{5}-[a-z0-9]{5})</code>", turnedOn);

        assertProblem("SECOND_FACTOR_REQUIRED", signIn(PASSWORD, ""));
        assertProblem("AUTH_INVALID_CREDENTIALS", signIn("not this one", second));
        assertProblem("AUTH_INVALID_CREDENTIALS", signIn(PASSWORD, "abc"));
        assertProblem("AUTH_INVALID_CREDENTIALS", signIn(PASSWORD, first));
        assertEquals(200, signIn(PASSWORD, second).statusCode());
        assertProblem("AUTH_INVALID_CREDENTIALS", signIn(PASSWORD, second));
        assertEquals(200, signIn(PASSWORD, recovery).statusCode());
        assertProblem("AUTH_INVALID_CREDENTIALS", signIn(PASSWORD, recovery));
    }

    @Test
    void tellsTheOwnerOfASignInOnANewDevice() throws Exception {
        register();
        signIn(PASSWORD, "");
        HttpResponse<String> elsewhere = api().post(
                        "/auth/login",
                        credentials(PASSWORD, ""),
                        "User-Agent",
                        "curl/8.0",
                        "X-Forwarded-For",
                        "192.0.2.7");
        assertEquals(200, elsewhere.statusCode());
        String mail = mail("New sign-in to your TrailRoom account");
        assertTrue(mail.contains("from curl, at the network address 192.0.2.x"), mail);
    }

    private HttpResponse<String> register() {
        return api().post(
                        "/auth/register",
                        "{\"email\": \"%s\", \"password\": \"%s\", \"consent\": true}".formatted(email, PASSWORD));
    }

    private HttpResponse<String> signIn(String password, String code) {
        return api().post("/auth/login", credentials(password, code));
    }

    private String credentials(String password, String code) {
        String second = code.isEmpty() ? "" : ", \"code\": \"" + code + "\"";
        return "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"" + second + "}";
    }

    /** The newest mail with this subject, which its queue may be about to send. */
    private String mail(String subject) throws Exception {
        HttpClient anybody = HttpClient.newHttpClient();
        Pattern row = Pattern.compile("/(dev/outbox/[^\"]+)\">" + subject + "</a></td>\\s*<td>" + email);
        for (int i = 0; i < 100; i++) {
            Matcher found = row.matcher(get(anybody, "dev/outbox"));
            if (found.find()) return get(anybody, found.group(1));
            Thread.sleep(100);
        }
        throw new AssertionError("no mail " + subject + " to " + email);
    }

    private String get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String post(HttpClient browser, String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + FormToken.of(browser, url)))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private ApiClient api() {
        return ApiClient.of(url.toString());
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static void assertProblem(String code, HttpResponse<String> answer) {
        assertEquals(code, ApiClient.json(answer).getString("code"));
    }
}
