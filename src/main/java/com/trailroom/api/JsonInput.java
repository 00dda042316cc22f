package com.trailroom.api;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** JSON from outside: UTF-8, one object, nothing behind it. What is wrong inside the object is collected, not thrown. */
public final class JsonInput {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonInput() {}

    /** A body; what is no JSON object is refused at once. */
    static <T extends Record> T read(Class<T> type, InputStream body, FieldErrors errors) throws IOException {
        return parsed("body", body, json -> new RecordBinding(json, errors).record(type, ""));
    }

    /** An object of texts, such as a form's part holds. */
    public static Map<String, String> texts(String field, InputStream json, FieldErrors errors) throws IOException {
        return parsed(field, json, parser -> new RecordBinding(parser, errors).texts(field));
    }

    private static <T> T parsed(String field, InputStream in, Function<JsonParser, T> binding) throws IOException {
        Watched watched = new Watched(in);
        try (JsonParser json = JSON.createParser(utf8(watched))) {
            if (!json.hasNext()) throw Invalid.in(field, FieldFault.REQUIRED);
            if (json.next() != Event.START_OBJECT) {
                throw Invalid.in(field, FieldFault.WRONG_TYPE, "This must be a JSON object.");
            }
            T read = binding.apply(json);
            if (json.hasNext()) throw Invalid.in(field, FieldFault.INVALID_JSON);
            return read;
        } catch (JsonException e) {
            if (watched.failure != null) throw watched.failure;
            if (watched.empty) throw Invalid.in(field, FieldFault.REQUIRED);
            if (e.getCause() instanceof CharacterCodingException) {
                throw Invalid.in(field, FieldFault.INVALID_TEXT, "This is not UTF-8.");
            }
            throw Invalid.in(field, FieldFault.INVALID_JSON);
        }
    }

    /** Unlike the parser's own reading, does not put a question mark for what is not UTF-8. */
    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Remembers whether the connection broke: that is not the JSON's fault. */
    private static final class Watched extends FilterInputStream {
        private IOException failure;
        private boolean empty = true;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = super.read(bytes, offset, length);
                if (read > 0) empty = false;
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
