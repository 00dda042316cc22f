package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/** BSON for documents and for index keys. The encoding of a key's value delimits itself: a prefix of values is one of bytes. */
final class KeyEncoding {

    private static final byte MISSING = 1;
    static final byte PRESENT = 2;

    private KeyEncoding() {}

    static byte[] document(Document document) {
        ByteBuf buffer = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, buffer);
        return bytes(buffer);
    }

    static byte[] key(Iterable<?> values) {
        ByteBuf buffer = Unpooled.buffer(64);
        for (Object value : values) append(value, buffer);
        return bytes(buffer);
    }

    static byte[] keyAndPosition(Iterable<?> values, Object position) {
        ByteBuf buffer = Unpooled.buffer(64);
        for (Object value : values) append(value, buffer);
        append(position, buffer);
        return bytes(buffer);
    }

    static KeyValue decode(byte[] bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        List<Object> values = new ArrayList<>();
        while (buffer.isReadable()) {
            values.add(
                    buffer.readByte() == MISSING
                            ? Missing.getInstance()
                            : BsonDecoder.decodeBson(buffer).get("v"));
        }
        return new KeyValue(values);
    }

    private static void append(Object value, ByteBuf buffer) {
        if (value instanceof Missing) {
            buffer.writeByte(MISSING);
            return;
        }
        buffer.writeByte(PRESENT);
        BsonEncoder.encodeDocument(new Document("v", value), buffer);
    }

    private static byte[] bytes(ByteBuf buffer) {
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }
}
