package vn.dondoc.reporting.standing;

/**
 * What became of one thing that might have counted.
 *
 * @param id of the evidence, the report's period, or {@code task#n}
 */
public record Verdict(Source source, String id, Reason reason) {

    public enum Source {
        EVIDENCE,
        REPORT,
        OCCURRENCE
    }
}
