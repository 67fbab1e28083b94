package vn.dondoc.planning.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.plan.PlanBody;

/**
 * What a document would be as a plan. Nothing of it is stored: a person looks at it, mends it and sends it as a plan.
 *
 * @param text what the document says; all offsets point into it
 * @param units every body named, and which unit of the register it may be
 */
record Proposal(PlanBody plan, String text, List<Finding> findings, List<UnitGuess> units) {

    /**
     * Why something stands in the plan.
     *
     * @param pointer JSON pointer into the plan
     * @param confidence from 0 to 1; below 0.7 a person should look
     */
    record Finding(
            String pointer,
            Passage source,
            double confidence,
            @Nullable String note) {}

    /** A passage of the text, offsets in UTF-16 units. */
    record Passage(int from, int to, String text) {}

    /** Which unit a name may mean. */
    record UnitGuess(
            String pointer,
            String name,
            Outcome outcome,
            @Nullable String unitId,
            List<Candidate> candidates,
            Passage source) {}

    enum Outcome {
        MATCHED,
        AMBIGUOUS,
        UNKNOWN,
        /** Several units together; it stands for kinds of units. */
        COLLECTIVE
    }

    record Candidate(String unitId, String name, double score) {}
}
