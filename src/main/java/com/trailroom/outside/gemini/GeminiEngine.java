package com.trailroom.outside.gemini;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.TryOnEngine;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Asks Gemini's image models, in the configured order, for the picture. */
public class GeminiEngine implements TryOnEngine {

    private static final Logger LOG = Logger.getLogger(GeminiEngine.class.getName());
    private static final int GONE = 404;
    private static final int TOO_MANY = 429;
    private static final String JPEG = "image/jpeg";

    private final GeminiSettings settings;
    private final PicturesInPlace pictures = new PicturesInPlace();
    private final Client client;
    private final CircuitBreaker breaker;

    public GeminiEngine(GeminiSettings settings, Clock clock) {
        this.settings = settings;
        this.client = GeminiConnection.open(settings, pictures);
        this.breaker = new CircuitBreaker(5, Duration.ofSeconds(30), clock);
    }

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public boolean takesWords() {
        return true;
    }

    @Override
    public EngineOutcome dress(EngineRequest request) {
        if (!breaker.letsThrough()) return unavailable();
        List<byte[]> standIns = standIns(request);
        try {
            return dress(content(request, standIns), request.prompt().version());
        } finally {
            standIns.forEach(pictures::forget);
        }
    }

    private EngineOutcome dress(Content content, String prompt) {
        for (String model : settings.models()) {
            try {
                EngineOutcome outcome = GeminiAnswer.read(
                        client.models.generateContent(
                                model,
                                content,
                                GenerateContentConfig.builder()
                                        .responseModalities("TEXT", "IMAGE")
                                        .build()),
                        model,
                        prompt);
                breaker.succeeded();
                return outcome;
            } catch (ApiException e) {
                if (e.code() != GONE) return refused(e);
                LOG.log(Level.WARNING, "Gemini no longer has the model {0}", model);
            } catch (GenAiIOException e) {
                return unreachable(e);
            } catch (RuntimeException e) {
                return garbled(e);
            }
        }
        return new EngineOutcome.NotDressed(JobFailure.ENGINE_UNAVAILABLE, false);
    }

    private EngineOutcome refused(ApiException e) {
        LOG.log(Level.WARNING, "Gemini answered {0} {1}", new Object[] {e.code(), e.status()});
        boolean passing = e.code() == TOO_MANY || e.code() >= 500;
        if (passing) breaker.failed();
        return new EngineOutcome.NotDressed(JobFailure.ENGINE_UNAVAILABLE, passing);
    }

    private EngineOutcome unreachable(GenAiIOException e) {
        breaker.failed();
        LOG.log(Level.WARNING, "Gemini cannot be reached: {0}", e.getMessage());
        return timedOut(e) ? new EngineOutcome.NotDressed(JobFailure.ENGINE_TIMEOUT, true) : unavailable();
    }

    private EngineOutcome garbled(RuntimeException e) {
        breaker.failed();
        LOG.log(Level.WARNING, "Gemini answered something that is not its protocol: {0}", e.getMessage());
        return new EngineOutcome.NotDressed(JobFailure.ENGINE_INVALID_RESULT, true);
    }

    private static EngineOutcome unavailable() {
        return new EngineOutcome.NotDressed(JobFailure.ENGINE_UNAVAILABLE, true);
    }

    private static boolean timedOut(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException || "timeout".equals(cause.getMessage())) return true;
        }
        return false;
    }

    /** The garments, and last the person: the answer takes its shape from the last picture. */
    private List<byte[]> standIns(EngineRequest request) {
        return Stream.concat(request.garments().stream(), Stream.of(request.person()))
                .map(pictures::standIn)
                .toList();
    }

    private static Content content(EngineRequest request, List<byte[]> standIns) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.fromText(request.prompt().text()));
        for (byte[] standIn : standIns) parts.add(Part.fromBytes(standIn, JPEG));
        return Content.fromParts(parts.toArray(Part[]::new));
    }
}
