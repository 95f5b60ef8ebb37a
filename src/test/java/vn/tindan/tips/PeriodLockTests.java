package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.audit.Who;
import vn.tindan.figures.locking.LockedPeriods;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** Whether a tip was valuable is judged and judged anew until its period is locked, and after it was opened again. */
@IntegrationTest
class PeriodLockTests {

    private static final UnitId UNIT = UnitId.parse("v2-10114");

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final TipTriage triage;
    private final TipDecisions decisions;
    private final LockedPeriods periods;
    private final Accounts accounts;
    private final LocalDate today;
    private final Clock clock;

    PeriodLockTests(
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            TipTriage triage,
            TipDecisions decisions,
            LockedPeriods periods,
            Accounts accounts,
            Clock clock) {
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.triage = triage;
        this.decisions = decisions;
        this.periods = periods;
        this.accounts = accounts;
        this.clock = clock;
        this.today = CountryTime.today(clock);
    }

    private static Account secretary(Role role) {
        return new Account(UUID.randomUUID(), "thuky", "Tên Đã Đổi", UNIT, "Phường", Set.of(role), true, null);
    }

    private UUID verified(int daysAgo) {
        var tip = tracking.open(intake.receive(new TipIntake.Draft(
                        UUID.randomUUID().toString(),
                        TipChannel.PHONE,
                        TipCategory.THEFT,
                        UNIT,
                        "Tin của kỳ đã khóa",
                        null,
                        null,
                        null,
                        clock.instant().minus(Duration.ofDays(daysAgo)))))
                .orElseThrow()
                .tip();
        step(tip, handle -> triage.classify(handle, LegalType.CRIME_REPORT, null));
        step(tip, handle -> triage.verify(handle, "đúng như tin"));
        return tip;
    }

    private Value value(UUID tip) {
        return reading.open(new Jurisdiction(UNIT), tip).value();
    }

    private void step(UUID tip, Consumer<TipTriage.Handle> verb) {
        var version = reading.open(new Jurisdiction(UNIT), tip).version();
        verb.accept(new TipTriage.Handle(new Jurisdiction(UNIT), tip, version));
    }

    private void judge(UUID tip, Value value) {
        step(tip, handle -> decisions.judge(handle, value, "vì lý do này"));
    }

    private static void refuses(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void isJudgedAnewUntilThePeriodIsLockedAndWhenItIsOpenedForACorrection() {
        var tip = verified(3);
        var later = verified(0);
        judge(tip, Value.YES);
        judge(tip, Value.NO);
        var days = new DateRange(today.minusDays(5), today.minusDays(1));
        var secretary = secretary(Role.SECRETARY);
        refuses("figures.lock.not-over", () -> periods.lock(secretary, new DateRange(today, today), "sớm"));
        refuses("figures.lock.reason", () -> periods.lock(secretary, days, " "));
        assertThatThrownBy(() -> periods.lock(secretary(Role.CHIEF), days, "không phải việc của tôi"))
                .isInstanceOf(NotFound.class);
        periods.lock(secretary, days, "báo cáo giấy số 12");
        refuses("figures.lock.known", () -> periods.lock(secretary, days, "lần nữa"));

        refuses("figures.lock.refused", () -> judge(tip, Value.YES));
        assertThat(value(tip)).isEqualTo(Value.NO);
        judge(later, Value.YES);
        step(tip, handle -> triage.undo(handle, "việc hằng ngày vẫn làm"));
        step(tip, handle -> triage.verify(handle, "đúng như tin"));

        var lock = periods.of(UNIT).getFirst();
        refuses("figures.lock.reason", () -> periods.open(secretary, lock.id(), ""));
        periods.open(secretary, lock.id(), "để đính chính");
        String name = accounts.find("thuky").orElseThrow().name();
        assertThat(periods.of(UNIT).getFirst().lockedBy()).isEqualTo(new Who("thuky", name));
        assertThat(periods.of(UNIT).getFirst().openedBy()).isEqualTo(new Who("thuky", name));
        judge(tip, Value.YES);
        assertThat(value(tip)).isEqualTo(Value.YES);
        assertThat(periods.of(UNIT).getFirst().openedWhy()).isEqualTo("để đính chính");
        periods.lock(secretary, days, "đã đính chính");
        refuses("figures.lock.refused", () -> judge(tip, Value.NO));
        assertThat(reading.open(new Jurisdiction(UNIT), tip).status()).isEqualTo(TipStatus.VERIFIED);
    }

    @Test
    void isLockedForEveryCommuneOfTheUnitWhoseReportWasIssued() {
        var tip = verified(0);
        var province = UnitId.parse("v2-01");
        var report = UUID.randomUUID();
        var nobody = new DateRange(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 12, 31));
        periods.lockByReport(province, nobody, report, 7, "nguoi.ky");
        periods.lockByReport(province, nobody, report, 7, "nguoi.ky");
        assertThat(periods.of(province).stream().filter(lock -> report.equals(lock.report())))
                .hasSize(1);
        judge(tip, Value.YES);
        refuses("figures.lock.refused", () -> periods.requireOpen(UNIT, LocalDate.of(1999, 6, 1)));
        periods.requireOpen(UnitId.parse("v2-31507"), LocalDate.of(1999, 6, 1));
    }
}
