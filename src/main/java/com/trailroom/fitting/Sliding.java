package com.trailroom.fitting;

/** How a window slides over its input: TFLite's padding (0 same, 1 valid), strides and fused activation. */
record Sliding(int padding, int strideX, int strideY, int activation) {

    static Sliding of(FlatTable options, int activationField) {
        return new Sliding(
                options.byteAt(0, 0), options.intAt(1, 1), options.intAt(2, 1), options.byteAt(activationField, 0));
    }

    int top(Tensor in, int[] out, int window) {
        return margin(in.height(), (out[1] - 1) * strideY + window);
    }

    int left(Tensor in, int[] out, int window) {
        return margin(in.width(), (out[2] - 1) * strideX + window);
    }

    private int margin(int have, int need) {
        return padding == 1 ? 0 : Math.max(0, need - have) / 2;
    }

    /** Applies the fused activation: 0 none, 1 ReLU, 3 ReLU6. */
    static void activate(float[] values, int from, int to, int kind) {
        if (kind == 1) {
            for (int i = from; i < to; i++) {
                values[i] = Math.max(0, values[i]);
            }
        } else if (kind == 3) {
            for (int i = from; i < to; i++) {
                values[i] = Math.min(6, Math.max(0, values[i]));
            }
        }
    }
}
