package com.trailroom.guard.body;

import com.trailroom.guard.GuardRefusal;
import com.trailroom.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps bodies within what memory can hold: one body is at most three pictures in base64 where {@link TakesPictures} stands,
 * and small elsewhere. All large bodies that are read at the same time share a budget, for which they wait a little. A body
 * that does not say its length is taken for as large a one as may be.
 */
@Provider
@Priority(100)
public class BodyLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int MOST_BYTES = 42 * 1024 * 1024;
    private static final int WITHOUT_PICTURES = 1024 * 1024 + 64 * 1024;
    private static final int SMALL_BYTES = 256 * 1024;
    private static final int KILOBYTES_AT_ONCE = 64 * 1024;
    private static final int PATIENCE_SECONDS = 20;
    private static final String HELD = "trailroom.bodyKilobytes";
    private static final Semaphore KILOBYTES = new Semaphore(KILOBYTES_AT_ONCE, true);

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) return;
        long length = request.getLength();
        boolean pictures = resource.getResourceMethod().isAnnotationPresent(TakesPictures.class);
        int most = pictures ? MOST_BYTES : WITHOUT_PICTURES;
        if (length > most) throw Refusal.because(GuardRefusal.BODY_TOO_LARGE);
        request.setEntityStream(new Limited(request.getEntityStream(), most));
        if (length >= 0 && length <= SMALL_BYTES || !pictures) return;
        int kilobytes = (int) ((length < 0 ? MOST_BYTES : length) / 1024);
        if (!acquired(kilobytes)) throw Refusal.because(GuardRefusal.BODIES_TOO_MANY);
        request.setProperty(HELD, kilobytes);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(HELD) instanceof Integer kilobytes) {
            request.removeProperty(HELD);
            KILOBYTES.release(kilobytes);
        }
    }

    private static boolean acquired(int kilobytes) {
        try {
            return KILOBYTES.tryAcquire(kilobytes, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Refuses to give more than the limit, whatever the length was said to be. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) throw Refusal.because(GuardRefusal.BODY_TOO_LARGE);
        }
    }
}
