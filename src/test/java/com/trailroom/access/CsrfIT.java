package com.trailroom.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends every form of the pages that there is without the token of its browser: nothing may come of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CsrfIT {

    private static final String NOT_DONE = "That was not done";
    private static final String AGAIN = "This page was open for too long. Please try again.";

    /** Pages that show nothing to who has not come the way to them, but lead on. */
    private static final Set<String> LEAD_ON = Set.of("/sign-in/code", "/register/google");

    private static final List<String> NO_FORMS = List.of(
            "",
            "text/plain",
            "application/json",
            "application/*",
            "application/x-www-form-urlencoded; charset=none-such",
            "application/x-www-form-urlencoded; charset=\"*\"");

    private static final Pattern NAME = Pattern.compile("<([a-z-]+)>");

    /** How the ids of things begin, by their names in samples. */
    private static final Map<String, String> KINDS = Map.of(
            "account", "usr", "case", "abc", "event", "evt", "job", "job", "key", "key", "payment", "pay", "session",
            "ses", "webhook", "whk");

    private final long number = System.nanoTime();
    private final String known = "known" + number + "@example.org";
    private final String newcomer = "newcomer" + number + "@example.org";
    private final Map<String, Expectations.Expectation> expectations = Expectations.all();
    private final List<String> faults = new ArrayList<>();
    private Visitor visitor;

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @BeforeEach
    void enter() throws Exception {
        visitor = new Visitor(url, "198.51.100.77");
        new Visitor(url, "198.51.100.78").post("/register", registration(known));
    }

    @Test
    void aVisitorsFormNeedsItsToken() throws Exception {
        visitor.formToken();
        String another = new Visitor(url, "198.51.100.79").formToken();
        for (String token : List.of("", "0".repeat(64), another)) {
            for (Route route : forms()) {
                HttpResponse<String> answer = visitor.send(route, sample(route), token);
                if (!isRefused(route, answer)) faults.add(route.name() + " with '" + token + "': " + told(answer));
                if (!answer.headers().allValues("Set-Cookie").isEmpty()) faults.add(route.name() + " gave cookies");
            }
        }
        assertEquals("", String.join("\n", faults));
        assertEquals(422, visitor.post("/sign-in", credentials(newcomer)).statusCode(), "nobody was registered");
        Pattern mail = Pattern.compile("Choose a new password for TrailRoom</a></td>\\s*<td>" + known);
        assertFalse(mail.matcher(visitor.get("/dev/outbox").body()).find(), "a mail was sent");
        assertTrue(visitor.get("/").body().contains("data-theme=\"auto\""));
    }

    @Test
    void aVisitorsFormIsTakenWithIt() throws Exception {
        for (Route route : forms()) {
            if (!isForEverybody(route)) continue;
            Visitor fresh = new Visitor(url, "198.51.100.77");
            HttpResponse<String> answer = fresh.send(route, sample(route), fresh.formToken());
            if (answer.statusCode() == 403) faults.add(route.name() + ": " + told(answer));
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(visitor.post("/sign-in", credentials(newcomer)).statusCode() == 303, "the newcomer is in");
    }

    /** As who may do everything, so that nothing else refuses it. */
    @Test
    void aSessionsFormNeedsTheSessionsToken() throws Exception {
        String email = "root" + number + "@example.org";
        String ofVisitor = visitor.formToken();
        visitor.post("/register", registration(email));
        visitor.post("/test/stage-door", "email=" + email + "&role=super_admin");
        visitor.signIn(email);
        String ofSession = visitor.formToken();
        Visitor another = new Visitor(url, "198.51.100.79");
        another.signIn(known);
        for (String token : List.of("", "0".repeat(64), ofVisitor, another.formToken())) {
            for (Route route : forms()) {
                HttpResponse<String> answer = visitor.send(route, sample(route), token);
                if (!isRefusedInside(route, answer))
                    faults.add(route.name() + " with '" + token + "': " + told(answer));
            }
        }
        assertEquals("", String.join("\n", faults));
        assertEquals(ofSession, visitor.formToken(), "still in, by the same session");
        assertEquals(303, visitor.post("/sign-out", "").statusCode());
        assertFalse(List.of(ofVisitor, ofSession).contains(visitor.formToken()), "another visitor than before");
    }

    @Test
    void aBodyThatIsNoFormIsRefusedWhateverItHolds() throws Exception {
        String body = "_csrf=" + visitor.formToken() + "&email=" + known;
        for (String type : NO_FORMS) {
            for (Route route : forms()) {
                HttpResponse<String> answer = visitor.send(sample(route).replaceAll("\\?.*", ""), type, body);
                if (answer.statusCode() != 415) faults.add(route.name() + " as '" + type + "': " + told(answer));
            }
        }
        assertEquals("", String.join("\n", faults));
        assertEquals(403, visitor.send("/theme", "", "").statusCode(), "a form of nothing is one without a token");
    }

    /** What an attacker wants: a victim who works in the attacker's account, or goes on with a token that is known. */
    @Test
    void aVisitorsTokenIsOfNoUseOnceSomebodyIsIn() throws Exception {
        String planted = visitor.formToken();
        visitor.signIn(known);
        Route name = new Route("POST", "/settings/name", Set.of());
        assertEquals(
                403,
                visitor.send(name, "/settings/name?display_name=Mallory", planted)
                        .statusCode());
        assertFalse(visitor.get("/settings").body().contains("Mallory"));
        visitor.post("/sign-out", "");
        assertEquals(
                403,
                visitor.send(name("/forgotten-password"), "/forgotten-password?email=" + known, planted)
                        .statusCode());
        String mine = new Visitor(url, "198.51.100.79").formToken();
        HttpResponse<String> forced = visitor.send(name("/sign-in"), "/sign-in?" + credentials(known), mine);
        assertEquals(403, forced.statusCode());
        assertEquals(303, visitor.get("/settings").statusCode(), "nobody is in");
    }

    @Test
    void aFormComesBackWithASentenceAndWithoutThePassword() throws Exception {
        visitor.formToken();
        String typed = "/sign-in?" + credentials(known) + "&next=/credits";
        HttpResponse<String> late = visitor.send(name("/sign-in"), typed, "0".repeat(64));
        assertTrue(late.body().contains(AGAIN), late.body());
        assertTrue(late.body().contains(known) && late.body().contains("value=\"/credits\""), late.body());
        assertFalse(late.body().contains("correct"), late.body());
        HttpResponse<String> blocked = new Visitor(url, "198.51.100.77").send(name("/sign-in"), typed, "");
        assertEquals(403, blocked.statusCode());
        assertTrue(blocked.body().contains("allow cookies for this site"), blocked.body());
        assertEquals(1, blocked.headers().allValues("Set-Cookie").size(), "and may be sent at once by who has cookies");
    }

    /** Once with what would be right but for the token. */
    private String sample(Route route) {
        return switch (route.path()) {
            case "/register" -> "/register?" + registration(newcomer);
            case "/sign-in" -> "/sign-in?" + credentials(known);
            case "/forgotten-password" -> "/forgotten-password?email=" + known;
            case "/theme" -> "/theme?theme=dark";
            default ->
                NAME.matcher(expectations.get(route.name()).sample()).replaceAll(thing -> nobodys(thing.group(1)));
        };
    }

    /** The id of a thing that nobody has; a file of credits goes by its fingerprint. */
    private static String nobodys(String thing) {
        return thing.equals("creditfile") ? "0".repeat(64) : KINDS.get(thing) + "_" + "0".repeat(26);
    }

    private boolean isRefused(Route route, HttpResponse<String> answer) {
        if (!isForEverybody(route)) return Verdict.of(answer.statusCode(), location(answer)) == Verdict.SENT_TO_SIGN_IN;
        if (LEAD_ON.contains(route.path())) return location(answer).contains("/sign-in");
        return answer.statusCode() == 403
                && (!hasPage(route) || isDead(route) || answer.body().contains(AGAIN));
    }

    private boolean isRefusedInside(Route route, HttpResponse<String> answer) {
        if (route.path().matches("/sign-in|/register|/register/google"))
            return location(answer).endsWith("/try-ons/new");
        if (route.path().equals("/sign-in/code")) return location(answer).endsWith("/sign-in");
        boolean shown = isForEverybody(route)
                && hasPage(route)
                && (isDead(route) || answer.body().contains(AGAIN));
        return answer.statusCode() == 403 && (shown || answer.body().contains(NOT_DONE));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + location(answer);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Route name(String path) {
        return new Route("POST", path, Set.of());
    }

    private boolean isForEverybody(Route route) {
        return expectations.get(route.name()).lets(Person.SIGNED_OUT);
    }

    private boolean hasPage(Route route) {
        return expectations.containsKey("GET " + route.path());
    }

    /** Its page says that the mail's link does not work any more. */
    private static boolean isDead(Route route) {
        return route.path().endsWith("/{token}");
    }

    private static List<Route> forms() {
        Predicate<Route> page = route -> !route.path().startsWith("/api/");
        List<Route> forms = RouteTable.all().stream()
                .filter(page.and(route -> !route.isSafe()))
                .toList();
        assertTrue(forms.size() > 70, () -> "routes are missing: " + forms);
        return forms;
    }

    private static String credentials(String email) {
        return "email=" + email + "&password=" + Visitor.PASSWORD.replace(' ', '+');
    }

    private static String registration(String email) {
        return credentials(email) + "&display_name=&consent=yes";
    }
}
