package com.trailroom.fitting;

import java.util.stream.IntStream;

/** Convolution of each channel by itself; the innermost loop runs over channels, which lie side by side in memory. */
final class DepthwiseConvolution {

    private final Tensor filter;
    private final float[] bias;
    private final Sliding sliding;

    /** @param filter TFLite's [1, height, width, channels] */
    DepthwiseConvolution(Tensor filter, float[] bias, Sliding sliding) {
        this.filter = filter;
        this.bias = bias;
        this.sliding = sliding;
    }

    Tensor apply(Tensor in, int[] shape) {
        Tensor out = Tensor.of(shape);
        int top = sliding.top(in, shape, filter.height());
        int left = sliding.left(in, shape, filter.width());
        IntStream.range(0, out.height()).parallel().forEach(y -> {
            float[] sum = new float[out.channels()];
            for (int x = 0; x < out.width(); x++) {
                System.arraycopy(bias, 0, sum, 0, sum.length);
                window(in, sum, y * sliding.strideY() - top, x * sliding.strideX() - left);
                System.arraycopy(sum, 0, out.data(), (y * out.width() + x) * sum.length, sum.length);
            }
            int row = out.width() * sum.length;
            Sliding.activate(out.data(), y * row, (y + 1) * row, sliding.activation());
        });
        return out;
    }

    private void window(Tensor in, float[] sum, int top, int left) {
        for (int ky = Math.max(0, -top); ky < Math.min(filter.height(), in.height() - top); ky++) {
            for (int kx = Math.max(0, -left); kx < Math.min(filter.width(), in.width() - left); kx++) {
                int from = ((top + ky) * in.width() + left + kx) * sum.length;
                accumulate(sum, in.data(), from, (ky * filter.width() + kx) * sum.length);
            }
        }
    }

    private void accumulate(float[] sum, float[] in, int from, int weight) {
        float[] w = filter.data();
        for (int c = 0; c < sum.length; c++) {
            sum[c] += in[from + c] * w[weight + c];
        }
    }
}
