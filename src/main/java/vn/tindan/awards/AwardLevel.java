package vn.tindan.awards;

/** Who decides on an award: Bộ Công an, chủ tịch tỉnh, giám đốc công an tỉnh, chủ tịch xã. */
public enum AwardLevel {
    MINISTRY,
    PROVINCE,
    PROVINCIAL_POLICE,
    COMMUNE
}
