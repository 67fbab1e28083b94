package vn.dondoc.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON form of events: ISO dates, plain decimals, no nulls, unknown properties ignored so that old readers survive
 * new fields. Old events are read for ever too: a field added later must be {@code @Nullable}, a list or a map, and a new
 * enum constant is a new event type, for old readers refuse it.
 */
public final class Wire {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Wire() {}

    /** The mapper that every producer and consumer of events uses. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
