package vn.dondoc.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlanStatus;

/** A plan as a line of a list, read without its content. */
record PlanSummary(
        String id,
        String title,
        String issuerId,
        int year,
        PlanStatus status,
        boolean provincial,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn) {

    static final List<String> FIELDS = List.of(
            "state.id",
            "state.status",
            "state.provincial",
            "state.content.title",
            "state.content.issuerId",
            "state.content.year",
            "state.content.documentNumber",
            "state.content.signedOn");

    static PlanSummary of(Document state) {
        var content = state.get("content", Document.class);
        return new PlanSummary(
                state.getString("id"),
                content.getString("title"),
                content.getString("issuerId"),
                content.getInteger("year"),
                PlanStatus.valueOf(state.getString("status")),
                state.getBoolean("provincial"),
                content.getString("documentNumber"),
                Optional.ofNullable(content.getString("signedOn"))
                        .map(LocalDate::parse)
                        .orElse(null));
    }
}
