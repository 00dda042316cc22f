package com.trailroom.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Gemini on the loopback address, for measuring and for long runs: it answers every request with one picture, and unlike
 * {@link StubServer} keeps nothing of what it was asked.
 */
public final class GeminiStub implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] answer;
    private final Duration thinking;

    /** {@code thinking} is how long it takes for a picture. */
    public GeminiStub(byte[] jpeg, Duration thinking) {
        this.answer =
                """
                {"candidates": [{"content": {"role": "model", "parts": [
                  {"inlineData": {"mimeType": "image/jpeg", "data": "%s"}}]}, "finishReason": "STOP"}]}"""
                        .formatted(Base64.getEncoder().encodeToString(jpeg))
                        .getBytes(StandardCharsets.US_ASCII);
        this.thinking = thinking;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream question = exchange.getRequestBody()) {
            question.transferTo(java.io.OutputStream.nullOutputStream());
            TimeUnit.NANOSECONDS.sleep(thinking.toNanos());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
