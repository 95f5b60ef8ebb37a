package vn.tindan.procuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.clocks.ClockReading;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.DecisionClocks;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** The sources of a commune of its own, from what its desk did. */
@IntegrationTest
class SourcesTests {

    private static final UnitId UNIT = UnitId.parse("v2-00118");
    private static final Jurisdiction HERE = new Jurisdiction(UNIT);

    private final Sources sources;
    private final SupervisionPaper paper;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipTriage triage;
    private final ClockReading clocks;
    private final JdbcClient jdbc;
    private final LocalDate today;

    SourcesTests(
            Sources sources,
            SupervisionPaper paper,
            TipIntake intake,
            TipTracking tracking,
            TipTriage triage,
            ClockReading clocks,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.paper = paper;
        this.intake = intake;
        this.tracking = tracking;
        this.triage = triage;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    private void told(LegalType type) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.THEFT,
                UNIT,
                "Mất xe",
                null,
                null,
                null,
                null);
        var tip = tracking.open(intake.receive(draft)).orElseThrow().tip();
        int version = jdbc.sql("select version from tips.tip where id = :id")
                .param("id", tip)
                .query(Integer.class)
                .single();
        triage.classify(new TipTriage.Handle(HERE, tip, version), type, null);
    }

    @Test
    void countsSourcesOfCrimeAloneAndPrintsThem() {
        var before = sources.of(HERE, today, today).set();
        told(LegalType.CRIME_REPORT);
        told(LegalType.SECURITY_TIP);
        var found = sources.of(HERE, today, today);
        assertThat(found.set().count(Cause.RECEIVED)).isEqualTo(before.count(Cause.RECEIVED) + 1);
        assertThat(found.set().left()).isEqualTo(before.left() + 1);
        assertThat(found.sources()).last().satisfies(source -> {
            assertThat(source.type()).isEqualTo(LegalType.CRIME_REPORT);
            assertThat(source.due())
                    .as("the clock of the desk, which a day of rest moves on")
                    .isEqualTo(
                            CountryTime.day(ends(source.tip()).get(source.tip()).minusNanos(1)))
                    .isAfterOrEqualTo(today.plusDays(20));
            assertThat(source.late()).isFalse();
        });
        var inspector = new Account(
                UUID.randomUUID(), "ks", "Kiểm sát viên", UNIT, "Phường", Set.of(Role.INSPECTOR), true, null);
        for (var format : new DocumentFormat[] {DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.XLSX}) {
            assertThat(paper.of(inspector, found, today, today, format).content())
                    .hasSizeGreaterThan(1000);
        }
        assertThat(sources.of(new Jurisdiction(UnitId.parse("v2-00127")), today, today)
                        .sources())
                .extracting(Sources.Source::unitName)
                .doesNotContain(found.sources().getFirst().unitName());
    }

    @Test
    void keepsInAPastPeriodWhatIsReclassifiedLaterAndSaysWhenItWent() {
        told(LegalType.DENUNCIATION);
        var tip = sources.of(HERE, today, today).sources().getLast().tip();
        int days = 40;
        for (var sql : List.of(
                "update tips.step set at = at - make_interval(days => :days) where tip_id = :tip",
                "update tips.register_entry set entered_at = entered_at - make_interval(days => :days)"
                        + " where tip_id = :tip")) {
            jdbc.sql(sql).param("days", days).param("tip", tip).update();
        }
        var past = today.minusDays(days);
        var before = sources.of(HERE, past, past.plusDays(9)).set();
        assertThat(before.count(Cause.RECEIVED)).isOne();
        var carried = sources.of(HERE, today, today).set();

        int version = jdbc.sql("select version from tips.tip where id = :id")
                .param("id", tip)
                .query(Integer.class)
                .single();
        triage.classify(new TipTriage.Handle(HERE, tip, version), LegalType.SECURITY_TIP, "không có dấu hiệu tội phạm");

        assertThat(sources.of(HERE, past, past.plusDays(9)).set()).isEqualTo(before);
        var found = sources.of(HERE, today, today);
        assertThat(found.set().carried()).isEqualTo(carried.carried());
        assertThat(found.set().count(Cause.RECLASSIFIED)).isEqualTo(carried.count(Cause.RECLASSIFIED) + 1);
        assertThat(found.set().left()).isEqualTo(carried.left() - 1);
        assertThat(found.set().total() - found.set().settled())
                .isEqualTo(found.set().left());
        assertThat(found.sources())
                .filteredOn(source -> source.tip().equals(tip))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.type()).isEqualTo(LegalType.DENUNCIATION);
                    assertThat(source.turns()).containsExactly(new SourceHistory.Turn(today, Cause.RECLASSIFIED));
                });
    }

    private Map<UUID, Instant> ends(UUID tip) {
        return endsBefore(CountryTime.startOf(today.plusDays(1)), tip);
    }

    @Test
    void isLateByTheClockOfTheDeskAlone() {
        told(LegalType.CRIME_REPORT);
        var tip = sources.of(HERE, today, today).sources().getLast().tip();
        int late = sources.of(HERE, today, today).set().leftLate();
        jdbc.sql("update clocks.clock set due_at = :due where subject = :tip and rule = 'DECIDE'")
                .param("due", CountryTime.startOf(today).atOffset(ZoneOffset.UTC))
                .param("tip", tip)
                .update();
        var found = sources.of(HERE, today, today);
        assertThat(found.set().leftLate()).isEqualTo(late + 1);
        assertThat(found.sources().getLast())
                .returns(true, Sources.Source::late)
                .returns(today.minusDays(1), Sources.Source::due);
    }

    @Test
    void keepsTheEndThatWasKnownAtTheTimeWhateverIsExtendedLater() {
        var tip = UUID.randomUUID();
        var clock = UUID.randomUUID();
        var begun = Instant.parse("2026-03-02T03:00:00Z");
        var first = begun.plus(20, ChronoUnit.DAYS);
        var second = begun.plus(60, ChronoUnit.DAYS);
        jdbc.sql("""
                insert into clocks.clock (id, subject, handling_unit, rule, created_at, started_at, due_at, met_at)
                values (:clock, :tip, :unit, 'DECIDE_COMPLEX', :begun, :begun, :second, :met)
                """)
                .param("clock", clock)
                .param("tip", tip)
                .param("unit", UNIT.toString())
                .param("begun", begun.atOffset(ZoneOffset.UTC))
                .param("second", second.atOffset(ZoneOffset.UTC))
                .param("met", second.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into clocks.change (clock_id, at, old_rule, old_due_at, new_due_at, why)
                values (:clock, :at, 'DECIDE', :first, :second, 'EXTENDED')
                """)
                .param("clock", clock)
                .param("at", first.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("first", first.atOffset(ZoneOffset.UTC))
                .param("second", second.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(endsBefore(begun, tip)).isEmpty();
        assertThat(endsBefore(begun.plusSeconds(1), tip)).containsEntry(tip, first);
        assertThat(endsBefore(first, tip)).containsEntry(tip, second);
        assertThat(endsBefore(second, tip)).as("met by then").isEmpty();
    }

    private Map<UUID, Instant> endsBefore(Instant end, UUID tip) {
        return clocks.endsJustBefore(end, List.of(tip), DecisionClocks.RULES);
    }

    @Test
    void refusesAPeriodTurnedRound() {
        assertThatThrownBy(() -> sources.of(HERE, today, today.minusDays(1)))
                .hasMessageContaining("procuracy.rule.period-turned");
    }
}
