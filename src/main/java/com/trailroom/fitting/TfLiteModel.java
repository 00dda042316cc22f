package com.trailroom.fitting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A TFLite network read from the classpath and run in plain Java floats. It knows the ten layer kinds of the two MediaPipe
 * pose networks and fails at load time on any other. Immutable after loading, so threads may share it.
 */
final class TfLiteModel {

    private static final int ADD = 0;
    private static final int CONCATENATION = 2;
    private static final int CONVOLUTION = 3;
    private static final int DEPTHWISE = 4;
    private static final int DEPTH_TO_SPACE = 5;
    private static final int DEQUANTIZE = 6;
    private static final int LOGISTIC = 14;
    private static final int MAX_POOL = 17;
    private static final int RESHAPE = 22;
    private static final int RESIZE_BILINEAR = 23;
    private static final int PAD = 34;
    private static final int DENSIFY = 124;

    /** One layer: reads tensors from the given slots and returns what belongs into slot {@code out}. */
    private record Layer(int[] in, int out, Step step) {}

    private interface Step {
        Tensor run(Tensor[] slots);
    }

    private final String[] names;
    private final Tensor[] constants;
    private final int[][] shapes;
    private final int input;
    private final int[] outputs;
    private final int[] lastUse;
    private final List<Layer> layers = new ArrayList<>();

    static TfLiteModel named(String resource) {
        try (InputStream in = TfLiteModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("model " + resource + " is missing from the classpath");
            }
            return new TfLiteModel(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TfLiteModel(ByteBuffer file) {
        FlatTable model = FlatTable.root(file);
        FlatTable graph = model.element(2, 0);
        int tensors = graph.length(0);
        names = new String[tensors];
        shapes = new int[tensors][];
        constants = new Tensor[tensors];
        for (int i = 0; i < tensors; i++) {
            FlatTable tensor = graph.element(0, i);
            names[i] = tensor.text(3);
            shapes[i] = tensor.ints(0);
            FlatTable buffer = model.element(4, tensor.intAt(2, 0));
            if (buffer.length(0) > 0) {
                constants[i] = new Tensor(shapes[i], new TfLiteWeights(tensor, buffer).read());
            }
        }
        input = graph.ints(1)[0];
        outputs = graph.ints(2);
        for (int i = 0; i < graph.length(3); i++) {
            read(model, graph.element(3, i));
        }
        lastUse = new int[tensors];
        for (int i = 0; i < layers.size(); i++) {
            for (int slot : layers.get(i).in()) {
                lastUse[slot] = i;
            }
        }
        for (int slot : outputs) {
            lastUse[slot] = Integer.MAX_VALUE;
        }
    }

    /** @return the network's outputs by name */
    Map<String, float[]> run(float[] picture) {
        Tensor[] slots = constants.clone();
        slots[input] = new Tensor(shapes[input], picture);
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            slots[layer.out()] = layer.step().run(slots);
            for (int slot : layer.in()) {
                if (lastUse[slot] == i) {
                    slots[slot] = null;
                }
            }
        }
        Map<String, float[]> results = new HashMap<>();
        for (int slot : outputs) {
            results.put(names[slot], slots[slot].data());
        }
        return results;
    }

    private void read(FlatTable model, FlatTable operator) {
        FlatTable kind = model.element(1, operator.intAt(0, 0));
        int code = Math.max(kind.byteAt(0, 0) & 0xff, kind.intAt(3, 0));
        int[] in = operator.ints(1);
        int out = operator.ints(2)[0];
        if (code == DENSIFY || code == DEQUANTIZE) {
            constants[out] = new Tensor(shapes[out], constants[in[0]].data());
            constants[in[0]] = null;
        } else {
            layers.add(new Layer(in, out, step(code, in, shapes[out], operator.has(4) ? operator.table(4) : operator)));
        }
    }

    private Step step(int code, int[] in, int[] shape, FlatTable options) {
        int a = in[0];
        return switch (code) {
            case ADD -> slots -> activated(TensorOperations.add(slots[a], slots[in[1]], shape), options.byteAt(0, 0));
            case CONCATENATION ->
                slots -> TensorOperations.concatenate(
                        IntStream.of(in).mapToObj(i -> slots[i]).toList(), options.intAt(0, 0), shape);
            case CONVOLUTION -> {
                Convolution layer = new Convolution(constants[in[1]], constants[in[2]].data(), Sliding.of(options, 3));
                constants[in[1]] = null;
                yield slots -> layer.apply(slots[a], shape);
            }
            case DEPTHWISE -> {
                DepthwiseConvolution layer =
                        new DepthwiseConvolution(constants[in[1]], constants[in[2]].data(), Sliding.of(options, 4));
                yield slots -> layer.apply(slots[a], shape);
            }
            case DEPTH_TO_SPACE -> slots -> TensorOperations.depthToSpace(slots[a], options.intAt(0, 0), shape);
            case LOGISTIC -> slots -> TensorOperations.logistic(slots[a]);
            case MAX_POOL ->
                slots -> TensorOperations.largestOf(slots[a], shape, options.intAt(3, 1), Sliding.of(options, 5));
            case RESHAPE -> slots -> new Tensor(shape, slots[a].data());
            case RESIZE_BILINEAR ->
                slots -> TensorOperations.resize(slots[a], shape, options.byteAt(2, 0) != 0, options.byteAt(3, 0) != 0);
            case PAD -> slots -> TensorOperations.pad(slots[a], slots[in[1]].data(), shape);
            default -> throw new IllegalStateException("layer kind " + code + " is not known");
        };
    }

    private static Tensor activated(Tensor tensor, int kind) {
        Sliding.activate(tensor.data(), 0, tensor.data().length, kind);
        return tensor;
    }
}
