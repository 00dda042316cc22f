package com.trailroom.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a form, where its token is; the form goes on to whoever reads it, and a picture is never held here. */
record FormBeginning(String text, boolean plain) {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String READ = FormBeginning.class.getName();
    private static final int LONGEST = 64 * 1024;
    private static final Pattern TOKEN =
            Pattern.compile("(?:^|&)_csrf=([0-9a-f]{64})(?:&|$)|name=\"_csrf\"\\r\\n\\r\\n([0-9a-f]{64})\\r\\n");

    /** Whether the request may change something, and has to carry a token. */
    static boolean isAskedOf(ContainerRequestContext context) {
        return !SAFE_METHODS.contains(context.getMethod());
    }

    /** It is read once, whoever asks for it. */
    static FormBeginning of(ContainerRequestContext context) throws IOException {
        if (context.getProperty(READ) instanceof FormBeginning read) return read;
        InputStream body = context.getEntityStream();
        byte[] beginning = body.readNBytes(LONGEST);
        context.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(beginning), body));
        boolean plain = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(context.getMediaType());
        FormBeginning form = new FormBeginning(new String(beginning, StandardCharsets.ISO_8859_1), plain);
        context.setProperty(READ, form);
        return form;
    }

    /** Empty when there is none. */
    String token() {
        Matcher found = TOKEN.matcher(text);
        if (!found.find()) return "";
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** What was typed, but for secrets; nothing of a form that has files. */
    Map<String, String> typed(String address) {
        Map<String, String> typed = new HashMap<>();
        if (!plain) return typed;
        try {
            HeldForm.of(address, text).fields().forEach(field -> typed.put(field.name(), field.value()));
        } catch (IllegalArgumentException notUrlEncoded) {
            typed.clear();
        }
        return typed;
    }
}
