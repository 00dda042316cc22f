package com.trailroom.system;

import com.trailroom.support.FormToken;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures every page of the console, as a super admin on a running TrailRoom asks for them one after the other; {@code
 * src/test/bench/README.md} says how to run it.
 */
final class AdminBench {

    private static final int WARM = 5;
    private static final int TIMES = 40;
    private static final int LIMIT_MILLIS = 300;

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String site;

    private AdminBench(String site) {
        this.site = site;
    }

    /** Takes the address, an administrator's e-mail and password. */
    public static void main(String[] args) throws Exception {
        AdminBench bench = new AdminBench(args[0]);
        bench.signIn(args[1], args[2]);
        bench.awaitRollUps();
        System.out.printf("%-58s%8s%8s%8s%10s%n", "page", "p50 ms", "p95 ms", "max ms", "KiB");
        for (String page : bench.pages()) bench.measure(page);
    }

    private void signIn(String email, String password) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "email=" + email + "&password=" + password.replace(' ', '+') + "&next=/admin&_csrf="
                                + FormToken.of(browser, URI.create(site + "/").toURL())))
                .build();
        HttpResponse<String> answer = browser.send(form, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) throw new IllegalStateException(answer.body());
    }

    /** Ninety days are added up after the first start; until then the store is busy with that. */
    private void awaitRollUps() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (get("/admin").contains("added up within half a minute")
                || !get("/admin").contains("As of " + today())) {
            TimeUnit.SECONDS.sleep(2);
        }
        String before = asOf();
        while (asOf().equals(before)) TimeUnit.SECONDS.sleep(1);
        System.out.printf("days are added up, waited %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private Set<String> pages() throws IOException, InterruptedException {
        Set<String> pages = new LinkedHashSet<>(List.of("/admin", "/admin?days=90"));
        pages.addAll(new TreeSet<>(found("href=\"(/admin/[a-z/-]+)\"", get("/admin"))));
        String user = first("href=\"(/admin/users/usr_\\w+)\"", "/admin/users?tier=paid&sort=oldest");
        String mail = first("(\\w+\\.\\d+@[a-z.]+)</a>", "/admin/users?sort=oldest");
        String old = first("(/admin/users[^\"]*after=\\w+)\"", "/admin/users?sort=oldest")
                .replace("&amp;", "&");
        pages.addAll(List.of(
                "/admin/users?q=" + mail,
                "/admin/users?q=777",
                "/admin/users?q=farid.5@example",
                "/admin/users?q=nobody@nowhere",
                "/admin/users?q=example.net&role=super_admin",
                "/admin/users?role=user",
                "/admin/users?role=support_admin",
                "/admin/users?state=suspended",
                "/admin/users?tier=paid",
                "/admin/users?tier=free&sort=oldest",
                old));
        for (String tab : List.of("", "/ledger", "/jobs", "/payments", "/keys", "/sessions", "/activity")) {
            pages.add(user + tab);
        }
        String job = first("href=\"(/admin/jobs/job_\\w+)\"", "/admin/jobs");
        for (String state : List.of("queued", "processing", "completed", "failed", "cancelled", "flagged")) {
            pages.add("/admin/jobs?state=" + state);
        }
        pages.addAll(List.of(
                job,
                "/admin/jobs?q=" + user.substring(user.lastIndexOf('/') + 1),
                "/admin/jobs?mode=full_outfit&state=failed",
                "/admin/jobs?from=2026-10-01&to=2026-10-02"));
        String payment = first("href=\"(/admin/payments/pay_\\w+)\"", "/admin/payments");
        for (String state : List.of("created", "completed", "failed", "refunded", "disputed")) {
            pages.add("/admin/payments?state=" + state);
        }
        pages.addAll(List.of(
                payment,
                "/admin/payments?q=" + user.substring(user.lastIndexOf('/') + 1),
                "/admin/payments?from=2026-10-01&to=2026-10-02",
                "/admin/audit?what=account.",
                "/admin/audit?what=account.erased",
                "/admin/audit?from=2026-10-01&to=2026-10-02",
                "/admin/security/cases?state=open",
                "/admin/security/cases?state=suspended",
                "/admin/jobs?state=failed&mode=top_only&from=2026-10-01&to=2026-10-02",
                "/admin/audit?subject=" + user.substring(user.lastIndexOf('/') + 1)));
        for (String section : List.of("growth", "retention", "revenue", "try-ons", "credits", "margin", "api")) {
            pages.add("/admin/analytics/" + section + "?from=2026-08-28&to=" + today());
        }
        return pages;
    }

    private void measure(String page) throws IOException, InterruptedException {
        long[] nanos = new long[TIMES];
        int bytes = 0;
        for (int i = -WARM; i < TIMES; i++) {
            long began = System.nanoTime();
            bytes = get(page).length();
            if (i >= 0) nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        double p95 = nanos[(int) Math.ceil(TIMES * 0.95) - 1] / 1e6;
        System.out.printf(
                "%-58s%8.0f%8.0f%8.0f%10.1f%s%n",
                page.length() > 56 ? page.substring(0, 55) + "…" : page,
                nanos[TIMES / 2] / 1e6,
                p95,
                nanos[TIMES - 1] / 1e6,
                bytes / 1024.0,
                p95 > LIMIT_MILLIS ? "  too slow" : "");
    }

    private String asOf() throws IOException, InterruptedException {
        return found("As of ([0-9: -]+)", get("/admin")).iterator().next();
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
    }

    private String first(String pattern, String page) throws IOException, InterruptedException {
        return found(pattern, get(page)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pattern + " is not on " + page));
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private String get(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(site + page)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(page + " answered " + answer.statusCode());
        return answer.body();
    }
}
