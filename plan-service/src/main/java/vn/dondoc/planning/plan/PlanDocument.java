package vn.dondoc.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;

/**
 * What the signed paper says beyond what is followed up. It is kept so that a plan can be printed as it was written;
 * nothing is computed from it.
 *
 * @param kind kind of document, "Kế hoạch"
 * @param subject what it is about (trích yếu)
 * @param symbol second part of the number ("KH-KKT"), known before the number is
 * @param place where it was signed
 * @param superior body above the issuing one, as the letterhead names it
 * @param legalBases what it rests on without implementing it
 * @param audience whom the communication is for (đối tượng)
 * @param extent how far it reaches (phạm vi)
 * @param channels codes of the catalogue
 * @param groups headings of the annex, by the group that tasks name
 */
public record PlanDocument(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String symbol,
        @Nullable String place,
        @Nullable String superior,
        @Nullable String issuingBody,
        List<ParentDocument> legalBases,
        List<String> audience,
        List<String> extent,
        List<String> forms,
        List<String> channels,
        List<Duty> duties,
        List<String> budget,
        @Nullable Signing signing,
        List<Group> groups) {

    public PlanDocument {
        legalBases = Lists.copy(legalBases);
        audience = Lists.copy(audience);
        extent = Lists.copy(extent);
        forms = Lists.copy(forms);
        channels = Lists.copy(channels);
        duties = Lists.copy(duties);
        budget = Lists.copy(budget);
        groups = Lists.copy(groups);
    }

    /**
     * Who implements (tổ chức thực hiện).
     *
     * @param body as the paper names it
     * @param text what it is told to do
     */
    public record Duty(@Nullable String body, @Nullable String unitId, List<DutyRole> roles, List<String> text) {

        public Duty {
            roles = Lists.copy(roles);
            text = Lists.copy(text);
        }
    }

    /** Theo dõi, đôn đốc and kiểm tra are three duties, not one. */
    public enum DutyRole {
        LEAD,
        COORDINATE,
        MONITOR,
        URGE,
        INSPECT,
        REPORT,
        IMPLEMENT
    }

    /**
     * Who signs and by what right.
     *
     * @param onBehalfOf head or body in whose stead ("TRƯỞNG BAN" of "KT. TRƯỞNG BAN")
     * @param collective body in whose name the head would sign, where a deputy does ("TM. ỦY BAN NHÂN DÂN" above "KT. CHỦ TỊCH")
     */
    public record Signing(
            @Nullable Capacity capacity,
            @Nullable String onBehalfOf,
            @Nullable String position,
            @Nullable String signer,
            @Nullable String collective) {}

    /** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền. */
    public enum Capacity {
        TM,
        KT,
        TL,
        TUQ,
        Q
    }

    /** A heading of the annex. */
    public record Group(@Nullable String id, @Nullable String title) {}
}
