package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.register.NewTips;
import vn.tindan.tips.sealed.SealedContent;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** What was told before, or told nothing, never counts as valuable: not when judged, not by being classified later. */
class TipValueTests {

    private static final UnitId COMMUNE = UnitId.parse("v2-31507");

    private static Tip classified(LegalType type) {
        var told = new NewTips.Row(
                UUID.randomUUID(),
                new byte[32],
                new SealedContent(new byte[1], new byte[1], null, null, new long[0]),
                TipChannel.PHONE,
                TipCategory.OTHER,
                COMMUNE,
                COMMUNE,
                Instant.parse("2026-03-04T02:00:00Z"),
                TipStatus.RECEIVED,
                null);
        var tip = Tip.told(told, 1);
        tip.classify(type);
        return tip;
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "SPAM"})
    void isNeverJudgedSo(LegalType type) {
        var tip = classified(type);
        assertThatThrownBy(() -> tip.judge(Value.YES)).isInstanceOf(RuleViolation.class);
        assertThat(tip.classification().value()).isEqualTo(Value.NOT_JUDGED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "SPAM"})
    void isNeverMadeSoByClassifyingAnew(LegalType type) {
        var tip = classified(LegalType.CRIME_REPORT);
        tip.judge(Value.YES);
        assertThatThrownBy(() -> tip.classify(type)).isInstanceOf(RuleViolation.class);
        assertThat(tip.classification().legalType()).isEqualTo(LegalType.CRIME_REPORT);
    }

    @Test
    void mayBeClassifiedAnewOnceItIsJudgedAgain() {
        var tip = classified(LegalType.CRIME_REPORT);
        tip.judge(Value.YES);
        tip.judge(Value.NO);
        tip.classify(LegalType.SPAM);
        assertThat(tip.classification().legalType()).isEqualTo(LegalType.SPAM);
    }
}
