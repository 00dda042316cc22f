package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Whole documents, as BSON. */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    @Override
    public int getMemory(Document document) {
        return MemoryEstimate.of(document);
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        BytesType.INSTANCE.write(buffer, KeyEncoding.document(document));
    }

    @Override
    public Document read(ByteBuffer buffer) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(BytesType.INSTANCE.read(buffer)));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
