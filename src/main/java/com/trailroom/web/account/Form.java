package com.trailroom.web.account;

import com.trailroom.account.AccountRefusal;
import com.trailroom.account.Proof;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.View;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was typed into a form, and how it comes back when something about it is wrong: without any secret. */
record Form(MultivaluedMap<String, String> values) {

    private static final Set<String> SECRETS = Set.of("password", "new_password", "code", "_csrf");

    String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }

    /** The same page with the words at the field they concern. */
    Response again(View page, String field, String words) {
        return again(422, page, field, words);
    }

    Response again(View page, String field, Refusal refusal) {
        boolean address = refusal.reason() == AccountRefusal.EMAIL_INVALID;
        return again(page, address ? "email" : field, refusal.reason().words());
    }

    /** For a password or a code that is not right. */
    Response again(View page, String field, Proof proof) {
        if (proof instanceof Proof.TooManyAttempts many) {
            long seconds = Math.max(1, many.retryAfter().toSeconds());
            return again(429, page, field, "Too many tries. Wait " + seconds + " seconds, then try again.");
        }
        return again(
                page,
                field,
                field.equals("code") ? "This code is not right, or was used before." : "This password is not right.");
    }

    private Response again(int status, View page, String field, String words) {
        Map<String, String> typed = new HashMap<>();
        values.keySet().stream().filter(name -> !SECRETS.contains(name)).forEach(name -> typed.put(name, text(name)));
        View view = page.with("form", typed).with("errors", Map.of(field, words));
        return Response.status(status).entity(view).build();
    }
}
