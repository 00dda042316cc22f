package com.trailroom.api.tryon;

import com.trailroom.guard.GuardRefusal;
import com.trailroom.guard.outbound.OutboundCall;
import com.trailroom.guard.outbound.OutboundCalls;
import com.trailroom.guard.outbound.Reply;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.PictureRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Fetches pictures from addresses that callers name; a few at a time, so that memory holds them. */
@ApplicationScoped
class RemotePictures {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "image/jpeg, image/png, image/webp", "User-Agent", "TrailRoom-Pictures/1");

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Inject
    OutboundCalls calls;

    /** What is at an address, whatever it is said to be; refused with why it may not be called, or did not answer. */
    byte[] fetch(String url, Duration time) {
        calls.check(url);
        try {
            if (time.isNegative() || time.isZero()) throw Refusal.because(TryOnApiRefusal.IMAGE_URL_UNREACHABLE);
            if (!places.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw Refusal.because(GuardRefusal.BODIES_TOO_MANY);
            }
            try {
                return picture(calls.call(call(url, time)));
            } finally {
                places.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.because(GuardRefusal.BODIES_TOO_MANY);
        }
    }

    private static OutboundCall call(String url, Duration time) {
        Duration most = time.compareTo(LONGEST) < 0 ? time : LONGEST;
        return new OutboundCall(url, HEADERS, Optional.empty(), most, Sent.MOST_BYTES);
    }

    private static byte[] picture(Reply reply) {
        if (!(reply instanceof Reply.Answered answer) || answer.status() != 200) {
            throw Refusal.because(TryOnApiRefusal.IMAGE_URL_UNREACHABLE);
        }
        if (answer.cut()) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
        return answer.body();
    }
}
