package com.trailroom.web.docs;

import com.trailroom.partner.reference.ApiReference;
import com.trailroom.partner.reference.Operation;
import com.trailroom.partner.reference.Operation.Answer;
import com.trailroom.partner.reference.Operation.Body;
import com.trailroom.partner.reference.Operation.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference as Markdown: a page for each group of operations. */
final class ReferenceText {

    private final ApiReference reference;

    ReferenceText(ApiReference reference) {
        this.reference = reference;
    }

    boolean knows(String group) {
        return reference.operations().stream().anyMatch(one -> one.group().equals(group));
    }

    String of(String group) {
        StringBuilder text = new StringBuilder(
                "# " + title(group) + "\n\n" + reference.groups().get(group) + ".\n");
        reference.operations().stream().filter(one -> one.group().equals(group)).forEach(one -> write(one, text));
        return text.toString();
    }

    private static String title(String group) {
        return switch (group) {
            case "api-keys" -> "API keys";
            case "auth" -> "Signing in";
            case "tryons" -> "Try-ons";
            default -> group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
        };
    }

    private static void write(Operation operation, StringBuilder text) {
        text.append("\n## ")
                .append(operation.summary())
                .append("\n\n`")
                .append(operation.verb())
                .append(' ');
        text.append(operation.path())
                .append("`\n\n")
                .append(operation.description())
                .append("\n\n");
        text.append(access(operation)).append("\n\n");
        if (!operation.parameters().isEmpty()) table("Parameter", operation.parameters(), true, text);
        for (Body body : operation.bodies()) {
            text.append("Body as `").append(body.mediaType()).append("`:\n\n");
            table("Field", body.fields(), false, text);
            if (!body.example().isEmpty())
                text.append("```json\n").append(body.example()).append("\n```\n\n");
        }
        for (Answer answer : operation.answers()) if (answer.isGood()) write(answer, text);
        text.append("| Status | When |\n|---|---|\n");
        for (Answer answer : operation.answers()) {
            if (!answer.isGood()) row(text, answer.status(), oneLine(answer.description()));
        }
    }

    private static void write(Answer answer, StringBuilder text) {
        text.append("**").append(answer.status()).append("** ").append(oneLine(answer.description()));
        if (!answer.mediaType().isEmpty())
            text.append(", as `").append(answer.mediaType()).append('`');
        text.append("\n\n");
        if (!answer.fields().isEmpty()) table("Field", answer.fields(), false, text);
        if (!answer.example().isEmpty())
            text.append("```json\n").append(answer.example()).append("\n```\n\n");
    }

    private static String access(Operation operation) {
        if (operation.open()) return "Open to everybody.";
        return operation.byKey() ? "For API keys and access tokens." : "For access tokens only.";
    }

    private static void table(String what, List<Field> fields, boolean places, StringBuilder text) {
        if (fields.isEmpty()) return;
        text.append("| ").append(what).append(" | Type | What it is |\n|---|---|---|\n");
        for (Field field : fields) {
            String need = field.required() ? "**needed**" : "";
            String choices = field.choices().isEmpty()
                    ? ""
                    : field.choices().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
            String more = List.of(oneLine(field.description()), choices, need).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
            row(text, "`" + field.name() + "`", places ? field.type() + ", " + field.place() : field.type(), more);
        }
        text.append('\n');
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|");
    }
}
