package vn.dondoc.notifying.bounce;

/** Who sent the letters and acts when one bounces. It may hear of the same bounce several times. */
@FunctionalInterface
public interface BounceListener {

    /** What came of it. */
    enum Answer {
        DONE,
        /** The letter is just being sent; ask again. */
        LATER,
        NOT_OURS
    }

    /** Acts on a bounce. */
    Answer bounced(Bounce bounce);
}
