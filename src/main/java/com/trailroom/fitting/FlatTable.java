package com.trailroom.fitting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One table of a FlatBuffers file, the container of TFLite models. Fields are addressed by their number in TensorFlow's
 * {@code schema.fbs}; an absent field yields its default.
 */
record FlatTable(ByteBuffer file, int at) {

    static FlatTable root(ByteBuffer file) {
        return new FlatTable(file, file.getInt(0));
    }

    boolean has(int field) {
        return position(field) != 0;
    }

    int intAt(int field, int otherwise) {
        int p = position(field);
        return p == 0 ? otherwise : file.getInt(p);
    }

    int byteAt(int field, int otherwise) {
        int p = position(field);
        return p == 0 ? otherwise : file.get(p);
    }

    FlatTable table(int field) {
        int p = position(field);
        return new FlatTable(file, p + file.getInt(p));
    }

    int length(int field) {
        int v = vector(field);
        return v == 0 ? 0 : file.getInt(v);
    }

    /** Position of the first byte of a vector's payload. */
    int payload(int field) {
        return vector(field) + 4;
    }

    FlatTable element(int field, int index) {
        int p = payload(field) + 4 * index;
        return new FlatTable(file, p + file.getInt(p));
    }

    int[] ints(int field) {
        int[] values = new int[length(field)];
        for (int i = 0; i < values.length; i++) {
            values[i] = file.getInt(payload(field) + 4 * i);
        }
        return values;
    }

    String text(int field) {
        byte[] bytes = new byte[length(field)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = file.get(payload(field) + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int vector(int field) {
        int p = position(field);
        return p == 0 ? 0 : p + file.getInt(p);
    }

    private int position(int field) {
        int vtable = at - file.getInt(at);
        int slot = 4 + 2 * field;
        if (slot >= (file.getShort(vtable) & 0xffff)) {
            return 0;
        }
        int offset = file.getShort(vtable + slot) & 0xffff;
        return offset == 0 ? 0 : at + offset;
    }
}
