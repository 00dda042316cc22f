package com.trailroom.system;

import static com.trailroom.support.ApiClient.json;

import com.trailroom.support.ApiClient;
import com.trailroom.support.FormToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A running product with one account in it, and what is measured there. */
final class BenchSite {

    /** One row of the result. {@code expected} is the status every answer must have. */
    record Case(String name, Wrk.Load load, int expected, boolean queues) {

        /** Fails when the product does not answer as it should: errors would be measured as speed. */
        void check() throws InterruptedException, IOException {
            if (queues) return; // wrk counts what is refused
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(load.url()));
            load.headers().forEach(request::header);
            int status = HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != expected) throw new IllegalStateException(name + " was answered with " + status);
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String EMAIL = "bench@example.org";
    static final long CREDITS = 1_000_000;
    private static final int READERS = 16;
    private static final int SENDERS = 8;
    private static final int EARLIER_JOBS = 30;
    private static final String BOUNDARY = "bench-boundary";

    private final String url;
    private final Path folder;
    private final ApiClient api;
    private final Map<String, String> token;
    private final Map<String, String> cookies;
    private final String job;

    private BenchSite(String url, Path folder) throws InterruptedException, IOException {
        this.url = url;
        this.folder = folder;
        String access = Seeded.accessToken(url, EMAIL);
        api = ApiClient.of(url).withToken(access);
        token = Map.of("Authorization", "Bearer " + access);
        cookies = Map.of("Cookie", signedIn());
        job = earlierJobs();
        Files.write(body(), form());
    }

    static BenchSite open(String url, Path folder) throws InterruptedException, IOException {
        return new BenchSite(url, folder);
    }

    List<Case> cases() {
        return List.of(
                read("landing", "", Map.of()),
                read("new-try-on", "try-ons/new", cookies),
                read("credits", "api/v1/credits", token),
                read("job", "api/v1/tryons/" + job, token),
                read("jobs", "api/v1/tryons?limit=20", token),
                submission("submit-same", false),
                submission("submit-distinct", true));
    }

    /** Waits until no job is queued or being worked on. */
    void awaitQueueEmpty(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (waiting("queued") || waiting("processing")) {
            if (System.nanoTime() > end) throw new IllegalStateException("jobs are not done in " + patience);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean waiting(String status) {
        HttpResponse<String> answer = api.get("/tryons?limit=1&status=" + status);
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        return !json(answer).getJsonArray("data").isEmpty();
    }

    private Case read(String name, String path, Map<String, String> headers) {
        return new Case(name, new Wrk.Load("read.lua", url + path, headers, Map.of(), READERS), 200, false);
    }

    private Case submission(String name, boolean distinct) {
        Map<String, String> headers = Map.of(
                "Authorization",
                token.get("Authorization"),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
        Map<String, String> environment = Map.of(
                "BENCH_BODY",
                body().toString(),
                "BENCH_MARK",
                BenchPictures.MARK,
                "BENCH_DISTINCT",
                distinct ? "1" : "0");
        return new Case(
                name, new Wrk.Load("submit.lua", url + "api/v1/tryons", headers, environment, SENDERS), 202, true);
    }

    /** Signs in as a browser does. */
    private String signedIn() throws InterruptedException, IOException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String formToken = FormToken.of(browser, URI.create(url).toURL());
        HttpRequest form = HttpRequest.newBuilder(URI.create(url + "sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=" + EMAIL + "&password="
                        + Seeded.PASSWORD.replace(" ", "+") + "&next=/try-ons/new&_csrf=" + formToken))
                .build();
        HttpResponse<Void> answer = browser.send(form, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 303) throw new IllegalStateException("sign-in was answered " + answer.statusCode());
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    /** A history for the reading cases; answers one of its jobs. */
    private String earlierJobs() throws InterruptedException {
        String wanted = ApiClient.tryOn(ApiClient.picture("person-2.jpg"), ApiClient.picture("garment-tshirt.jpg"));
        String last = "";
        for (int i = 0; i < EARLIER_JOBS; i++) {
            HttpResponse<String> accepted = api.post("/tryons", wanted);
            if (accepted.statusCode() != 202) throw new IllegalStateException(accepted.body());
            last = json(accepted).getString("id");
        }
        awaitQueueEmpty(Duration.ofMinutes(2));
        String status = json(api.get("/tryons/" + last)).getString("status");
        if (!status.equals("completed")) throw new IllegalStateException("a job ended " + status);
        return last;
    }

    private Path body() {
        return folder.resolve("form");
    }

    private static byte[] form() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\n" + "top_only\r\n"));
        picture(form, "person_image", BenchPictures.photo("person-1.jpg"));
        picture(form, "garment_images", BenchPictures.photo("garment-shirt.jpg"));
        form.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    private static void picture(ByteArrayOutputStream form, String name, byte[] jpeg) {
        form.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + name + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        form.writeBytes(jpeg);
        form.writeBytes(utf8("\r\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
