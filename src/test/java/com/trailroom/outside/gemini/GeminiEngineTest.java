package com.trailroom.outside.gemini;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.StubServer;
import com.trailroom.support.StubServer.Answer;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.TryOnEngine.EngineOutcome;
import com.trailroom.tryon.TryOnEngine.EngineOutcome.Dressed;
import com.trailroom.tryon.TryOnEngine.EngineOutcome.NotDressed;
import com.trailroom.tryon.TryOnEngine.EngineRequest;
import com.trailroom.tryon.prompt.Prompt;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiEngineTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2};
    private static final String DRESSED =
            """
            {"candidates": [{"content": {"role": "model", "parts": [{"text": "Here"},
              {"inlineData": {"mimeType": "image/png", "data": "%s"}}]}, "finishReason": "STOP"}]}"""
                    .formatted(Base64.getEncoder().encodeToString(PICTURE));

    private final StubServer gemini = new StubServer();

    @AfterEach
    void close() {
        gemini.close();
    }

    @Test
    void answersThePictureAndTheModelThatMadeIt() {
        gemini.answers(Answer.of(200, DRESSED));
        Dressed dressed = assertInstanceOf(Dressed.class, dress("first"));
        assertArrayEquals(PICTURE, dressed.picture());
        assertEquals("first", dressed.model());
        assertEquals(Optional.of("1"), dressed.prompt());
    }

    @Test
    void asksInTheWordsItIsGivenAndSaysWhichTheyWere() {
        gemini.answers(Answer.of(200, DRESSED));
        Prompt words = new Prompt("7", "Dress the person of the last picture in a coat made of snow.");
        EngineRequest request =
                new EngineRequest(Mode.TOP_ONLY, "person".getBytes(), List.of("garment".getBytes()), words);
        Dressed dressed =
                assertInstanceOf(Dressed.class, engine(gemini.url(), "first").dress(request));
        String body = gemini.asked().get(0).body();
        assertTrue(body.contains("\"" + words.text() + "\""), body);
        assertEquals(Optional.of("7"), dressed.prompt());
        assertTrue(engine(gemini.url(), "first").takesWords());
    }

    @Test
    void sendsThePersonLast() {
        gemini.answers(Answer.of(200, DRESSED));
        dress("first");
        String body = gemini.asked().get(0).body();
        assertEquals(
                "/v1beta/models/first:generateContent", gemini.asked().get(0).path());
        assertTrue(body.indexOf(base64("garment")) < body.indexOf(base64("person")), body);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 49_151, 49_152, 49_153, 1_000_000})
    void sendsEveryByteOfAPicture(int length) {
        byte[] garment = new byte[length];
        new Random(length).nextBytes(garment);
        gemini.answers(asked -> asked.path().contains("gone") ? error(404) : Answer.of(200, DRESSED));
        engine(gemini.url(), "gone", "next")
                .dress(new EngineRequest(Mode.TOP_ONLY, "person".getBytes(), List.of(garment)));
        assertEquals(2, gemini.asked().size());
        for (StubServer.Asked asked : gemini.asked()) {
            assertTrue(asked.body().contains("\"" + Base64.getEncoder().encodeToString(garment) + "\""));
            assertTrue(asked.body().contains("\"" + base64("person") + "\""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"promptFeedback\": {\"blockReason\": \"SAFETY\"}}",
                "{\"candidates\": [{\"finishReason\": \"IMAGE_SAFETY\", \"finishMessage\": \"blocked\"}]}",
                "{\"candidates\": [{\"finishReason\": \"PROHIBITED_CONTENT\"}]}"
            })
    void tellsASafetyRefusalAndDoesNotRepeatIt(String body) {
        gemini.answers(Answer.of(200, body));
        assertEquals(new NotDressed(JobFailure.ENGINE_SAFETY_REFUSAL, false), dress("first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"I cannot\"}]}, \"finishReason\": \"STOP\"}]}",
                "{\"candidates\": []}",
                "{}"
            })
    void tellsAnAnswerWithoutAPicture(String body) {
        gemini.answers(Answer.of(200, body));
        assertEquals(new NotDressed(JobFailure.ENGINE_NO_IMAGE, true), dress("first"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void maySucceedLaterWhenGeminiIsOverloaded(int status) {
        gemini.answers(error(status));
        assertEquals(new NotDressed(JobFailure.ENGINE_UNAVAILABLE, true), dress("first"));
        assertEquals(1, gemini.asked().size(), "the SDK must not retry by itself");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void doesNotRepeatWhatGeminiRefusesForGood(int status) {
        gemini.answers(error(status));
        assertEquals(new NotDressed(JobFailure.ENGINE_UNAVAILABLE, false), dress("first"));
    }

    @Test
    void asksTheNextModelWhenOneIsGone() {
        gemini.answers(asked -> asked.path().contains("first") ? error(404) : Answer.of(200, DRESSED));
        assertEquals(
                "second",
                assertInstanceOf(Dressed.class, dress("first", "second")).model());
    }

    @Test
    void failsForGoodWhenEveryModelIsGone() {
        gemini.answers(error(404));
        assertEquals(new NotDressed(JobFailure.ENGINE_UNAVAILABLE, false), dress("first", "second"));
    }

    @Test
    void tellsATimeout() {
        gemini.answers(Answer.of(200, DRESSED).after(Duration.ofSeconds(5)));
        assertEquals(new NotDressed(JobFailure.ENGINE_TIMEOUT, true), dress("first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "<html>502</html>", "{\"candidates\": 7}"})
    void survivesGarbage(String body) {
        gemini.answers(Answer.of(200, body));
        assertTrue(assertInstanceOf(NotDressed.class, dress("first")).again());
    }

    @Test
    void maySucceedLaterWhenNobodyListens() {
        GeminiEngine engine = engine("http://127.0.0.1:1", "first");
        assertEquals(new NotDressed(JobFailure.ENGINE_UNAVAILABLE, true), engine.dress(request()));
    }

    @Test
    void leavesAFailingGeminiAlone() {
        gemini.answers(error(500));
        GeminiEngine engine = engine(gemini.url(), "first");
        for (int i = 0; i < 20; i++) engine.dress(request());
        assertEquals(5, gemini.asked().size());
    }

    private EngineOutcome dress(String... models) {
        return engine(gemini.url(), models).dress(request());
    }

    private static GeminiEngine engine(String url, String... models) {
        return new GeminiEngine(
                new GeminiSettings("test-key", Optional.of(url), List.of(models), Duration.ofMillis(1500)),
                Clock.systemUTC());
    }

    private static EngineRequest request() {
        return new EngineRequest(Mode.TOP_ONLY, "person".getBytes(), List.of("garment".getBytes()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }

    private static Answer error(int status) {
        return Answer.of(
                status, "{\"error\": {\"code\": %d, \"message\": \"no\", \"status\": \"S\"}}".formatted(status));
    }
}
