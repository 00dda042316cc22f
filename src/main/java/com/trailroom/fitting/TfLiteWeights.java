package com.trailroom.fitting;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads a TFLite model's constants as floats: float32, float16, int32, and float16 stored sparsely. */
final class TfLiteWeights {

    private final ByteBuffer file;
    private final FlatTable tensor;
    private final int[] shape;
    private final int type;
    private final int payload;

    TfLiteWeights(FlatTable tensor, FlatTable buffer) {
        this.file = tensor.file();
        this.tensor = tensor;
        this.shape = tensor.ints(0);
        this.type = tensor.byteAt(1, 0);
        this.payload = buffer.payload(0);
    }

    float[] read() {
        float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        if (tensor.has(6)) {
            new Sparse(tensor.table(6)).fill(values);
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(i);
            }
        }
        return values;
    }

    private float value(int i) {
        return switch (type) {
            case 0 -> file.getFloat(payload + 4 * i);
            case 1 -> half(file.getShort(payload + 2 * i) & 0xffff);
            case 2 -> file.getInt(payload + 4 * i);
            default -> throw new IllegalStateException("tensor type " + type + " is not read");
        };
    }

    private static float half(int bits) {
        int exponent = (bits >> 10) & 31;
        int fraction = bits & 1023;
        float magnitude = exponent == 0
                ? fraction * 0x1p-24f
                : Float.intBitsToFloat(((exponent == 31 ? 255 : exponent + 112) << 23) | (fraction << 13));
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }

    /** TFLite's block-sparse layout (SparsityParameters): nested dense or compressed dimensions, then blocks. */
    private final class Sparse {

        private final int[] order;
        private final int[] blockMap;
        private final int[] dense;
        private final int[][] segments;
        private final int[][] indices;
        private final int[] block;
        private final int[] current;

        Sparse(FlatTable sparsity) {
            order = sparsity.ints(0);
            blockMap = sparsity.ints(1);
            int levels = sparsity.length(2);
            dense = new int[levels];
            segments = new int[levels][];
            indices = new int[levels][];
            current = new int[levels];
            for (int i = 0; i < levels; i++) {
                FlatTable dimension = sparsity.element(2, i);
                dense[i] = dimension.intAt(1, 0);
                if (dimension.byteAt(0, 0) == 1) {
                    segments[i] = numbers(dimension, 2);
                    indices[i] = numbers(dimension, 4);
                }
            }
            block = new int[shape.length];
            Arrays.fill(block, 1);
            for (int i = 0; i < blockMap.length; i++) {
                block[blockMap[i]] = dense[shape.length + i];
            }
        }

        void fill(float[] values) {
            descend(0, 0, values);
        }

        private void descend(int level, int position, float[] values) {
            if (level == order.length) {
                values[target()] = value(position);
            } else if (segments[level] == null) {
                for (int i = 0; i < dense[level]; i++) {
                    current[level] = i;
                    descend(level + 1, position * dense[level] + i, values);
                }
            } else {
                for (int i = segments[level][position]; i < segments[level][position + 1]; i++) {
                    current[level] = indices[level][i];
                    descend(level + 1, i, values);
                }
            }
        }

        private int target() {
            int rank = shape.length;
            int[] coordinate = new int[rank];
            for (int l = 0; l < rank; l++) {
                coordinate[order[l]] += current[l] * block[order[l]];
            }
            for (int l = rank; l < order.length; l++) {
                coordinate[blockMap[order[l] - rank]] += current[l];
            }
            int offset = 0;
            for (int d = 0; d < rank; d++) {
                offset = offset * shape[d] + coordinate[d];
            }
            return offset;
        }

        private int[] numbers(FlatTable dimension, int field) {
            int width = dimension.byteAt(field, 0);
            FlatTable vector = dimension.table(field + 1);
            int[] values = new int[vector.length(0)];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (width) {
                    case 1 -> file.getInt(vector.payload(0) + 4 * i);
                    case 2 -> file.getShort(vector.payload(0) + 2 * i) & 0xffff;
                    default -> file.get(vector.payload(0) + i) & 0xff;
                };
            }
            return values;
        }
    }
}
