package com.trailroom.outside.gemini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;

/**
 * Writes pictures into a request's JSON while it leaves. google-genai is handed a few bytes that stand for each picture:
 * it would turn the picture itself into text several times over, a third of all the work on a job.
 */
final class PicturesInPlace implements Interceptor {

    private static final int STAND_IN_BYTES = 24;
    private static final Pattern STAND_IN = Pattern.compile("(?<=\")[A-Za-z0-9+/]{32}(?=\")");
    /** Of a picture at a time: divisible by three, so that only the end is padded. */
    private static final int CHUNK = 48 * 1024;

    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** What stands for {@code picture} in requests until it is {@linkplain #forget forgotten}. */
    byte[] standIn(byte[] picture) {
        byte[] standIn = new byte[STAND_IN_BYTES];
        random.nextBytes(standIn);
        pictures.put(base64(standIn), picture);
        return standIn;
    }

    void forget(byte[] standIn) {
        pictures.remove(base64(standIn));
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        if (body == null || pictures.isEmpty()) return chain.proceed(request);
        return chain.proceed(request.newBuilder()
                .method(request.method(), new Filled(body.contentType(), pieces(body)))
                .build());
    }

    private List<Piece> pieces(RequestBody body) throws IOException {
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        String json = buffer.readUtf8();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Matcher found = STAND_IN.matcher(json); found.find(); ) {
            byte[] picture = pictures.get(found.group());
            if (picture == null) continue;
            pieces.add(new Piece(utf8(json.substring(from, found.start())), picture));
            from = found.end();
        }
        pieces.add(new Piece(utf8(json.substring(from)), new byte[0]));
        return pieces;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Some JSON, and the picture behind it. */
    private record Piece(byte[] json, byte[] picture) {

        long length() {
            return json.length + (picture.length + 2) / 3 * 4L;
        }

        void writeTo(BufferedSink sink) throws IOException {
            sink.write(json);
            byte[] chunk = new byte[CHUNK];
            byte[] text = new byte[CHUNK / 3 * 4];
            int from = 0;
            for (; from + CHUNK <= picture.length; from += CHUNK) {
                System.arraycopy(picture, from, chunk, 0, CHUNK);
                Base64.getEncoder().encode(chunk, text);
                sink.write(text);
            }
            sink.write(Base64.getEncoder().encode(Arrays.copyOfRange(picture, from, picture.length)));
        }
    }

    private static final class Filled extends RequestBody {

        private final MediaType type;
        private final List<Piece> pieces;

        Filled(MediaType type, List<Piece> pieces) {
            this.type = type;
            this.pieces = pieces;
        }

        @Override
        public MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return pieces.stream().mapToLong(Piece::length).sum();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            for (Piece piece : pieces) piece.writeTo(sink);
        }
    }
}
