package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.support.LongAgo;
import vn.tindan.tips.retention.TipErasure;
import vn.tindan.tips.retention.TipHolding;
import vn.tindan.tips.terms.LegalType;

/** What somebody does with a tip between the reading of what is due and its erasure is heard before anything is erased. */
@IntegrationTest
class TipErasureRaceTests {

    private static final UnitId UNIT = UnitId.parse("v2-10273");
    private static final Jurisdiction OFFICER = new Jurisdiction(UNIT);

    private final TipTriage triage;
    private final TipReading reading;
    private final TipErasure erasure;
    private final TipHolding holding;
    private final LongAgo longAgo;
    private final JdbcClient jdbc;

    TipErasureRaceTests(
            TipTriage triage,
            TipReading reading,
            TipErasure erasure,
            TipHolding holding,
            LongAgo longAgo,
            JdbcClient jdbc) {
        this.triage = triage;
        this.reading = reading;
        this.erasure = erasure;
        this.holding = holding;
        this.longAgo = longAgo;
        this.jdbc = jdbc;
    }

    private UUID told() {
        return longAgo.told(UNIT, "Chuyện đã lâu");
    }

    private UUID ended() {
        var tip = told();
        triage.classify(new TipTriage.Handle(OFFICER, tip, version(tip)), LegalType.OTHER, null);
        longAgo.closed(tip, LocalDate.of(2015, 1, 5));
        return tip;
    }

    private UUID mergedInto(UUID main) {
        var tip = told();
        longAgo.merged(tip, main);
        return tip;
    }

    private int version(UUID tip) {
        return reading.open(OFFICER, tip).version();
    }

    private void run(String sql, UUID tip) {
        jdbc.sql(sql).param("tip", tip).update();
    }

    private void night() {
        LongAgo.night(erasure);
    }

    private void during(Runnable work) {
        longAgo.nightDuring(work, erasure);
    }

    private boolean erased(UUID tip) {
        return reading.open(OFFICER, tip).story() == null;
    }

    @Test
    void sparesWhatIsTakenUpAgainMeanwhile() {
        var tip = ended();
        during(() ->
                run("update tips.tip set status = 'VERIFIED', outcome = null, outcome_on = null where id = :tip", tip));
        assertThat(erased(tip)).isFalse();
    }

    @Test
    void sparesWhatIsHeldMeanwhile() {
        var tip = ended();
        during(() -> holding.place(OFFICER, tip, "đang khiếu nại"));
        assertThat(erased(tip)).isFalse();
        holding.end(OFFICER, tip, holding.of(OFFICER, tip).getFirst().id(), "xong");
        night();
        assertThat(erased(tip)).isTrue();
    }

    @Test
    void sparesWhatIsTakenOutOfItsMainTipMeanwhileButNotThatOne() {
        var main = ended();
        var merged = mergedInto(main);
        during(() -> run("update tips.tip set status = 'VERIFIED', merged_into = null where id = :tip", merged));
        assertThat(erased(merged)).isFalse();
        assertThat(erased(main)).isTrue();
    }

    @Test
    void sparesWhatWentOverToAnotherTipMeanwhile() {
        var main = ended();
        var merged = mergedInto(main);
        var open = told();
        during(() -> jdbc.sql("update tips.tip set merged_into = :open where id = :tip")
                .param("open", open)
                .param("tip", merged)
                .update());
        assertThat(erased(merged)).isFalse();
    }

    @Test
    void keepsTheWholeMatterForOneOfItsTips() {
        var main = ended();
        var merged = mergedInto(main);
        holding.place(OFFICER, merged, "người báo tin thứ hai khiếu nại");
        night();
        assertThat(erased(main)).isFalse();
        assertThat(erased(merged)).isFalse();
        holding.end(OFFICER, merged, holding.of(OFFICER, merged).getFirst().id(), "xong");
        night();
        assertThat(erased(main)).isTrue();
        assertThat(erased(merged)).isTrue();
    }

    @Test
    void holdsNothingThatIsGone() {
        var tip = ended();
        night();
        assertThat(erased(tip)).isTrue();
        assertThatThrownBy(() -> holding.place(OFFICER, tip, "muộn rồi"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("retention.hold.erased");
        assertThat(holding.of(OFFICER, tip)).isEmpty();
    }
}
