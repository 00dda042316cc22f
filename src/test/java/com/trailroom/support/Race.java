package com.trailroom.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many threads do the same thing at once. */
public final class Race {

    private Race() {}

    /** What each of {@code runners} calls returned; rethrows what one of them threw. */
    public static <T> List<T> of(int runners, IntFunction<T> run) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int number = i;
                calls.add(() -> run.apply(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) results.add(future.get());
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
