package com.trailroom.fitting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The small layers of the pose networks: everything that is not a convolution. */
final class TensorOperations {

    private TensorOperations() {}

    /** Adds two tensors; the second may be one value per channel. */
    static Tensor add(Tensor a, Tensor b, int[] shape) {
        Tensor out = Tensor.of(shape);
        float[] x = a.data();
        float[] z = b.data();
        float[] y = out.data();
        if (x.length == z.length) {
            for (int i = 0; i < y.length; i++) {
                y[i] = x[i] + z[i];
            }
        } else {
            for (int i = 0; i < y.length; i++) {
                y[i] = x[i] + z[i % z.length];
            }
        }
        return out;
    }

    static Tensor logistic(Tensor in) {
        Tensor out = Tensor.of(in.shape());
        for (int i = 0; i < in.data().length; i++) {
            out.data()[i] = logistic(in.data()[i]);
        }
        return out;
    }

    static float logistic(float value) {
        return (float) (1 / (1 + Math.exp(-value)));
    }

    static Tensor concatenate(List<Tensor> parts, int axis, int[] shape) {
        Tensor out = Tensor.of(shape);
        int outer = 1;
        for (int d = 0; d < (axis < 0 ? axis + shape.length : axis); d++) {
            outer *= shape[d];
        }
        int stride = out.data().length / outer;
        int offset = 0;
        for (Tensor part : parts) {
            int n = part.data().length / outer;
            for (int q = 0; q < outer; q++) {
                System.arraycopy(part.data(), q * n, out.data(), q * stride + offset, n);
            }
            offset += n;
        }
        return out;
    }

    static Tensor largestOf(Tensor in, int[] shape, int window, Sliding sliding) {
        Tensor out = Tensor.of(shape);
        Arrays.fill(out.data(), -Float.MAX_VALUE);
        int channels = in.channels();
        int top = sliding.top(in, shape, window);
        int left = sliding.left(in, shape, window);
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                int to = (y * out.width() + x) * channels;
                for (int k = 0; k < window * window; k++) {
                    int iy = y * sliding.strideY() - top + k / window;
                    int ix = x * sliding.strideX() - left + k % window;
                    if (iy >= 0 && ix >= 0 && iy < in.height() && ix < in.width()) {
                        int from = (iy * in.width() + ix) * channels;
                        for (int c = 0; c < channels; c++) {
                            out.data()[to + c] = Math.max(out.data()[to + c], in.data()[from + c]);
                        }
                    }
                }
            }
        }
        return out;
    }

    /** @param margins TFLite's [[0,0],[top,bottom],[left,right],[front,back]] */
    static Tensor pad(Tensor in, float[] margins, int[] shape) {
        Tensor out = Tensor.of(shape);
        int channels = in.channels();
        for (int y = 0; y < in.height(); y++) {
            for (int x = 0; x < in.width(); x++) {
                int to = ((y + (int) margins[2]) * out.width() + x + (int) margins[4]) * out.channels()
                        + (int) margins[6];
                System.arraycopy(in.data(), (y * in.width() + x) * channels, out.data(), to, channels);
            }
        }
        return out;
    }

    static Tensor depthToSpace(Tensor in, int block, int[] shape) {
        Tensor out = Tensor.of(shape);
        int channels = out.channels();
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                int from = ((y / block) * in.width() + x / block) * in.channels()
                        + (y % block * block + x % block) * channels;
                System.arraycopy(in.data(), from, out.data(), (y * out.width() + x) * channels, channels);
            }
        }
        return out;
    }

    /** Bilinear enlargement. @param aligned corners map to corners; @param centred sample at pixel centres */
    static Tensor resize(Tensor in, int[] shape, boolean aligned, boolean centred) {
        Tensor out = Tensor.of(shape);
        float fy = scale(in.height(), out.height(), aligned);
        float fx = scale(in.width(), out.width(), aligned);
        int channels = in.channels();
        IntStream.range(0, out.height()).parallel().forEach(y -> {
            float sy = Math.max(0, centred ? (y + .5f) * fy - .5f : y * fy);
            int y0 = Math.min(in.height() - 1, (int) sy);
            int y1 = Math.min(in.height() - 1, y0 + 1);
            float wy = sy - y0;
            for (int x = 0; x < out.width(); x++) {
                float sx = Math.max(0, centred ? (x + .5f) * fx - .5f : x * fx);
                int x0 = Math.min(in.width() - 1, (int) sx);
                int x1 = Math.min(in.width() - 1, x0 + 1);
                float wx = sx - x0;
                int to = (y * out.width() + x) * channels;
                for (int c = 0; c < channels; c++) {
                    float upper = in.data()[(y0 * in.width() + x0) * channels + c] * (1 - wx)
                            + in.data()[(y0 * in.width() + x1) * channels + c] * wx;
                    float lower = in.data()[(y1 * in.width() + x0) * channels + c] * (1 - wx)
                            + in.data()[(y1 * in.width() + x1) * channels + c] * wx;
                    out.data()[to + c] = upper * (1 - wy) + lower * wy;
                }
            }
        });
        return out;
    }

    private static float scale(int in, int out, boolean aligned) {
        return aligned && out > 1 ? (in - 1f) / (out - 1) : (float) in / out;
    }
}
