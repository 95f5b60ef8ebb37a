package vn.tindan.geography;

/** The level of a unit: đơn vị cấp tỉnh, cấp huyện (until 1 July 2025), cấp xã, and the country above them. */
public enum UnitKind {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE
}
