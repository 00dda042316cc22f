package com.trailroom.api.openapi;

import com.trailroom.api.Application;
import com.trailroom.tryon.MagicPicture;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Puts the document together. The server's own scan is off: it sees the pages, and it knows neither records nor names. */
public class Contract implements OASFilter {

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("api-keys", "What programs sign in with"),
            Map.entry("auth", "E-mail accounts and their tokens"),
            Map.entry("batches", "One person in several garments"),
            Map.entry("credits", "Balances and the ledger"),
            Map.entry("images", "Pictures to use in try-ons"),
            Map.entry("invoices", "Tax invoices and credit notes"),
            Map.entry("payments", "Buying credits"),
            Map.entry("pricing", "What credits cost"),
            Map.entry("tryons", "Try-ons from request to result"),
            Map.entry("usage", "What an account's programs asked for"),
            Map.entry("webhooks", "Addresses that are told of events, and what they were told"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schemas schemas = new Schemas();
        document.setPaths(paths(new Operations(schemas)));
        document.setInfo(info());
        document.setServers(List.of(OASFactory.createServer().url("/").description("This server")));
        document.setTags(tags());
        document.addExtension(EventDocs.NAME, EventDocs.all());
        document.setComponents(OASFactory.createComponents()
                .schemas(schemas.components())
                .headers(AnswerFields.components())
                .addSecurityScheme(Operations.BEARER, bearer())
                .addSecurityScheme(Operations.KEY, key()));
    }

    private static Paths paths(Operations operations) {
        Map<Operations.Address, Operation> all = new TreeMap<>();
        new Application()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .forEach(resource -> all.putAll(operations.of(resource)));
        Paths paths = OASFactory.createPaths();
        all.forEach((address, operation) -> {
            PathItem item =
                    paths.hasPathItem(address.path()) ? paths.getPathItem(address.path()) : OASFactory.createPathItem();
            item.setOperation(HttpMethod.valueOf(address.verb()), operation);
            paths.addPathItem(address.path(), item);
        });
        return paths;
    }

    private static Info info() {
        return OASFactory.createInfo()
                .title("TrailRoom partner API")
                .version("1")
                .description(
                        "Virtual try-on: pictures of a person and of garments in, a picture of the person wearing them"
                                + " out, paid with credits. Every refusal is a problem (RFC 9457) whose `code` is stable; every"
                                + " answer has a `Request-Id`, which is the caller's own when it sends one of 8 to 128 letters,"
                                + " digits, dots, dashes and underscores."
                                + "\n\nA key that begins with `tr_test_` reaches the sandbox: it spends nothing, reaches no engine,"
                                + " and sees only what was made with such keys. There the id of a picture chooses what becomes of"
                                + " a try-on; uploads complete.\n"
                                + magic());
    }

    private static String magic() {
        return Arrays.stream(MagicPicture.values())
                .map(magic -> "\n- `" + magic.id() + "` " + magic.words())
                .collect(Collectors.joining());
    }

    private static List<Tag> tags() {
        return new TreeMap<>(TAGS)
                .entrySet().stream()
                        .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                        .toList();
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An access token of `/api/v1/auth/login`, good for an hour, or an API key");
    }

    private static SecurityScheme key() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-API-Key")
                .description("An API key; it may be sent as a bearer token as well");
    }
}
