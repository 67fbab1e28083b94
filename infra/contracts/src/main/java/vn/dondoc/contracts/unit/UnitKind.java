package vn.dondoc.contracts.unit;

/** The kinds of units that receive plans, carry tasks and report. */
public enum UnitKind {
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** UBND cấp huyện, historical: the level ended on 2025-07-01. */
    DISTRICT,
    /** UBND xã, phường, đặc khu. */
    COMMUNE,
    /** Ban quản lý khu kinh tế, khu công nghiệp. */
    ZONE_AUTHORITY,
    /** Đơn vị sự nghiệp công lập. */
    PUBLIC_SERVICE_UNIT,
    /** Cơ quan ngành dọc đặt tại địa phương. */
    VERTICAL_AGENCY,
    /** A phòng inside a unit. */
    DIVISION
}
