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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.clocks.ClockReading;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.WorkOfUnits;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTransfer;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.DecisionClocks;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** The sources of a commune of its own, from what its desk did. */
@IntegrationTest
class SourcesTests {

    private static final UnitId UNIT = UnitId.parse("v2-00118");
    private static final UnitId ELSEWHERE = UnitId.parse("v2-00127");
    private static final UnitId CEASING = UnitId.parse("v2-00166");
    private static final Jurisdiction HERE = new Jurisdiction(UNIT);

    private final Sources sources;
    private final SupervisionPaper paper;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipTriage triage;
    private final TipTransfer transfer;
    private final WorkOfUnits tipsOfUnits;
    private final ClockReading clocks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    SourcesTests(
            Sources sources,
            SupervisionPaper paper,
            TipIntake intake,
            TipTracking tracking,
            TipTriage triage,
            TipTransfer transfer,
            List<WorkOfUnits> work,
            ClockReading clocks,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.paper = paper;
        this.intake = intake;
        this.tracking = tracking;
        this.triage = triage;
        this.transfer = transfer;
        this.tipsOfUnits = work.stream()
                .filter(each -> each.kind().equals("tips"))
                .findFirst()
                .orElseThrow();
        this.transaction = new TransactionTemplate(transactions);
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    private void told(LegalType type) {
        classify(HERE, told(UNIT), type);
    }

    private UUID told(UnitId unit) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.THEFT,
                unit,
                "Mất xe",
                null,
                null,
                null,
                null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private TipTriage.Handle handle(Jurisdiction officer, UUID tip) {
        int version = jdbc.sql("select version from tips.tip where id = :id")
                .param("id", tip)
                .query(Integer.class)
                .single();
        return new TipTriage.Handle(officer, tip, version);
    }

    private void classify(Jurisdiction officer, UUID tip, LegalType type) {
        triage.classify(handle(officer, tip), type, "đã xem");
    }

    /** As if all that was done with it so far had been done so many days earlier. */
    private void age(UUID tip, int days) {
        for (var sql : List.of(
                "update tips.step set at = at - make_interval(days => :days) where tip_id = :tip",
                "update tips.register_entry set entered_at = entered_at - make_interval(days => :days),"
                        + " moved_at = moved_at - make_interval(days => :days) where tip_id = :tip")) {
            jdbc.sql(sql).param("days", days).param("tip", tip).update();
        }
    }

    /** As the officer of the area reads it, for whom rows beyond it are not there. */
    private WorkingSet read(LocalDate from, LocalDate to) {
        return read(HERE, from, to);
    }

    private WorkingSet read(Jurisdiction area, LocalDate from, LocalDate to) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("set local role tindan_app").update();
            jdbc.sql("select set_config('tindan.reach', :reach, true)")
                    .param("reach", area.reach())
                    .query(String.class)
                    .single();
            return sources.of(area, from, to).set();
        }));
    }

    @Test
    void countsOnTheDayOfItsClassificationWhatWasToldBefore() {
        var before = today.minusDays(1);
        var tip = told(UNIT);
        age(tip, 1);
        var early = read(before, before);
        var none = read(today, today);
        classify(HERE, tip, LegalType.CRIME_REPORT);
        assertThat(read(before, before)).isEqualTo(early);
        var late = read(today, today);
        assertThat(late.count(Cause.RECEIVED)).isEqualTo(none.count(Cause.RECEIVED) + 1);
        assertThat(late.carried()).isEqualTo(early.left());
        assertThat(late.left()).isEqualTo(none.left() + 1);
    }

    @Test
    void readsAPastPeriodTheSameWhereverTheTipWentAfterwards() {
        var past = today.minusDays(60);
        var nothing = read(past, past);
        var tip = told(ELSEWHERE);
        classify(new Jurisdiction(ELSEWHERE), tip, LegalType.CRIME_REPORT);
        transfer.route(handle(new Jurisdiction(ELSEWHERE), tip), UNIT, "thuộc địa bàn");
        age(tip, 60);
        var first = read(past, past);
        assertThat(first.count(Cause.RECEIVED)).isEqualTo(nothing.count(Cause.RECEIVED) + 1);

        triage.receive(handle(HERE, tip));
        assertThat(read(past, past)).as("received").isEqualTo(first);
        classify(HERE, tip, LegalType.DENUNCIATION);
        assertThat(read(past, past)).as("classified").isEqualTo(first);
        transfer.route(handle(HERE, tip), ELSEWHERE, "không thuộc địa bàn");
        assertThat(read(past, past)).as("gone").isEqualTo(first);
        assertThat(read(past.plusDays(1), today).carried()).isEqualTo(first.left());

        age(tip, 5);
        var gone = today.minusDays(5);
        var older = read(past.minusDays(5), past.minusDays(5));
        assertThat(older.count(Cause.RECEIVED)).isEqualTo(1);
        var second = read(gone, gone);
        assertThat(second.count(Cause.TRANSFERRED)).isEqualTo(1);
        triage.receive(handle(new Jurisdiction(ELSEWHERE), tip));
        classify(new Jurisdiction(ELSEWHERE), tip, LegalType.SECURITY_TIP);
        transfer.route(handle(new Jurisdiction(ELSEWHERE), tip), UNIT, "lại về đây");
        triage.receive(handle(HERE, tip));
        for (var type : List.of(LegalType.SECURITY_TIP, LegalType.CRIME_REPORT)) {
            assertThat(read(past.minusDays(5), past.minusDays(5))).as("back").isEqualTo(older);
            assertThat(read(gone, gone)).as("back").isEqualTo(second);
            classify(HERE, tip, type);
        }
        assertThat(read(gone, gone)).isEqualTo(second);
        assertThat(read(gone.plusDays(1), today).carried()).isEqualTo(second.left());
    }

    /** One it took no step with, one that it judged anew itself, and one that never was a source. */
    @Test
    void readsAPastPeriodTheSameAfterItsUnitCeasedWithoutAStepOfItsOwn() {
        var past = today.minusDays(40);
        var area = new Jurisdiction(CEASING);
        var untouched = handedOn(LegalType.CRIME_REPORT);
        var judged = handedOn(LegalType.SECURITY_TIP);
        triage.receive(handle(area, judged));
        classify(area, judged, LegalType.DENUNCIATION);
        var other = handedOn(LegalType.SECURITY_TIP);
        for (var tip : List.of(untouched, judged, other)) {
            age(tip, 40);
        }
        var before = read(area, past, past);
        assertThat(before.count(Cause.RECEIVED) + before.count(Cause.RECOGNISED))
                .isEqualTo(2);

        transaction.executeWithoutResult(_ -> tipsOfUnits.passOn(CEASING, ELSEWHERE, today));

        assertThat(read(area, past, past)).isEqualTo(before);
        var set = read(area, past.plusDays(1), today);
        assertThat(set.carried()).isEqualTo(before.left());
        assertThat(set.count(Cause.TRANSFERRED)).isEqualTo(2);
        assertThat(set.left()).isEqualTo(set.total() - set.settled()).isZero();
        assertThat(read(new Jurisdiction(ELSEWHERE), today, today).count(Cause.RECEIVED))
                .as("at the heir, as it stood")
                .isEqualTo(2);
        triage.undo(handle(new Jurisdiction(ELSEWHERE), judged), "phân loại nhầm");
        assertThat(jdbc.sql("select status from tips.tip where id = :id")
                        .param("id", judged)
                        .query(String.class)
                        .single())
                .as("what is undone is the classification, not going on at the heir")
                .isEqualTo("RECEIVED");
    }

    private UUID handedOn(LegalType type) {
        var tip = told(ELSEWHERE);
        var there = new Jurisdiction(ELSEWHERE);
        classify(there, tip, type);
        transfer.route(handle(there, tip), CEASING, "thuộc địa bàn");
        return tip;
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
        assertThat(sources.of(new Jurisdiction(ELSEWHERE), today, today).sources())
                .extracting(Sources.Source::unitName)
                .doesNotContain(found.sources().getFirst().unitName());
    }

    @Test
    void keepsInAPastPeriodWhatIsReclassifiedLaterAndSaysWhenItWent() {
        told(LegalType.DENUNCIATION);
        var tip = sources.of(HERE, today, today).sources().getLast().tip();
        int days = 40;
        age(tip, days);
        var past = today.minusDays(days);
        var before = sources.of(HERE, past, past.plusDays(9)).set();
        assertThat(before.count(Cause.RECEIVED)).isOne();
        var carried = sources.of(HERE, today, today).set();

        classify(HERE, tip, LegalType.SECURITY_TIP);

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
