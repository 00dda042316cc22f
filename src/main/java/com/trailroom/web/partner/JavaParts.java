package com.trailroom.web.partner;

import java.util.Map;

/** Java that writes a multipart body, which its library has nothing for. */
final class JavaParts {

    private JavaParts() {}

    static String written(Map<String, String> parts) {
        StringBuilder code = new StringBuilder();
        code.append("    var boundary = \"part-\" + System.nanoTime();\n    var body = new ByteArrayOutputStream();\n");
        parts.forEach((name, value) ->
                code.append(value.startsWith("@") ? file(name, value.substring(1)) : text(name, value)));
        return code.append("    body.writeBytes((\"--\" + boundary + \"--\\r\\n\").getBytes());\n")
                .toString();
    }

    private static String text(String name, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return head(name, "") + "    body.writeBytes(\"" + escaped + "\\r\\n\".getBytes());\n";
    }

    private static String file(String name, String path) {
        return head(name, "; filename=\\\"" + path + "\\\"")
                + "    body.writeBytes(Files.readAllBytes(Path.of(\"" + path + "\")));\n"
                + "    body.writeBytes(\"\\r\\n\".getBytes());\n";
    }

    private static String head(String name, String more) {
        return "    body.writeBytes((\"--\" + boundary + \"\\r\\nContent-Disposition: form-data; name=\\\"" + name
                + "\\\"" + more + "\\r\\n\\r\\n\").getBytes());\n";
    }
}
