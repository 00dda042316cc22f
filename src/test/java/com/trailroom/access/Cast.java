package com.trailroom.access;

import com.trailroom.support.ApiClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person of each kind, and what the owner has, by the names that samples use. */
final class Cast {

    private static final Pattern NAME = Pattern.compile("<([a-z-]+)>");
    private static final String BILLING = "credits=300&name=Alice&address=4+Park+Lane&state=29&gstin=";

    private static final String KEY = "{\"name\": \"Shop\", \"scopes\": [\"tryon:read\"]}";
    private static final String ENDPOINT = "events=tryon.failed&url=http://localhost:1/hook&form_id=";

    private final URL site;
    private final long number = System.nanoTime();
    private final Map<Person, Visitor> people = new EnumMap<>(Person.class);
    private final Map<String, String> things = new HashMap<>();

    private Cast(URL site) {
        this.site = site;
    }

    static Cast of(URL site) throws Exception {
        Cast cast = new Cast(site);
        for (Person person : Person.values()) cast.enter(person);
        cast.furnish();
        cast.door("email=" + cast.email(Person.SUSPENDED) + "&suspended=yes");
        TimeUnit.MILLISECONDS.sleep(1_100); // for so long a node believes what it has read
        return cast;
    }

    Visitor visitor(Person person) {
        return people.get(person);
    }

    /** The sample with what the owner has in it. */
    String address(String sample) {
        return NAME.matcher(sample).replaceAll(name -> {
            String thing = things.get(name.group(1));
            if (thing == null) throw new AssertionError("nobody has a " + name.group(1));
            return Matcher.quoteReplacement(thing);
        });
    }

    private void enter(Person person) throws Exception {
        Visitor visitor = new Visitor(site, "198.51.100." + (1 + person.ordinal()));
        people.put(person, visitor);
        if (person == Person.SIGNED_OUT) return;
        new Visitor(site, "198.51.100.99")
                .post(
                        "/register",
                        "email=" + email(person) + "&password=" + Visitor.PASSWORD.replace(" ", "+")
                                + "&display_name=&consent=yes");
        if (!person.role().equals("user")) door("email=" + email(person) + "&role=" + person.role());
        visitor.signIn(email(person));
    }

    /** One of everything. */
    private void furnish() throws Exception {
        Visitor owner = visitor(Person.OWNER);
        ApiClient program = owner.program();
        String tryOn = ApiClient.tryOn(ApiClient.picture("person-2.jpg"), ApiClient.picture("garment-tshirt.jpg"));
        JsonObject job = ApiClient.json(program.post("/tryons", tryOn, "Prefer", "wait=60"));
        things.put("job", job.getString("id"));
        String page = located(owner.post("/try-ons/" + job.getString("id") + "/share", "days=1"));
        things.put("shared", found("/shared/([^<]+)<", owner.get(page)));
        things.put("batch", ApiClient.json(program.post("/batches", tryOn)).getString("id"));
        things.put("picture", job.getJsonObject("result").getString("image_id"));
        String payment = located(owner.post("/credits/orders", BILLING));
        owner.post(payment + "/simulation", "act=pay");
        things.put("payment", last(payment));
        things.put(
                "invoice",
                ApiClient.json(program.get("/invoices"))
                        .getJsonArray("data")
                        .getJsonObject(0)
                        .getString("id"));
        new Visitor(site, "198.51.100.98").signIn(email(Person.OWNER));
        things.put("session", found("settings/sessions/(ses_[a-z0-9]+)/end", owner.get("/settings/sessions")));
        things.put("mail", mail());
        things.put("sheet", found("/assets/(app\\.[0-9a-f]+\\.css)", owner.get("/")));
        things.put("account", ApiClient.json(program.get("/auth/me")).getString("id"));
        things.put("key", ApiClient.json(program.post("/api-keys", KEY)).getString("id"));
        String rows = "account,credits\n" + email(Person.OWNER) + ",1\n";
        things.put("creditfile", last(located(visitor(Person.SUPPORT_ADMIN).upload("/admin/credits", rows))));
        door("watch=now"); // everybody has registered from one address, which is one account too many
        things.put(
                "case",
                found(
                        "/admin/security/cases/(abc_[a-z0-9]+)",
                        visitor(Person.SUPER_ADMIN).get("/admin/security/cases?state=any&q=198.51.100.99")));
        webhook("webhook", "event");
        webhook("hook", "hook-event"); // the API's own: it will be deleted there
    }

    private void webhook(String name, String event) throws Exception {
        Visitor owner = visitor(Person.OWNER);
        String endpoint = located(owner.post("/developers/webhooks", ENDPOINT + name));
        things.put(name, last(endpoint));
        things.put(event, last(located(owner.post(endpoint + "/test", "form_id=" + event))));
    }

    /** One of those to everybody who registered, which its queue may be about to send. */
    private String mail() throws Exception {
        Pattern link = Pattern.compile("/dev/outbox/([^\"/]+)\"");
        for (int i = 0; i < 100; i++) {
            Matcher found =
                    link.matcher(visitor(Person.OWNER).get("/dev/outbox").body());
            if (found.find()) return found.group(1);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("no mail was sent");
    }

    private void door(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "test/stage-door"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 204) throw new IllegalStateException("the stage door answered " + status);
    }

    private String email(Person person) {
        return person.name().toLowerCase().replace('_', '.') + number + "@example.org";
    }

    private static String located(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())))
                .getPath();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String found(String pattern, HttpResponse<String> page) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        if (!found.find()) throw new AssertionError(pattern + " is not in " + page.body());
        return found.group(1);
    }
}
