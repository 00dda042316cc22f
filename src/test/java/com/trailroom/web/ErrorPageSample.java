package com.trailroom.web;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;

/** The page of an error, made outside the server, for errors that cannot be had on purpose. */
public final class ErrorPageSample {

    /** As {@link Assets} gives them to the templates. */
    public record Addresses(String css, String js) {
        public String url(String path) {
            return path;
        }
    }

    private ErrorPageSample() {}

    public static String of(int status, String css, String js) {
        View page = ErrorText.page(status)
                .with("assets", new Addresses(css, js))
                .with("requestId", "req_0123456789abcdef")
                .with("path", "/")
                .with("address", "/")
                .with("theme", "auto");
        StringWriter text = new StringWriter();
        new Templates().render(page, new Context(Locale.ENGLISH, Map.copyOf(page.model())), text);
        return text.toString();
    }
}
