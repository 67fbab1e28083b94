package vn.dondoc.reporting.dossier;

import java.util.List;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.documents.Signature.Capacity;
import vn.dondoc.documents.Signature.Title;

/** Who signs for a unit of each kind. People's committees are collectives, so their chair signs on their behalf. */
final class Signers {

    private Signers() {}

    static List<Title> of(UnitKind kind) {
        return switch (kind) {
            case COMMUNE, DISTRICT -> List.of(new Title(Capacity.TM, "Ủy ban nhân dân"), new Title(null, "Chủ tịch"));
            case DEPARTMENT, PUBLIC_SERVICE_UNIT -> List.of(new Title(null, "Giám đốc"));
            case ZONE_AUTHORITY -> List.of(new Title(null, "Trưởng ban"));
            case DIVISION -> List.of(new Title(null, "Trưởng phòng"));
            case VERTICAL_AGENCY -> List.of(new Title(null, "Thủ trưởng đơn vị"));
        };
    }
}
