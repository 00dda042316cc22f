package com.trailroom.e2e;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what must not happen on any page. Breaches of the content security policy are errors in the console. */
final class Watch {

    private final String site;
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final Set<String> trusted = ConcurrentHashMap.newKeySet();
    private final Set<String> errorPages = ConcurrentHashMap.newKeySet();

    Watch(String site) {
        this.site = site;
    }

    void over(Page page) {
        page.onConsoleMessage(this::console);
        page.onPageError(error -> troubles.add("script error: " + error));
        page.onRequest(this::request);
        page.onResponse(this::response);
    }

    /** Another site that this journey leads over, and whose faults are not ours. */
    void trust(String other) {
        trusted.add(other);
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    private void console(ConsoleMessage message) {
        if (!message.type().equals("error") && !message.type().equals("warning")) return;
        boolean ofPage = message.text().startsWith("Failed to load resource")
                && errorPages.stream().anyMatch(message.location()::startsWith);
        if (!ofPage && !isTrusted(message.location()) && !isLeaving(message))
            troubles.add("console: " + message.text() + " at " + message.location());
    }

    /** Going to another page ends what htmx was still fetching for this one. */
    private static boolean isLeaving(ConsoleMessage message) {
        return message.text().startsWith("htmx:sendAbort") || message.text().startsWith("htmx:afterRequest");
    }

    private void request(Request request) {
        String url = request.url();
        if (!url.startsWith(site) && !url.startsWith("data:") && !isTrusted(url))
            troubles.add("asks another host: " + url);
    }

    /** A page, also one that htmx loads, may answer 401, 404 or 422; a file, a fragment or a picture may not. */
    private void response(Response response) {
        if (response.status() < 400 || isTrusted(response.url())) return;
        Request request = response.request();
        if (request.isNavigationRequest() || request.headers().containsKey("hx-boosted"))
            errorPages.add(response.url());
        else troubles.add(response.status() + " from " + response.url());
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(address::startsWith);
    }
}
