package com.trailroom.web.partner;

import com.trailroom.config.Settings;
import com.trailroom.partner.reference.ApiReference;
import com.trailroom.partner.reference.Operation;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Trying the API out: choose an operation, fill it in, send it from the page with a key, and take it along as a program. The
 * key stays in the browser, which sends it to the API only; without scripts the page shows the program and sends nothing.
 */
@SignedIn
@Singleton
@Path("/developers/playground")
@Produces(MediaType.TEXT_HTML)
public class PlaygroundPages {

    private static final String FIRST = "createTryOn";

    @Inject
    ApiReference reference;

    @Inject
    Settings settings;

    @Context
    HttpServletRequest request;

    @GET
    public View show(@QueryParam("operation") String operation) {
        return page(Filled.byExample(chosen(operation)));
    }

    /** With what was filled in; htmx asks for the {@code program} alone while somebody types. */
    @POST
    public View fill(MultivaluedMap<String, String> form) {
        View page = page(Filled.typed(chosen(form.getFirst("operation")), form));
        boolean part = "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
        return part ? page.fragment("program") : page;
    }

    private View page(Filled filled) {
        Map<String, List<Operation>> groups =
                offered().stream().collect(Collectors.groupingBy(Operation::group, TreeMap::new, Collectors.toList()));
        return View.of("partner/playground")
                .with("bundle", "developer")
                .with("groups", groups)
                .with("operation", filled.operation())
                .with("about", filled.operation().description().replace("`", ""))
                .with("values", filled.values())
                .with("parts", filled.parts())
                .with("json", filled.json())
                .with("snippets", new Snippets(filled, settings.baseUrl()).all());
    }

    private Operation chosen(String id) {
        List<Operation> all = offered();
        return all.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .or(() -> all.stream()
                        .filter(operation -> operation.id().equals(FIRST))
                        .findFirst())
                .orElse(all.get(0));
    }

    /** What a key can do, and what anybody can look at. */
    private List<Operation> offered() {
        return reference.operations().stream()
                .filter(operation -> operation.byKey()
                        || operation.open() && operation.group().equals("pricing"))
                .filter(operation -> !operation.isStream())
                .toList();
    }
}
