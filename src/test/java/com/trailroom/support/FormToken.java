package com.trailroom.support;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token that the forms of a browser carry. */
public final class FormToken {

    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]{64})\"");

    private FormToken() {}

    /** Empty for a browser that is not signed in. */
    public static String of(HttpClient browser, URL site) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create(site.toString())).build();
        Matcher field = FIELD.matcher(
                browser.send(page, HttpResponse.BodyHandlers.ofString()).body());
        return field.find() ? field.group(1) : "";
    }
}
