package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.trailroom.support.MovableClock;
import com.trailroom.tryon.TryOnEngine.EngineOutcome;
import com.trailroom.tryon.TryOnEngine.EngineOutcome.Dressed;
import com.trailroom.tryon.TryOnEngine.EngineOutcome.NotDressed;
import com.trailroom.tryon.TryOnEngine.EngineRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EngineAttemptsTest {

    private static final NotDressed BUSY = new NotDressed(JobFailure.ENGINE_UNAVAILABLE, true);
    private static final byte[] PERSON = picture(256, 256);

    private final MovableClock clock = new MovableClock();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void triesAgainAfterAPassingFailure() throws Exception {
        assertInstanceOf(Dressed.class, dress(BUSY, BUSY, new Dressed(picture(300, 400), "m")));
        assertEquals(List.of(Duration.ofMillis(1000), Duration.ofMillis(2000)), waits);
    }

    @Test
    void givesUpAfterThreeAttempts() throws Exception {
        assertEquals(BUSY, dress(BUSY, BUSY, BUSY));
        assertEquals(2, waits.size());
    }

    @Test
    void doesNotRepeatALastingRefusal() throws Exception {
        NotDressed refusal = new NotDressed(JobFailure.ENGINE_SAFETY_REFUSAL, false);
        assertEquals(refusal, dress(refusal));
        assertEquals(List.of(), waits);
    }

    @Test
    void takesAnExceptionForAFailedAttempt() throws Exception {
        Iterator<Supplier<EngineOutcome>> script = List.<Supplier<EngineOutcome>>of(
                        () -> {
                            throw new IllegalStateException("broken engine");
                        },
                        () -> new Dressed(picture(300, 400), "m"))
                .iterator();
        assertInstanceOf(Dressed.class, attempts(() -> script.next().get()).dress(request()));
    }

    @Test
    void refusesAResultThatIsNotAPicture() throws Exception {
        assertUnusable("not a picture".getBytes());
    }

    @Test
    void refusesATinyResult() throws Exception {
        assertUnusable(picture(20, 20));
    }

    @Test
    void refusesTheInputAsResult() throws Exception {
        assertUnusable(PERSON);
    }

    @Test
    void stopsAtFiveMinutes() throws Exception {
        EngineOutcome outcome = attempts(() -> {
                    clock.move(Duration.ofMinutes(5));
                    return BUSY;
                })
                .dress(request());
        assertEquals(BUSY, outcome);
        assertEquals(List.of(), waits);
    }

    private void assertUnusable(byte[] result) throws Exception {
        Dressed dressed = new Dressed(result, "m");
        assertEquals(new NotDressed(JobFailure.ENGINE_INVALID_RESULT, true), dress(dressed, dressed, dressed));
    }

    private EngineOutcome dress(EngineOutcome... script) throws InterruptedException {
        return attempts(List.of(script).iterator()::next).dress(request());
    }

    private EngineAttempts attempts(Supplier<EngineOutcome> script) {
        TryOnEngine engine = new TryOnEngine() {
            @Override
            public String name() {
                return "scripted";
            }

            @Override
            public EngineOutcome dress(EngineRequest request) {
                return script.get();
            }
        };
        return new EngineAttempts(engine, clock, waits::add, () -> 0.5);
    }

    private static EngineRequest request() {
        return new EngineRequest(Mode.TOP_ONLY, PERSON, List.of(picture(200, 200)));
    }

    private static byte[] picture(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
