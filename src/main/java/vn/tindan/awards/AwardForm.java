package vn.tindan.awards;

import java.util.Set;

/** The form of an award, and who may decide on it (Luật 06/2022/QH15; medal: TT 20/2025/TT-BCA). */
public enum AwardForm {
    /** Bằng khen. */
    MERIT_CERTIFICATE(AwardLevel.MINISTRY, AwardLevel.PROVINCE),
    /** Giấy khen. */
    COMMENDATION(AwardLevel.PROVINCIAL_POLICE, AwardLevel.COMMUNE),
    /** Kỷ niệm chương Bảo vệ an ninh Tổ quốc: to individuals only. */
    MEDAL(AwardLevel.MINISTRY);

    private final Set<AwardLevel> levels;

    AwardForm(AwardLevel... levels) {
        this.levels = Set.of(levels);
    }

    public boolean mayBeDecidedBy(AwardLevel level) {
        return levels.contains(level);
    }

    public boolean mayGoTo(RecipientKind kind) {
        return this != MEDAL || kind == RecipientKind.INDIVIDUAL;
    }
}
