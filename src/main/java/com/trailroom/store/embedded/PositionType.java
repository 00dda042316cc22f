package com.trailroom.store.embedded;

import java.nio.ByteBuffer;
import java.util.Collections;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Positions of documents, which are their ids. */
final class PositionType extends BasicDataType<Object> {

    static final PositionType INSTANCE = new PositionType();

    @Override
    public int getMemory(Object position) {
        return MemoryEstimate.of(position);
    }

    @Override
    public void write(WriteBuffer buffer, Object position) {
        BytesType.INSTANCE.write(buffer, KeyEncoding.key(Collections.singletonList(position)));
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return KeyEncoding.decode(BytesType.INSTANCE.read(buffer)).get(0);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
