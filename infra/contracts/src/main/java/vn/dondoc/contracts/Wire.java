package vn.dondoc.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of events: ISO dates, no nulls, unknown properties ignored so that old readers survive new fields. */
public final class Wire {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Wire() {}

    /** The mapper that every producer and consumer of events uses. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
