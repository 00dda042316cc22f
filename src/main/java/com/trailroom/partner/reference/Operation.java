package com.trailroom.partner.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that the API can be asked for.
 *
 * @param id    unique, such as {@code createTryOn}
 * @param path  from the root of the site, with names in braces
 * @param group what it belongs to, such as {@code tryons}
 * @param open  whether anybody may ask
 * @param byKey whether API keys open it
 */
public record Operation(
        String id,
        String verb,
        String path,
        String group,
        String summary,
        String description,
        boolean open,
        boolean byKey,
        List<Field> parameters,
        List<Body> bodies,
        List<Answer> answers) {

    /**
     * Something that is sent or comes back.
     *
     * @param name     with dots for what is inside something else, and brackets for what is in a list
     * @param place    {@code path}, {@code query}, {@code header} or {@code body}
     * @param type     in a word or two; {@code file} for bytes
     * @param choices  the values it can have; empty when there are too many
     * @param example  blank when there is none
     */
    public record Field(
            String name,
            String place,
            String type,
            boolean required,
            String description,
            List<String> choices,
            String example) {

        public boolean isFile() {
            return type.startsWith("file") || type.startsWith("list of file");
        }

        /** What an HTML id or a form's field is called. */
        public String key() {
            return place + "." + name;
        }
    }

    /** What is sent along, in one of the ways it may be sent; {@code example} is JSON, blank for other types. */
    public record Body(String mediaType, List<Field> fields, String example) {

        public boolean isJson() {
            return mediaType.equals("application/json");
        }
    }

    /** What comes back; without a media type when there is no body. */
    public record Answer(String status, String description, String mediaType, List<Field> fields, String example) {

        public boolean isGood() {
            return status.startsWith("2");
        }
    }

    public Operation {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
        answers = List.copyOf(answers);
    }

    /** Such as {@code create-try-on}: for the address of its page. */
    public String slug() {
        return id.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    public Optional<Body> json() {
        return bodies.stream().filter(Body::isJson).findFirst();
    }

    public Optional<Body> multipart() {
        return bodies.stream()
                .filter(body -> body.mediaType().startsWith("multipart/"))
                .findFirst();
    }

    /** Whether its answer goes on and on. */
    public boolean isStream() {
        return answers.stream().anyMatch(answer -> answer.mediaType().equals("text/event-stream"));
    }
}
