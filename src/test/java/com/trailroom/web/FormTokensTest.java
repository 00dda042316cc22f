package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every form that changes something carries the token, in whichever template it is. */
class FormTokensTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b((?:[^>\"]|\"[^\"]*\")*)>(.*?)</form>");
    private static final Pattern SAFE = Pattern.compile("method=\"(?:get|dialog)\"");
    /** The field itself, or the part of the console's forms that begins with it, in front of whatever else is sent. */
    private static final Pattern FIRST = Pattern.compile(
            "\\A\\s*(?:<p [^>]*>\\s*)?<(?:input|th:block) th:replace=\"~\\{(?:shared/csrf :: csrf|admin/shared :: once)\\}\">");

    @Test
    void everyFormThatChangesSomethingBeginsWithTheToken() throws IOException {
        List<String> bare = new ArrayList<>();
        int forms = 0;
        for (Path template : templates()) {
            Matcher form = FORM.matcher(Files.readString(template));
            while (form.find()) {
                if (SAFE.matcher(form.group(1)).find()) continue;
                forms++;
                if (!FIRST.matcher(form.group(2)).find()) bare.add(template + ": <form" + form.group(1) + ">");
            }
        }
        assertTrue(forms > 50, "forms are missing: " + forms);
        assertEquals(List.of(), bare);
    }

    @Test
    void thePartOfTheConsolesFormsBeginsWithTheToken() throws IOException {
        String part = Files.readString(TEMPLATES.resolve("admin/shared.html"));
        assertTrue(part.contains("th:fragment=\"once\"><input th:replace=\"~{shared/csrf :: csrf}\">"), part);
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
