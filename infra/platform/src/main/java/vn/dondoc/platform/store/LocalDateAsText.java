package vn.dondoc.platform.store;

import java.time.LocalDate;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** A date is a date and no instant: stored as {@code 2026-03-31}, so no time zone can shift it and ranges still work. */
class LocalDateAsText implements Codec<LocalDate> {

    @Override
    public LocalDate decode(BsonReader reader, DecoderContext context) {
        return LocalDate.parse(reader.readString());
    }

    @Override
    public void encode(BsonWriter writer, LocalDate value, EncoderContext context) {
        writer.writeString(value.toString());
    }

    @Override
    public Class<LocalDate> getEncoderClass() {
        return LocalDate.class;
    }
}
