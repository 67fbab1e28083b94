package vn.dondoc.planning.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.documents.Head;
import vn.dondoc.documents.Head.Dateline;
import vn.dondoc.documents.Head.Issuer;
import vn.dondoc.documents.Signature;
import vn.dondoc.documents.Signature.Capacity;
import vn.dondoc.documents.Signature.Title;
import vn.dondoc.planning.plan.PlanContent;
import vn.dondoc.planning.plan.PlanDocument;
import vn.dondoc.planning.plan.PlanDocument.Signing;

/** Who issues a plan and who signs it: as its paper says, else as it is usual for the kind of unit. */
record Letterhead(PlanContent plan, @Nullable PlanDocument paper, Names names) {

    private static final String COMMITTEE = "Ủy ban nhân dân";
    private static final Pattern PLACE =
            Pattern.compile("(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|đặc khu|thị trấn) (\\p{Lu}.*)$");

    static Letterhead of(PlanContent plan, Names names) {
        return new Letterhead(plan, plan.document(), names);
    }

    Head head(boolean draft) {
        var superior = paper == null || paper.superior() == null ? names.above(plan.issuerId()) : paper.superior();
        var dateline = new Dateline(place(), plan.year(), plan.signedOn());
        return new Head(new Issuer(superior, issuer()), number(), dateline, kind(), subject(), draft);
    }

    String kind() {
        return paper == null || paper.kind() == null ? "Kế hoạch" : paper.kind();
    }

    /** The title without the kind, which stands on a line of its own. */
    String subject() {
        if (paper != null && paper.subject() != null) {
            return paper.subject();
        }
        var title = plan.title();
        var begins = title.toLowerCase(Locale.ROOT).startsWith(kind().toLowerCase(Locale.ROOT) + " ");
        return begins ? Wording.capital(title.substring(kind().length()).strip()) : title;
    }

    String issuer() {
        var name = paper == null || paper.issuingBody() == null ? names.unit(plan.issuerId()) : paper.issuingBody();
        return name.startsWith("UBND") ? COMMITTEE + name.substring("UBND".length()) : name;
    }

    private @Nullable String number() {
        if (plan.documentNumber() != null) {
            return plan.documentNumber();
        }
        var symbol = paper == null ? null : paper.symbol();
        return symbol != null ? "/" + symbol : isCommittee() ? "/KH-UBND" : null;
    }

    private @Nullable String place() {
        if (paper != null && paper.place() != null) {
            return paper.place();
        }
        var found = PLACE.matcher(issuer());
        return found.find() ? found.group(1) : null;
    }

    private boolean isCommittee() {
        return issuer().startsWith(COMMITTEE);
    }

    Signature signature() {
        var signing = paper == null ? null : paper.signing();
        return signing == null ? usual() : said(signing);
    }

    private Signature said(Signing signing) {
        var titles = new ArrayList<Title>();
        var capacity = signing.capacity() == null
                ? null
                : Capacity.valueOf(signing.capacity().name());
        if (signing.collective() != null) {
            titles.add(new Title(Capacity.TM, signing.collective()));
        }
        if (signing.onBehalfOf() != null) {
            titles.add(new Title(capacity, signing.onBehalfOf()));
        }
        if (signing.position() != null) {
            titles.add(new Title(signing.onBehalfOf() == null ? capacity : null, signing.position()));
        }
        return titles.isEmpty()
                ? new Signature(usual().titles(), signing.signer())
                : new Signature(titles, signing.signer());
    }

    private Signature usual() {
        if (isCommittee()) {
            return new Signature(List.of(new Title(Capacity.TM, COMMITTEE), new Title(null, "Chủ tịch")), null);
        }
        var unit = names.units().get(plan.issuerId());
        return new Signature(List.of(new Title(null, office(unit == null ? null : unit.kind()))), null);
    }

    private static String office(@Nullable UnitKind kind) {
        if (kind == null) {
            return "Thủ trưởng";
        }
        return switch (kind) {
            case DEPARTMENT, PUBLIC_SERVICE_UNIT -> "Giám đốc";
            case ZONE_AUTHORITY -> "Trưởng ban";
            case DIVISION -> "Trưởng phòng";
            case COMMUNE, DISTRICT -> "Chủ tịch";
            case VERTICAL_AGENCY -> "Thủ trưởng";
        };
    }
}
