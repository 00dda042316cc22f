package com.trailroom.fitting;

import java.util.stream.IntStream;

/**
 * 2-D convolution as a matrix product over gathered windows. The weights are stored input-major, so the innermost loop runs
 * over output channels in memory order and the JIT turns it into SIMD; two pixels by four inputs share each load.
 */
final class Convolution {

    private final float[] weights;
    private final float[] bias;
    private final int windowHeight;
    private final int windowWidth;
    private final Sliding sliding;

    /** @param filter TFLite's [out, height, width, in] */
    Convolution(Tensor filter, float[] bias, Sliding sliding) {
        this.bias = bias;
        this.sliding = sliding;
        this.windowHeight = filter.shape()[1];
        this.windowWidth = filter.shape()[2];
        int outs = filter.shape()[0];
        int ins = filter.data().length / outs;
        weights = new float[filter.data().length];
        for (int o = 0; o < outs; o++) {
            for (int k = 0; k < ins; k++) {
                weights[k * outs + o] = filter.data()[o * ins + k];
            }
        }
    }

    Tensor apply(Tensor in, int[] shape) {
        Tensor out = Tensor.of(shape);
        IntStream.range(0, out.height()).parallel().forEach(y -> row(in, out, y));
        return out;
    }

    private void row(Tensor in, Tensor out, int y) {
        int outs = out.channels();
        int inputs = windowHeight * windowWidth * in.channels();
        boolean direct = windowHeight == 1 && windowWidth == 1 && sliding.strideX() == 1 && sliding.strideY() == 1;
        float[] first = new float[outs];
        float[] second = new float[outs];
        float[] window = direct ? in.data() : new float[2 * inputs];
        for (int x = 0; x < out.width(); x += 2) {
            boolean pair = x + 1 < out.width();
            int at = direct ? (y * in.width() + x) * inputs : 0;
            if (!direct) {
                gather(in, window, 0, new int[] {top(in, out, y), left(in, out, x)});
                if (pair) {
                    gather(in, window, inputs, new int[] {top(in, out, y), left(in, out, x + 1)});
                }
            }
            System.arraycopy(bias, 0, first, 0, outs);
            System.arraycopy(bias, 0, second, 0, outs);
            int target = (y * out.width() + x) * outs;
            multiply(window, at, pair ? at + inputs : at, inputs, first, second);
            System.arraycopy(first, 0, out.data(), target, outs);
            if (pair) {
                System.arraycopy(second, 0, out.data(), target + outs, outs);
            }
        }
        Sliding.activate(out.data(), y * out.width() * outs, (y + 1) * out.width() * outs, sliding.activation());
    }

    private int top(Tensor in, Tensor out, int y) {
        return y * sliding.strideY() - sliding.top(in, out.shape(), windowHeight);
    }

    private int left(Tensor in, Tensor out, int x) {
        return x * sliding.strideX() - sliding.left(in, out.shape(), windowWidth);
    }

    private void gather(Tensor in, float[] window, int to, int[] corner) {
        int channels = in.channels();
        int from = Math.max(0, -corner[1]);
        int until = Math.min(windowWidth, in.width() - corner[1]);
        for (int ky = 0; ky < windowHeight; ky++) {
            int y = corner[0] + ky;
            int row = to + ky * windowWidth * channels;
            if (y < 0 || y >= in.height()) {
                java.util.Arrays.fill(window, row, row + windowWidth * channels, 0);
                continue;
            }
            java.util.Arrays.fill(window, row, row + from * channels, 0);
            java.util.Arrays.fill(window, row + until * channels, row + windowWidth * channels, 0);
            System.arraycopy(
                    in.data(),
                    (y * in.width() + corner[1] + from) * channels,
                    window,
                    row + from * channels,
                    (until - from) * channels);
        }
    }

    private void multiply(float[] a, int one, int two, int inputs, float[] first, float[] second) {
        int outs = first.length;
        float[] inputsOfFour = new float[8];
        int k = 0;
        for (; k + 4 <= inputs; k += 4) {
            System.arraycopy(a, one + k, inputsOfFour, 0, 4);
            System.arraycopy(a, two + k, inputsOfFour, 4, 4);
            four(first, second, k * outs, inputsOfFour);
        }
        for (; k < inputs; k++) {
            float p = a[one + k];
            float q = a[two + k];
            int w = k * outs;
            for (int o = 0; o < outs; o++) {
                first[o] += p * weights[w + o];
                second[o] += q * weights[w + o];
            }
        }
    }

    private void four(float[] first, float[] second, int at, float[] x) {
        float[] w = weights;
        int n = first.length;
        int at1 = at + n;
        int at2 = at1 + n;
        int at3 = at2 + n;
        float p0 = x[0];
        float p1 = x[1];
        float p2 = x[2];
        float p3 = x[3];
        float q0 = x[4];
        float q1 = x[5];
        float q2 = x[6];
        float q3 = x[7];
        for (int o = 0; o < n; o++) {
            float w0 = w[at + o];
            float w1 = w[at1 + o];
            float w2 = w[at2 + o];
            float w3 = w[at3 + o];
            first[o] += p0 * w0 + p1 * w1 + p2 * w2 + p3 * w3;
            second[o] += q0 * w0 + q1 * w1 + q2 * w2 + q3 * w3;
        }
    }
}
