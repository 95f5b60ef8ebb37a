package vn.tindan.movement;

/** Who took notice of a model: cấp xã, cấp tỉnh, Bộ Công an (the district tier ended in 2025). */
public enum Recogniser {
    COMMUNE,
    PROVINCE,
    MINISTRY,
    /** Bộ Công an thông báo nhân rộng toàn quốc. */
    NATIONWIDE;

    boolean isOfMinistry() {
        return this == MINISTRY || this == NATIONWIDE;
    }
}
