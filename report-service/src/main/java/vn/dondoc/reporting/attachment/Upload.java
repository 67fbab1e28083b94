package vn.dondoc.reporting.attachment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.dondoc.platform.store.Keys;

/**
 * One try to send one file. Chunks go by the try and not by the file's next version, so that two senders at once, or a
 * broken try and its repetition, never write to the same place.
 *
 * @param folder key of the piece of evidence
 * @param key begins with the folder's
 */
record Upload(String folder, String key) {

    static Upload of(String folder, FileName name) {
        var once = UUID.randomUUID().toString().replace("-", "");
        return new Upload(folder, Keys.of(folder, name.key(), once));
    }

    String chunk(int number) {
        return "%s#%05d".formatted(key, number);
    }

    /** Every place the try may have written to. */
    List<String> chunks() {
        return IntStream.range(0, Arrival.MOST_CHUNKS).mapToObj(this::chunk).toList();
    }
}
