package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.PaperNumber;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.figures.ledger.Ledger;
import vn.tindan.figures.ledger.LedgerAudit;
import vn.tindan.figures.locking.LockedPeriods;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** What goes wrong in a case's life is put right in odd orders; the ledger agrees with the rows at every end. */
@IntegrationTest
class CaseHostileTests {

    private static final UnitId UNIT = UnitId.parse("v2-10237");
    private static final Jurisdiction OFFICER = new Jurisdiction(UNIT);
    private static final String SAME = "092200008801";

    private final CaseOpening opening;
    private final CaseWork work;
    private final CasePersons persons;
    private final CaseMerging merging;
    private final CaseReading reading;
    private final LockedPeriods periods;
    private final Ledger ledger;
    private final LedgerAudit audit;
    private final JdbcClient jdbc;
    private final LocalDate today;

    CaseHostileTests(
            CaseOpening opening,
            CaseWork work,
            CasePersons persons,
            CaseMerging merging,
            CaseReading reading,
            LockedPeriods periods,
            Ledger ledger,
            LedgerAudit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.opening = opening;
        this.work = work;
        this.persons = persons;
        this.merging = merging;
        this.reading = reading;
        this.periods = periods;
        this.ledger = ledger;
        this.audit = audit;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    private UUID open(LocalDate on) {
        var as = new Classification(
                OffenceGroup.DRUG, Severity.SERIOUS, Severity.Basis.CHARGED, HandledAs.CRIMINAL, null);
        return opening.open(
                OFFICER, new CaseOpening.Draft(UUID.randomUUID(), UNIT, on, as, "Vụ thử", "Nội dung", null));
    }

    private CaseWork.Handle handle(UUID file) {
        return new CaseWork.Handle(OFFICER, file, reading.open(OFFICER, file).version());
    }

    private UUID arrest(UUID file, String paper, LocalDate on) {
        return persons.add(handle(file), new CasePersons.NewSubject(who(paper), SubjectAct.ARRESTED, on));
    }

    private static CasePersons.Who who(String paper) {
        return new CasePersons.Who("Nguyễn Văn Thử", PaperNumber.parse(paper), SubjectRole.SUSPECT);
    }

    private void merge(UUID into, UUID file) {
        merging.merge(handle(into), reading.open(OFFICER, file).number(), "là một");
    }

    private List<String> figures() {
        return jdbc.sql("""
                select day || ' ' || indicator || ' ' || sum(amount) from cases.contributions('2000-01-01', '2100-01-01')
                where commune = :unit group by day, indicator order by 1
                """).param("unit", UNIT.toString()).query(String.class).list();
    }

    private long suspects(UUID... files) {
        return jdbc.sql("""
                select count(*) from cases.subject where case_id in (:files) and suspect_on is not null
                    and not withdrawn and not repeated
                """).param("files", List.of(files)).query(Long.class).single();
    }

    private void agrees() {
        ledger.fold();
        assertThat(audit.verify())
                .filteredOn(cell -> cell.area().equals(UNIT.toString()))
                .isEmpty();
    }

    @Test
    void mergesPartsAndMergesElsewhereWithoutATrace() {
        var first = open(today);
        var wandering = open(today);
        var second = open(today);
        for (var file : List.of(first, wandering, second)) {
            arrest(file, SAME, today);
        }
        var before = figures();
        merge(first, wandering);
        assertThat(suspects(first, wandering, second)).isEqualTo(2);
        assertThatThrownBy(() -> merge(second, wandering)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> merge(second, first)).isInstanceOf(RuleViolation.class);
        merging.part(handle(first), wandering, "không phải một");
        assertThat(figures()).isEqualTo(before);

        merge(second, wandering);
        assertThat(suspects(first, wandering, second)).isEqualTo(2);
        assertThat(reading.open(OFFICER, first).persons().getFirst().acts()).hasSize(1);
        merge(first, second(second, wandering));
        merging.part(handle(first), second, "lại nhầm");
        assertThat(figures()).isEqualTo(before);
        agrees();
    }

    /** Parts the wandering case from the second, which can then be merged itself. */
    private UUID second(UUID second, UUID wandering) {
        merging.part(handle(second), wandering, "nhầm lần nữa");
        return second;
    }

    @Test
    void doesNotLoseWhoACorrectionMakesAnother() {
        var file = open(today);
        var merged = open(today);
        var person = arrest(file, "092200008811", today);
        var other = arrest(file, "092200008812", today);
        arrest(merged, "092200008811", today);
        assertThatThrownBy(() -> persons.correct(handle(file), other, who("092200008811")))
                .isInstanceOf(RuleViolation.class);
        merge(file, merged);
        assertThat(suspects(file, merged)).isEqualTo(2);
        assertThatThrownBy(() -> persons.correct(handle(file), person, who("092200008813")))
                .isInstanceOf(RuleViolation.class);
        assertThat(suspects(file, merged)).isEqualTo(2);
        persons.correct(
                handle(file),
                person,
                new CasePersons.Who("Nguyễn Văn Tên Đúng", PaperNumber.parse("092200008811"), SubjectRole.SUSPECT));

        merging.part(handle(file), merged, "tách để sửa");
        persons.correct(handle(file), person, who("092200008813"));
        merge(file, merged);
        assertThat(suspects(file, merged)).isEqualTo(3);
        agrees();
    }

    @Test
    void takesWhatHappenedInALockedPeriodAndShowsItInTheFigures() {
        var day = LocalDate.of(2013, 5, 6);
        var file = open(day.minusDays(2));
        periods.lockByReport(
                UNIT, new DateRange(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 12, 31)), UUID.randomUUID(), 7, "thử");
        arrest(file, "092200008821", day);
        work.clear(handle(file), day, "đã làm rõ");
        assertThat(figures()).anyMatch(line -> line.startsWith("2013-05-06 suspects_drug"));
        assertThat(periods.of(UNIT))
                .singleElement()
                .satisfies(lock -> assertThat(lock.openedAt()).isNull());
        agrees();
    }
}
