package vn.dondoc.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Documents in the file as BSON. A commit writes whole pages, the neighbours of what changed too, so this decides what a
 * commit costs; Java's serialization, which the store falls back to, took most of it. Files that have it are still read.
 */
final class DocumentType extends BasicDataType<Document> {

    /** Says that BSON follows; what the older way wrote begins with its own type number, which is another. */
    private static final byte BSON = 'B';

    private static final int OBJECT = 48;
    private static final int VALUE = 24;
    private static final int BYTES_PER_CHARACTER = 2;

    private final ObjectDataType older = new ObjectDataType();

    @Override
    public void write(WriteBuffer target, Document document) {
        var bytes = ByteBufAllocator.DEFAULT.heapBuffer();
        try {
            BsonEncoder.encodeDocument(document, bytes);
            target.put(BSON).putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
        } catch (IllegalArgumentException e) {
            // The server's encoder does not know every type that its documents can hold.
            older.write(target, document);
        } finally {
            bytes.release();
        }
    }

    @Override
    public Document read(ByteBuffer source) {
        var start = source.position();
        if (source.get() != BSON) {
            source.position(start);
            return (Document) older.read(source);
        }
        var length = DataUtils.readVarInt(source);
        var bytes = source.slice().limit(length);
        source.position(source.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** By it the store decides when a page is full and how much it may keep; exactness is not needed. */
    @Override
    public int getMemory(Document document) {
        return size(document);
    }

    private static int size(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sum = OBJECT;
            for (var entry : map.entrySet()) {
                sum += size(entry.getKey()) + size(entry.getValue());
            }
            return sum;
        }
        if (value instanceof Collection<?> values) {
            return values.stream().mapToInt(DocumentType::size).sum() + OBJECT;
        }
        if (value instanceof String text) {
            return OBJECT + BYTES_PER_CHARACTER * text.length();
        }
        return value instanceof byte[] bytes ? OBJECT + bytes.length : VALUE;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
