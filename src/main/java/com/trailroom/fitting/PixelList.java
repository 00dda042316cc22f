package com.trailroom.fitting;

import java.util.Arrays;

/** A growing list of pixel numbers, also used as a first-in-first-out queue for flood fills. */
final class PixelList {

    private int[] values = new int[1024];
    private int from;
    private int size;

    void add(int pixel) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = pixel;
    }

    boolean isEmpty() {
        return from == size;
    }

    int poll() {
        return values[from++];
    }

    int size() {
        return size - from;
    }

    int[] toArray() {
        return Arrays.copyOfRange(values, from, size);
    }
}
