package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.retention.CaseErasure;
import vn.tindan.cases.retention.CaseHolding;
import vn.tindan.cases.retention.CaseRetentionRules;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.support.LongAgo;
import vn.tindan.tips.retention.TipHolding;
import vn.tindan.tips.retention.TipHolds;

/** What keeps a case is heard until the moment of its erasure: whatever is done with it, or with its tips, meanwhile. */
@IntegrationTest
class CaseErasureRaceTests {

    private static final UnitId UNIT = UnitId.parse("v2-10279");
    private static final Jurisdiction OFFICER = new Jurisdiction(UNIT);
    private static final LocalDate LONG_AGO = LocalDate.of(2011, 3, 5);
    private static final LocalDate CLEARED_ON = LocalDate.of(2011, 3, 9);
    private static final CaseRetentionRules.Rule RULE =
            new CaseRetentionRules.Rule(OffenceGroup.HIGH_TECH, HandledAs.OTHER, 1, "thử nghiệm lúc xóa");

    private final CaseOpening opening;
    private final CaseWork work;
    private final CaseMerging merging;
    private final CaseReading reading;
    private final CaseErasure erasure;
    private final CaseHolding holding;
    private final CaseRetentionRules rules;
    private final TipHolding tipHolding;
    private final List<TipHolds> tipHolds;
    private final LongAgo longAgo;

    CaseErasureRaceTests(
            CaseOpening opening,
            CaseWork work,
            CaseMerging merging,
            CaseReading reading,
            CaseErasure erasure,
            CaseHolding holding,
            CaseRetentionRules rules,
            TipHolding tipHolding,
            List<TipHolds> tipHolds,
            LongAgo longAgo) {
        this.opening = opening;
        this.work = work;
        this.merging = merging;
        this.reading = reading;
        this.erasure = erasure;
        this.holding = holding;
        this.rules = rules;
        this.tipHolding = tipHolding;
        this.tipHolds = tipHolds;
        this.longAgo = longAgo;
    }

    @BeforeEach
    void keepForAMonth() {
        rules.set(RULE);
    }

    @AfterEach
    void leave() {
        rules.all().stream()
                .filter(line -> line.rule().basis().equals(RULE.basis()))
                .forEach(line -> rules.remove(line.id()));
    }

    private UUID open(@Nullable UUID tip) {
        return opening.open(
                OFFICER,
                new CaseOpening.Draft(
                        UUID.randomUUID(),
                        UNIT,
                        LONG_AGO,
                        new Classification(
                                OffenceGroup.HIGH_TECH,
                                Severity.NOT_SET,
                                Severity.Basis.PROVISIONAL,
                                HandledAs.OTHER,
                                null),
                        "Vụ cũ",
                        "Nội dung cũ",
                        tip));
    }

    private UUID cleared(@Nullable UUID tip) {
        var file = open(tip);
        longAgo.cleared(file, CLEARED_ON);
        return file;
    }

    private UUID told() {
        return longAgo.told(UNIT, "Tin của vụ cũ");
    }

    private CaseWork.Handle handle(UUID file) {
        return new CaseWork.Handle(OFFICER, file, reading.open(OFFICER, file).version());
    }

    private boolean erased(UUID file) {
        return reading.open(OFFICER, file).isErased();
    }

    private void night() {
        LongAgo.night(erasure);
    }

    private void during(Runnable doing) {
        longAgo.nightDuring(doing, erasure);
    }

    @Test
    void sparesWhatIsReopenedOrHeldMeanwhile() {
        var reopened = cleared(null);
        during(() -> work.reopen(handle(reopened), "tình tiết mới"));
        assertThat(erased(reopened)).isFalse();
        var held = cleared(null);
        during(() -> holding.place(OFFICER, held, "giám đốc thẩm"));
        assertThat(erased(held)).isFalse();
    }

    @Test
    void sparesWhatWasPartedMeanwhileAndWhatWentOverToAnotherCaseThatIsKept() {
        var main = open(null);
        var merged = open(null);
        merging.merge(handle(main), reading.open(OFFICER, merged).number(), "là một");
        var kept = cleared(null);
        holding.place(OFFICER, kept, "thanh tra");
        longAgo.cleared(main, CLEARED_ON);
        during(() -> {
            merging.part(handle(main), merged, "là hai");
            merging.merge(handle(kept), reading.open(OFFICER, merged).number(), "là một với vụ kia");
        });
        assertThat(erased(merged)).isFalse();
        assertThat(erased(kept)).isFalse();
    }

    @Test
    void keepsAllThatIsOneCaseForAHoldOnWhatWasMergedIntoIt() {
        var main = open(null);
        var merged = open(null);
        holding.place(OFFICER, merged, "còn khiếu nại");
        merging.merge(handle(main), reading.open(OFFICER, merged).number(), "là một");
        longAgo.cleared(main, CLEARED_ON);
        night();
        assertThat(List.of(erased(main), erased(merged))).containsOnly(false);
        assertThat(rules.all())
                .filteredOn(line -> line.rule().basis().equals(RULE.basis()))
                .singleElement()
                .satisfies(line -> assertThat(line.due().held()).isGreaterThanOrEqualTo(2));
        holding.end(OFFICER, merged, holding.of(OFFICER, merged).getFirst().id(), "xong");
        night();
        assertThat(List.of(erased(main), erased(merged))).containsOnly(true);
        assertThatThrownBy(() -> holding.place(OFFICER, main, "muộn rồi"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("retention.hold.erased");
    }

    @Test
    void staysWhileATipOfItIsWorkedOnOrHeld() {
        var tip = told();
        var file = cleared(tip);
        night();
        assertThat(erased(file)).as("its tip is new").isFalse();
        longAgo.closed(tip, CLEARED_ON);
        tipHolding.place(OFFICER, tip, "người báo tin khiếu nại");
        night();
        assertThat(erased(file)).as("its tip is held").isFalse();
        tipHolding.end(OFFICER, tip, tipHolding.of(OFFICER, tip).getFirst().id(), "xong");
        night();
        assertThat(erased(file)).isTrue();
    }

    private boolean keeps(UUID tip) {
        return tipHolds.stream().anyMatch(holds -> holds.held(List.of(tip)).contains(tip));
    }

    @Test
    void letsTheTipsOfAMergedCaseGoWithTheMainCase() {
        var tip = told();
        var main = open(null);
        var merged = open(tip);
        merging.merge(handle(main), reading.open(OFFICER, merged).number(), "là một");
        assertThat(keeps(tip)).isTrue();
        longAgo.cleared(main, CLEARED_ON);
        assertThat(keeps(tip)).as("its case was open when it was merged").isFalse();
        holding.place(OFFICER, main, "giám đốc thẩm");
        assertThat(keeps(tip)).as("the main case is held").isTrue();
        holding.end(OFFICER, main, holding.of(OFFICER, main).getFirst().id(), "xong");
        assertThat(keeps(tip)).isFalse();
    }

    @Test
    void staysForAHoldOnAnotherTipMergedIntoTheSame() {
        var main = told();
        var tip = told();
        var sibling = told();
        var file = cleared(tip);
        longAgo.closed(main, CLEARED_ON);
        for (var each : List.of(tip, sibling)) {
            longAgo.merged(each, main);
        }
        tipHolding.place(OFFICER, sibling, "người báo tin thứ ba khiếu nại");
        night();
        assertThat(erased(file)).isFalse();
        tipHolding.end(
                OFFICER, sibling, tipHolding.of(OFFICER, sibling).getFirst().id(), "xong");
        night();
        assertThat(erased(file)).isTrue();
    }
}
