package com.trailroom.web.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request as a program, in four languages. The key comes from the environment, as it should. */
final class Snippets {

    /** One program. */
    public record Snippet(String language, String title, String code) {}

    private final Filled request;
    private final String site;

    Snippets(Filled request, String site) {
        this.request = request;
        this.site = site;
    }

    List<Snippet> all() {
        return List.of(
                new Snippet("curl", "curl", curl()),
                new Snippet("python", "Python", python()),
                new Snippet("javascript", "JavaScript", javascript()),
                new Snippet("java", "Java", java()));
    }

    private String curl() {
        List<String> lines = new ArrayList<>();
        lines.add("curl -sS -X " + verb() + " " + shell(url()));
        if (needsKey()) lines.add("-H \"X-API-Key: $TRAILROOM_KEY\"");
        request.headers().forEach((name, value) -> lines.add("-H " + shell(name + ": " + value)));
        if (request.parts()) request.partsSent().forEach((name, value) -> lines.add("-F " + shell(name + "=" + value)));
        else if (hasJson()) {
            lines.add("-H 'Content-Type: application/json'");
            lines.add("-d " + shell(request.json()));
        }
        if (isPicture()) lines.add("-o picture.jpg");
        return String.join(" \\\n  ", lines);
    }

    private String python() {
        StringBuilder code = new StringBuilder("import os\nimport requests\n\n");
        code.append("answer = requests.request(\n    ")
                .append(text(verb()))
                .append(", ")
                .append(text(url()));
        code.append(",\n    headers=").append(object(headersIn("os.environ[\"TRAILROOM_KEY\"]"), "    "));
        if (request.parts()) {
            List<String> files = new ArrayList<>();
            request.partsSent()
                    .forEach((name, value) -> files.add("(" + text(name) + ", "
                            + (value.startsWith("@")
                                    ? "open(" + text(value.substring(1)) + ", \"rb\")"
                                    : "(None, " + text(value) + ")")
                            + ")"));
            code.append(",\n    files=[\n        ")
                    .append(String.join(",\n        ", files))
                    .append(",\n    ]");
        } else if (hasJson()) {
            code.append(",\n    data=\"\"\"")
                    .append(request.json().replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\""))
                    .append("\"\"\".encode()");
        }
        code.append(",\n)\nprint(answer.status_code)\n");
        return code.append(isPicture() ? "open(\"picture.jpg\", \"wb\").write(answer.content)" : "print(answer.text)")
                .toString();
    }

    private String javascript() {
        StringBuilder code = new StringBuilder();
        if (request.parts()) {
            code.append("import { openAsBlob } from 'node:fs';\n\nconst body = new FormData();\n");
            request.partsSent().forEach((name, value) -> code.append("body.append(")
                    .append(text(name))
                    .append(", ")
                    .append(
                            value.startsWith("@")
                                    ? "await openAsBlob(" + text(value.substring(1)) + "), " + text(value.substring(1))
                                    : text(value))
                    .append(");\n"));
            code.append('\n');
        } else if (hasJson()) {
            code.append("const body = JSON.stringify(").append(request.json()).append(");\n\n");
        }
        code.append("const answer = await fetch(")
                .append(text(url()))
                .append(", {\n  method: ")
                .append(text(verb()));
        code.append(",\n  headers: ").append(object(headersIn("process.env.TRAILROOM_KEY"), "  "));
        if (request.parts() || hasJson()) code.append(",\n  body");
        code.append(",\n});\nconsole.log(answer.status);\n");
        return code.append(
                        isPicture() ? "console.log((await answer.blob()).size);" : "console.log(await answer.text());")
                .toString();
    }

    private String java() {
        StringBuilder code = new StringBuilder("import java.net.URI;\nimport java.net.http.*;\n");
        if (request.parts()) code.append("import java.io.ByteArrayOutputStream;\nimport java.nio.file.*;\n");
        code.append("\npublic class Example {\n  public static void main(String[] args) throws Exception {\n");
        if (request.parts()) code.append(JavaParts.written(request.partsSent()));
        code.append("    var request = HttpRequest.newBuilder(URI.create(")
                .append(text(url()))
                .append("))\n");
        headersIn("System.getenv(\"TRAILROOM_KEY\")").forEach((name, value) -> code.append("        .header(")
                .append(text(name))
                .append(", ")
                .append(value)
                .append(")\n"));
        if (request.parts()) {
            code.append("        .header(\"Content-Type\", \"multipart/form-data; boundary=\" + boundary)\n");
            code.append("        .method(")
                    .append(text(verb()))
                    .append(", HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))\n");
        } else if (hasJson()) {
            code.append("        .method(")
                    .append(text(verb()))
                    .append(", HttpRequest.BodyPublishers.ofString(\"\"\"\n");
            code.append(request.json()
                            .replace("\\", "\\\\")
                            .replace("\"\"\"", "\\\"\"\"")
                            .indent(12))
                    .append("            \"\"\"))\n");
        } else {
            code.append("        .method(").append(text(verb())).append(", HttpRequest.BodyPublishers.noBody())\n");
        }
        code.append(
                        "        .build();\n    var answer = HttpClient.newHttpClient()\n        .send(request, HttpResponse.BodyHandlers.")
                .append(isPicture() ? "ofFile(Path.of(\"picture.jpg\"))" : "ofString()")
                .append(");\n");
        code.append("    System.out.println(answer.statusCode() + \" \" + answer.body());\n  }\n}");
        return isPicture()
                ? code.toString()
                        .replace("import java.net.http.*;\n", "import java.net.http.*;\nimport java.nio.file.Path;\n")
                : code.toString();
    }

    /** By name; the value is an expression of the language. */
    private Map<String, String> headersIn(String key) {
        Map<String, String> headers = new java.util.LinkedHashMap<>();
        if (needsKey()) headers.put("X-API-Key", key);
        request.headers().forEach((name, value) -> headers.put(name, text(value)));
        if (!request.parts() && hasJson()) headers.put("Content-Type", text("application/json"));
        return headers;
    }

    private static String object(Map<String, String> members, String indent) {
        if (members.isEmpty()) return "{}";
        List<String> lines = new ArrayList<>();
        members.forEach((name, value) -> lines.add(indent + "  " + text(name) + ": " + value));
        return "{\n" + String.join(",\n", lines) + "\n" + indent + "}";
    }

    private boolean needsKey() {
        return !request.operation().open();
    }

    private boolean hasJson() {
        return request.operation().json().isPresent();
    }

    private boolean isPicture() {
        return request.operation().answers().stream()
                .anyMatch(answer -> answer.isGood() && answer.mediaType().startsWith("image/"));
    }

    private String verb() {
        return request.operation().verb();
    }

    private String url() {
        return site + request.path();
    }

    /** A text in double quotes, which all three languages read alike. */
    private static String text(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "")
                + '"';
    }

    private static String shell(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
