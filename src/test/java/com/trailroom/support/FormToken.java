package com.trailroom.support;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token that the forms of a browser carry: of its session, or of its visitor while nobody is signed in. */
public final class FormToken {

    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]{64})\"");

    private FormToken() {}

    /** From the start page, which has a form. The browser has to keep cookies. */
    public static String of(HttpClient browser, URL site) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create(site.toString())).build();
        Matcher field = FIELD.matcher(
                browser.send(page, HttpResponse.BodyHandlers.ofString()).body());
        if (!field.find()) throw new IllegalStateException("the start page has no form");
        return field.group(1);
    }
}
