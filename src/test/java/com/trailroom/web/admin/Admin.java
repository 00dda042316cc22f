package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.FormToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser of somebody with a role. */
public final class Admin {

    public static final String PASSWORD = "correct horse battery";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URL site;
    final String email;

    private Admin(URL site, String email) {
        this.site = site;
        this.email = email;
    }

    /** Somebody new with a role such as {@code super_admin}, who has just signed in. */
    static Admin of(URL site, String role) {
        Admin admin = new Admin(site, role.charAt(0) + "a" + System.nanoTime() + "@example.org");
        admin.post("register", "email", admin.email, "password", PASSWORD, "display_name", "A", "consent", "yes");
        if (!role.equals("user")) admin.send("test/stage-door", fields("email", admin.email, "role", role));
        assertEquals(303, admin.signIn().statusCode());
        return admin;
    }

    HttpResponse<String> signIn() {
        return post("sign-in", "email", email, "password", PASSWORD, "next", "/try-ons/new");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** An answer that goes on, to this browser somewhere behind the tests' proxy. */
    HttpResponse<InputStream> stream(String path, String address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(at(path))
                            .header("X-Forwarded-For", address)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A page that there is. */
    String page(String path) {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return answer.body();
    }

    /** A fresh form, sent from the page of that path. */
    HttpResponse<String> post(String path, String... fields) {
        return again(UUID.randomUUID().toString(), path, fields);
    }

    /** The form of that id, which may have been sent before. */
    HttpResponse<String> again(String formId, String path, String... fields) {
        return send(path, "_csrf=" + token() + "&form_id=" + formId + "&" + fields(fields));
    }

    /** A form as a page of this browser has it. */
    HttpResponse<String> submit(WebForm form) {
        String[] fields = form.fields().entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return send(form.action().substring(1), fields(fields));
    }

    /** Has something done that the product has no way for. */
    void door(String... fields) {
        send("test/stage-door", fields(fields));
    }

    /** Buys credits; answers the path of the payment. */
    String bought(int credits) {
        HttpResponse<String> order = post(
                "credits/orders",
                "credits",
                String.valueOf(credits),
                "name",
                "Alice Example",
                "address",
                "4 Park Lane",
                "state",
                "29",
                "gstin",
                "");
        assertEquals(303, order.statusCode(), order.body());
        String payment = order.headers().firstValue("Location").orElseThrow().replaceAll("^(https?://[^/]+)?/", "");
        post(payment + "/simulation", "act", "pay");
        assertTrue(page(payment).contains("Thank you"));
        return payment;
    }

    /** A form of one file, which is called gifts.csv. */
    HttpResponse<String> upload(String path, byte[] file) {
        byte[] before = ("--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token()
                        + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"gifts.csv\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArrays(List.of(before, file, after))));
    }

    /** The id of this person's account, as the search tells a super admin. */
    String idFor(Admin root) {
        return found("/admin/users/(usr_[0-9a-z]{26})\"", root.page("admin/users?q=" + email));
    }

    static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertTrue(found.find(), () -> pattern + " in\n" + page);
        return found.group(1);
    }

    private String token() {
        try {
            return FormToken.of(http, site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(String path, String form) {
        return send(
                HttpRequest.newBuilder(at(path)).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String fields(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
            form.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private URI at(String path) {
        return URI.create(site + path);
    }
}
