package vn.tindan.geography.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.clocks.Clocks;
import vn.tindan.figures.ledger.Ledger;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.plan.TypedChange;
import vn.tindan.returns.OwnReturns;
import vn.tindan.returns.ReturnForms;
import vn.tindan.returns.filing.Filings;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.AskedReturns;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.references.TipReferences;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** In Lai Châu, whose communes no other test needs: each test makes new ones of them. */
@IntegrationTest
class PassingOnTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-12");
    private static final Account ADMINISTRATOR = account(PROVINCE, Role.ADMINISTRATOR);
    private static int codes = 94_000;
    private static int taken;

    private final UnitChanges changes;
    private final ChangeList list;
    private final PassingOn passingOn;
    private final Units units;
    private final Accounts accounts;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReferences tips;
    private final Clocks clocks;
    private final ReturnForms forms;
    private final AskedReturns asked;
    private final OwnReturns returns;
    private final Filings filings;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final LocalDate today;

    PassingOnTests(
            UnitChanges changes,
            ChangeList list,
            PassingOn passingOn,
            Units units,
            Accounts accounts,
            TipIntake intake,
            TipTracking tracking,
            TipReferences tips,
            Clocks clocks,
            ReturnForms forms,
            AskedReturns asked,
            OwnReturns returns,
            Filings filings,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.changes = changes;
        this.list = list;
        this.passingOn = passingOn;
        this.units = units;
        this.accounts = accounts;
        this.intake = intake;
        this.tracking = tracking;
        this.tips = tips;
        this.clocks = clocks;
        this.forms = forms;
        this.asked = asked;
        this.returns = returns;
        this.filings = filings;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    private static Account account(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "an", "Nguyễn Văn An", unit, "Đơn vị", Set.of(role), true, null);
    }

    private UnitId next() {
        taken++;
        return units.communes(PROVINCE, LocalDate.of(2025, 7, 1)).get(taken).id();
    }

    private static UnitId newCode() {
        codes++;
        return new UnitId("v2", String.valueOf(codes));
    }

    private UUID merge(UnitId former, UnitId heir, LocalDate day) {
        return changes.enter(
                ADMINISTRATOR,
                new TypedChange(
                        day.toString(),
                        "Nghị quyết thử",
                        List.of(
                                ChangedMap.line(1, "thành lập", "", heir, "xã", "Kế Thừa " + heir.code()),
                                ChangedMap.line(2, "nhập", former, heir))));
    }

    private UUID tip(UnitId unit) {
        var receipt = intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                unit,
                "Tin trước ngày nhập",
                null,
                null,
                null,
                null));
        return tracking.open(receipt).orElseThrow().tip();
    }

    private String officer(UnitId unit) {
        String username = "nhap-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(new Accounts.Application(
                username, "Cán Bộ", unit, Set.of(Role.DUTY_OFFICER, Role.CHIEF), "ba con mèo trắng ngủ"));
        return username;
    }

    private <T> T one(String sql, Object id, Class<T> type) {
        return jdbc.sql(sql).param("id", id).query(type).single();
    }

    @Test
    void passesOfficersOn() {
        var former = next();
        var heir = newCode();
        var username = officer(former);
        merge(former, heir, today);
        var account = accounts.find(username).orElseThrow();
        assertThat(account.unit()).isEqualTo(heir);
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.DUTY_OFFICER, Role.CHIEF);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'officer.moved' and concerned_unit = :heir")
                        .param("heir", heir.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void passesTipsOnThatAreNotClosedAndLetsTheHeirReadTheOthers() {
        var former = next();
        var heir = newCode();
        var open = tip(former);
        var closed = tip(former);
        jdbc.sql("update tips.tip set status = 'CLOSED' where id = :id")
                .param("id", closed)
                .update();
        clocks.start(open, former, "CHECK", CountryTime.startOf(today));
        var due = one("select due_at from clocks.clock where subject = :id", open, OffsetDateTime.class);
        var change = merge(former, heir, today);

        assertThat(handler(open)).isEqualTo(heir.toString());
        assertThat(one("select counted_unit from tips.tip where id = :id", open, String.class))
                .isEqualTo(former.toString());
        assertThat(one("select status from tips.tip where id = :id", open, String.class))
                .isEqualTo("NEW");
        assertThat(one("select register_number from tips.tip where id = :id", open, Integer.class))
                .isOne();
        assertThat(one(
                        "select moved_to from tips.register_entry where came_from is null and tip_id = :id",
                        open,
                        String.class))
                .isEqualTo(heir.toString());
        assertThat(one(
                        "select step || ' ' || other_unit || ' ' || actor from tips.step where tip_id = :id order by number desc limit 1",
                        open,
                        String.class))
                .isEqualTo("PASS_ON " + heir + " system");
        assertThat(one("select handling_unit from clocks.clock where subject = :id", open, String.class))
                .isEqualTo(heir.toString());
        assertThat(one("select due_at from clocks.clock where subject = :id", open, OffsetDateTime.class))
                .isEqualTo(due);

        assertThat(handler(closed)).isEqualTo(former.toString());
        assertThat(tips.find(new Jurisdiction(heir), closed)).isPresent();
        assertThat(seenBy(heir, closed)).isOne();
        assertThat(seenBy(next(), closed)).isZero();
        assertThat(list.handovers(change)).containsExactly(new ChangeList.Handover(former, heir, "tips", 1));
    }

    private String handler(UUID tip) {
        return one("select handling_unit from tips.tip where id = :id", tip, String.class);
    }

    /** Behind the wall of the database. */
    private long seenBy(UnitId unit, UUID tip) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(account(unit, Role.CHIEF), null, "ROLE_CHIEF"));
        try {
            return one("select count(*) from tips.tip where id = :id", tip, Long.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void tellsTipsOfTheFormerUnitToTheHeir() {
        var former = next();
        var heir = newCode();
        merge(former, heir, today);
        assertThat(handler(tip(former))).isEqualTo(heir.toString());
    }

    @Test
    void passesReturnsOn() {
        var former = next();
        var heir = newCode();
        var form = asked.form(
                PROVINCE,
                AskedReturns.monthly("Biểu thử nhập xã", today.minusMonths(1), List.of("disputes_mediated"), former));
        merge(former, heir, today);
        var owed = returns.of(heir);
        assertThat(owed).hasSize(2);
        assertThat(owed)
                .filteredOn(own -> own.form().contains(units.get(former).fullName()))
                .hasSize(1);
        assertThat(asked.by(form)).extracting(AskedReturns.Asked::unit).containsExactly(former, heir);
        var left = owed.stream()
                .filter(own -> own.form().contains("("))
                .findFirst()
                .orElseThrow();
        filings.save(new Filings.Handle(account(heir, Role.DUTY_OFFICER), left.id(), 0), Map.of());
        assertThatThrownBy(() ->
                        filings.save(new Filings.Handle(account(next(), Role.DUTY_OFFICER), left.id(), 1), Map.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void passesLiveRecordingOn() {
        var former = next();
        var silent = next();
        var heir = newCode();
        jdbc.sql("insert into figures.live_coverage (commune, since) values (:id, date '2026-02-01')")
                .param("id", former.toString())
                .update();
        merge(former, heir, today);
        assertThat(since(heir)).isEqualTo(LocalDate.of(2026, 2, 1));
        changes.enter(
                ADMINISTRATOR,
                new TypedChange(
                        today.plusDays(1).toString(), "Nghị quyết", List.of(ChangedMap.line(1, "nhập", silent, heir))));
        passingOn.passOnDue(today.plusDays(1));
        assertThat(since(heir)).as("the other recorded nothing before").isEqualTo(today.plusDays(1));
    }

    private LocalDate since(UnitId unit) {
        return one("select since from figures.live_coverage where commune = :id", unit.toString(), LocalDate.class);
    }

    @Test
    void keepsTheSumsOfTheProvince() {
        var former = next();
        var heir = newCode();
        tip(former);
        ledger.fold();
        var before = received(PROVINCE);
        merge(former, heir, today);
        assertThat(received(PROVINCE)).isEqualTo(before).isPositive();
        tip(heir);
        ledger.fold();
        assertThat(received(PROVINCE)).isEqualTo(before + 1);
        assertThat(received(heir)).isOne();
    }

    private long received(UnitId area) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0) from figures.half_month_sum where area = :area and indicator = 'tips_received'
                """).param("area", area.toString()).query(Long.class).single();
    }

    @Test
    void waitsForTheDay() {
        var former = next();
        var heir = newCode();
        var open = tip(former);
        var change = merge(former, heir, today.plusDays(3));
        assertThat(handler(open)).isEqualTo(former.toString());
        assertThat(handler(tip(former))).isEqualTo(former.toString());
        passingOn.passOnDue(today.plusDays(2));
        assertThat(handler(open)).isEqualTo(former.toString());
        passingOn.passOnDue(today.plusDays(5));
        assertThat(handler(open)).isEqualTo(heir.toString());
        assertThat(list.find("v2-12", change).orElseThrow().passedOnAt()).isNotNull();
        passingOn.passOnDue(today.plusDays(5));
        assertThat(list.handovers(change)).hasSize(1);
    }

    @Test
    void saysWhatAChangeCanNoLongerBeTakenBackFrom() {
        var former = next();
        var heir = newCode();
        officer(former);
        tip(former);
        var preview = changes.preview(
                ADMINISTRATOR,
                new TypedChange(
                        today.toString(),
                        "Nghị quyết thử",
                        List.of(
                                ChangedMap.line(1, "thành lập", "", heir, "xã", "Kế Thừa " + heir.code()),
                                ChangedMap.line(2, "nhập", former, heir))));
        assertThat(preview.work())
                .extracting(UnitChanges.Work::kind)
                .containsExactlyInAnyOrder("officers", "tips", "figures");
        var id = merge(former, heir, today);
        var change = list.find("v2-12", id).orElseThrow();
        assertThat(changes.dependents(change))
                .contains(
                        new UnitChanges.Dependent("geography.depends.passed.officers", "", 1),
                        new UnitChanges.Dependent("geography.depends.passed.tips", "", 1),
                        new UnitChanges.Dependent("geography.depends.rows", "Cán bộ", 1));
        assertThatThrownBy(() -> changes.takeBack(ADMINISTRATOR, id, change.version(), "nhầm"))
                .isInstanceOf(RuleViolation.class);
        assertThat(units.find(heir)).isPresent();
    }

    @Test
    void takesBackAChangeThatNothingRestsOn() {
        var former = next();
        var heir = newCode();
        var id = merge(former, heir, today);
        var change = list.find("v2-12", id).orElseThrow();
        changes.takeBack(ADMINISTRATOR, id, change.version(), "nhầm");
        assertThat(units.find(heir)).isEmpty();
        assertThat(units.isInForce(former)).isTrue();
        assertThat(jdbc.sql("select count(*) from figures.unit_area where unit = :id")
                        .param("id", heir.toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select action from audit.entry where subject = :subject order by action")
                        .param("subject", "change:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("units.changed", "units.passed-on", "units.taken-back");
    }
}
