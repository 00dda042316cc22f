package com.trailroom.fitting;

/** A dense float tensor; pictures inside the networks are laid out [1, height, width, channels]. */
record Tensor(int[] shape, float[] data) {

    static Tensor of(int... shape) {
        int size = 1;
        for (int side : shape) {
            size *= side;
        }
        return new Tensor(shape, new float[size]);
    }

    int height() {
        return shape[1];
    }

    int width() {
        return shape[2];
    }

    int channels() {
        return shape[3];
    }
}
