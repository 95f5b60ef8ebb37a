package vn.tindan.awards;

/** Who decides on an award, the highest first, as printed lists have them. */
public enum AwardLevel {
    /** Chủ tịch nước. */
    PRESIDENT,
    /** Thủ tướng Chính phủ. */
    PRIME_MINISTER,
    /** Bộ trưởng Bộ Công an. */
    MINISTRY,
    /** Chủ tịch UBND tỉnh. */
    PROVINCE,
    /** Giám đốc công an tỉnh. */
    PROVINCIAL_POLICE,
    /** Chủ tịch UBND xã. */
    COMMUNE;

    /** Whether it decides in the name of the whole country. */
    boolean isNational() {
        return compareTo(MINISTRY) <= 0;
    }
}
