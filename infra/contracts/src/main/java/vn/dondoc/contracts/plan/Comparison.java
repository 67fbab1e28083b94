package vn.dondoc.contracts.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an achieved percentage is held against the required one. */
public enum Comparison {
    @JsonProperty(">=")
    AT_LEAST,
    @JsonProperty(">")
    MORE_THAN
}
