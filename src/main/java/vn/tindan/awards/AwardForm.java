package vn.tindan.awards;

import java.util.List;
import vn.tindan.shared.RuleViolation;

/** The form of an award, and who may decide on it (Luật 06/2022/QH15; medal: TT 20/2025/TT-BCA). */
public enum AwardForm {
    /** Huân chương: to collectives and individuals. */
    ORDER(AwardLevel.PRESIDENT),
    /** Bằng khen. */
    MERIT_CERTIFICATE(AwardLevel.PRIME_MINISTER, AwardLevel.MINISTRY, AwardLevel.PROVINCE),
    /** Giấy khen. */
    COMMENDATION(AwardLevel.PROVINCIAL_POLICE, AwardLevel.COMMUNE),
    /** Kỷ niệm chương Bảo vệ an ninh Tổ quốc: to individuals only. */
    MEDAL(AwardLevel.MINISTRY);

    private final List<AwardLevel> levels;

    AwardForm(AwardLevel... levels) {
        this.levels = List.of(levels);
    }

    public boolean mayBeDecidedBy(AwardLevel level) {
        return levels.contains(level);
    }

    /** @throws RuleViolation where that level gives no such award */
    public void requireMayBeDecidedBy(AwardLevel level) {
        if (!mayBeDecidedBy(level)) {
            throw new RuleViolation("awards.rule.level");
        }
    }

    public boolean mayGoTo(RecipientKind kind) {
        return switch (this) {
            case MEDAL -> kind == RecipientKind.INDIVIDUAL;
            case ORDER -> kind != RecipientKind.HOUSEHOLD;
            case MERIT_CERTIFICATE, COMMENDATION -> true;
        };
    }

    public void requireMayGoTo(RecipientKind kind) {
        if (!mayGoTo(kind)) {
            throw new RuleViolation(this == MEDAL ? "awards.rule.medal-individual" : "awards.rule.order-household");
        }
    }
}
