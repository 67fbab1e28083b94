package vn.dondoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

class DocumentTypeTests {

    private static final Document DOCUMENT = new Document("_id", "xã:1")
            .append("n", 1)
            .append("many", 5_000_000_000L)
            .append("share", 0.25)
            .append("at", Instant.parse("2026-03-31T16:59:59.999Z"))
            .append("key", new ObjectId())
            .append("none", null)
            .append("on", true)
            .append("parts", List.of(new Document("title", "Tin, bài"), "Đôn đốc", 7));

    private final DocumentType type = new DocumentType();

    private static <T> ByteBuffer written(DataType<T> type, T value, int times) {
        var target = new WriteBuffer();
        for (int time = 0; time < times; time++) {
            type.write(target, value);
        }
        var bytes = target.getBuffer();
        bytes.flip();
        return bytes;
    }

    @Test
    void documentsComeBackAsTheyWereOneAfterTheOther() {
        var source = written(type, DOCUMENT, 2);

        assertThat(type.read(source)).hasToString(DOCUMENT.toString());
        assertThat(type.read(source)).hasToString(DOCUMENT.toString());
        assertThat(source.hasRemaining()).isFalse();
    }

    @Test
    void whatOlderFilesHoldIsRead() {
        var source = written(new ObjectDataType(), DOCUMENT, 2);

        assertThat(type.read(source)).isEqualTo(DOCUMENT);
        assertThat(type.read(source)).isEqualTo(DOCUMENT);
    }

    @Test
    void whatBsonCannotSayIsKeptToo() {
        var document = new Document("_id", 1).append("bytes", new byte[] {1, 2, 3});

        assertThat(type.read(written(type, document, 1)).get("bytes")).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void longerDocumentsAreTakenToNeedMore() {
        var longer = new Document(DOCUMENT).append("text", "x".repeat(1_000));

        assertThat(type.getMemory(longer)).isGreaterThan(type.getMemory(DOCUMENT) + 1_000);
    }
}
