package com.trailroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;

/** Makes the text of a page or a fragment. */
@ApplicationScoped
public class Pages {

    @Inject
    Templates templates;

    @Inject
    PageModel page;

    /** The page with everything that every page may show. */
    public String render(View view, HttpServletRequest request, HttpServletResponse response) {
        return render(view, page.around(view, request, response));
    }

    /** A fragment that shows its own model only, made outside a request. */
    public String render(View view) {
        return render(view, view.model());
    }

    private String render(View view, Map<String, Object> model) {
        StringWriter text = new StringWriter();
        templates.render(view, new Context(Locale.ENGLISH, model), text);
        return text.toString();
    }
}
