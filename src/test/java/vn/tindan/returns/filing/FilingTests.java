package vn.tindan.returns.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.Frequency;
import vn.tindan.returns.OwnReturns;
import vn.tindan.returns.ReturnBoard;
import vn.tindan.returns.ReturnForms;
import vn.tindan.returns.Rounds;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.AskedReturns;
import vn.tindan.support.IntegrationTest;

/** In Lào Cai, in the first months of 2026, by a form of its own; everything is undone. */
@IntegrationTest
@Transactional
class FilingTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-15");
    private static final Period JANUARY = Period.months(Convention.CALENDAR, 2026, 1, 1);
    private static final Period FEBRUARY = Period.months(Convention.CALENDAR, 2026, 2, 2);
    private static final List<String> INDICATORS = List.of(
            "offenders_community_managed",
            "offenders_management_new",
            "offenders_released_from_management",
            "disputes_mediated",
            "households_committed");

    private final ReturnForms forms;
    private final AskedReturns asked;
    private final ReturnBoard board;
    private final OwnReturns own;
    private final Filings filings;
    private final FilingReading reading;
    private final Rounds rounds;
    private final EnteredFigures entered;
    private final Figures figures;
    private final JdbcClient jdbc;

    private UnitId commune = PROVINCE;
    private UUID form = UUID.randomUUID();

    FilingTests(
            ReturnForms forms,
            AskedReturns asked,
            ReturnBoard board,
            OwnReturns own,
            Filings filings,
            FilingReading reading,
            Rounds rounds,
            EnteredFigures entered,
            Figures figures,
            JdbcClient jdbc) {
        this.forms = forms;
        this.asked = asked;
        this.board = board;
        this.own = own;
        this.filings = filings;
        this.reading = reading;
        this.rounds = rounds;
        this.entered = entered;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void defineAForm() {
        form = asked.form(PROVINCE, definition(INDICATORS));
        commune = asked.by(form).getFirst().unit();
    }

    private static ReturnForms.Definition definition(List<String> indicators) {
        return AskedReturns.monthly("Biểu thử", LocalDate.of(2026, 1, 15), indicators);
    }

    private static Account officer(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "an", "Nguyễn Văn An", unit, "Đơn vị", Set.of(role), true, null);
    }

    private Account duty() {
        return officer(commune, Role.DUTY_OFFICER);
    }

    private static Account movement() {
        return officer(PROVINCE, Role.PROVINCIAL_MOVEMENT);
    }

    private UUID filing(Period period) {
        return asked.by(form).stream()
                .filter(one -> one.unit().equals(commune) && one.from().equals(period.from()))
                .map(AskedReturns.Asked::id)
                .findAny()
                .orElseThrow();
    }

    private Filings.Handle handle(Account officer, UUID filing) {
        int version = jdbc.sql("select version from returns.filing where id = :id")
                .param("id", filing)
                .query(Integer.class)
                .single();
        return new Filings.Handle(officer, filing, version);
    }

    private static Map<String, Typed> cells(String... written) {
        var cells = new HashMap<String, Typed>();
        for (int at = 0; at < written.length; at++) {
            cells.put(INDICATORS.get(at), new Typed(written[at], ""));
        }
        return cells;
    }

    private void accept(Period period, String... written) {
        var id = filing(period);
        filings.submit(handle(duty(), id), cells(written));
        filings.accept(handle(movement(), id));
    }

    private String figure(UnitId unit, Period period, String indicator) {
        return FigureText.write(figures.read(unit, period).get(indicator).current());
    }

    @Test
    void opensARoundForEveryCommuneOfEveryPeriodThatHasBegun() {
        int communes = jdbc.sql(
                        "select count(*) from geography.commune_area a join geography.place p on p.id = a.commune"
                                + " where a.v2_province = 'v2-15' and p.id like 'v2-%' and p.valid_to is null")
                .query(Integer.class)
                .single();
        var opened = board.rounds(movement().jurisdiction(), 0).stream()
                .filter(round -> round.form().equals("Biểu thử"))
                .toList();
        assertThat(opened)
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(round -> assertThat(round.reported().due()).isEqualTo(communes))
                .allSatisfy(round -> assertThat(round.reported().reported()).isZero());
        assertThat(opened.getLast().period()).isEqualTo("tháng 1 năm 2026");
        assertThat(opened.getLast().dueOn()).isEqualTo(LocalDate.of(2026, 2, 5));
    }

    @Test
    void countsInNoFigureBeforeItIsAcceptedAndSaysHowManyReported() {
        var id = filing(JANUARY);
        assertThat(figure(PROVINCE, JANUARY, "disputes_mediated")).isEqualTo("không có số liệu");
        filings.submit(handle(duty(), id), cells("100", "10", "4", "7", "hơn 310.000"));
        assertThat(figure(PROVINCE, JANUARY, "disputes_mediated")).isEqualTo("không có số liệu");
        filings.accept(handle(movement(), id));
        assertThat(figure(commune, JANUARY, "disputes_mediated")).isEqualTo("7");
        assertThat(figure(PROVINCE, JANUARY, "disputes_mediated")).isEqualTo("7");
        assertThat(figure(PROVINCE, JANUARY, "households_committed")).isEqualTo("hơn 310.000");
        var row = figures.read(PROVINCE, JANUARY).get("disputes_mediated");
        assertThat(row.now().coverage().reported()).isEqualTo(1);
        assertThat(row.now().coverage().isComplete()).isFalse();
    }

    @Test
    void addsMonthsToALongerPeriodOnlyWhereNoneIsMissing() {
        accept(JANUARY, "100", "10", "4", "7", "50");
        var both = Period.months(Convention.CALENDAR, 2026, 1, 2);
        assertThat(figure(PROVINCE, both, "disputes_mediated")).isEqualTo("không có số liệu");
        accept(FEBRUARY, "106", "8", "2", "5", "60");
        assertThat(figure(PROVINCE, both, "disputes_mediated")).isEqualTo("12");
        assertThat(figure(PROVINCE, both, "households_committed")).isEqualTo("60");
        assertThat(figure(UnitId.NATION_TODAY, both, "disputes_mediated")).isEqualTo("12");
    }

    @Test
    void isNotHandedInBlankAndTellsEveryCellThatIsWrong() {
        var id = filing(JANUARY);
        assertThatThrownBy(() -> filings.submit(handle(duty(), id), cells("", "1.5", "hàng chục", "-3", "12,5")))
                .asInstanceOf(InstanceOfAssertFactories.type(Filings.Refused.class))
                .extracting(
                        refused -> refused.findings().stream().map(Finding::key).toList())
                .isEqualTo(List.of(
                        "returns.check.blank",
                        "figures.text.dot",
                        "figures.entered.negative",
                        "figures.entered.fraction"));
    }

    @Test
    void asksForAWordWhereAStockDoesNotAgreeOrAFigureJumps() {
        accept(JANUARY, "100", "10", "4", "7", "50");
        var id = filing(FEBRUARY);
        var typed = cells("120", "8", "2", "700", "hơn 50");
        assertThat(filings.check(duty().jurisdiction(), id, typed))
                .extracting(Finding::indicator, Finding::key, Finding::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "offenders_community_managed", "returns.check.balance", Finding.Weight.UNEXPLAINED),
                        org.assertj.core.groups.Tuple.tuple(
                                "disputes_mediated", "returns.check.jump", Finding.Weight.UNEXPLAINED));
        assertThatThrownBy(() -> filings.submit(handle(duty(), id), typed)).isInstanceOf(Filings.Refused.class);
        typed.put("offenders_community_managed", new Typed("120", "14 người chuyển đến từ xã khác"));
        typed.put("disputes_mediated", new Typed("700", "Tết, nhiều vụ va chạm"));
        filings.submit(handle(duty(), id), typed);
        assertThat(reading.read(movement().jurisdiction(), id)
                        .lines()
                        .getFirst()
                        .findings())
                .extracting(Finding::weight)
                .containsExactly(Finding.Weight.EXPLAINED);
        // approximate figures are wrong only where they cannot be right
        assertThat(filings.check(duty().jurisdiction(), id, cells("hơn 105", "8", "2", "7", "50")))
                .isEmpty();
    }

    @Test
    void comesBackWithARemarkAndIsTakenOutOfTheFigures() {
        accept(JANUARY, "100", "10", "4", "7", "50");
        var id = filing(JANUARY);
        assertThatThrownBy(() -> filings.sendBack(handle(movement(), id), " "))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("returns.rule.remark");
        filings.sendBack(handle(movement(), id), "Xem lại số mâu thuẫn");
        assertThat(figure(commune, JANUARY, "disputes_mediated")).isEqualTo("không có số liệu");
        assertThat(reading.read(duty().jurisdiction(), id).sentBack())
                .isNotNull()
                .extracting(FilingPage.Step::remark)
                .isEqualTo("Xem lại số mâu thuẫn");
        accept(JANUARY, "100", "10", "4", "9", "50");
        filings.lock(handle(movement(), id));
        assertThatThrownBy(() -> filings.sendBack(handle(movement(), id), "nữa"))
                .hasMessage("returns.rule.step");
        filings.unlock(handle(movement(), id), "Sai tháng");
        assertThat(reading.read(movement().jurisdiction(), id).state()).isEqualTo(FilingState.ACCEPTED);
        assertThat(entered.history(commune, JANUARY, "disputes_mediated")).hasSize(2);
    }

    @Test
    void refusesAnOldVersionAnotherUnitAndAPeriodThatStillRuns() {
        var id = filing(JANUARY);
        var seen = handle(duty(), id);
        filings.save(seen, cells("1"));
        assertThatThrownBy(() -> filings.save(seen, cells("2"))).isInstanceOf(OptimisticLockingFailureException.class);
        var other = officer(UnitId.parse("v2-31507"), Role.DUTY_OFFICER);
        assertThatThrownBy(() -> filings.save(handle(other, id), cells("1"))).isInstanceOf(NotFound.class);
        var province = officer(PROVINCE, Role.CHIEF);
        assertThatThrownBy(() -> filings.save(handle(province, id), cells("1"))).hasMessage("returns.rule.own");
        var now = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
        var running =
                filing(Period.months(Convention.CALENDAR, now.getYear(), now.getMonthValue(), now.getMonthValue()));
        if (now.plusDays(1).getDayOfMonth() != 1) {
            assertThatThrownBy(() -> filings.submit(handle(duty(), running), cells("1", "0", "0", "0", "0")))
                    .hasMessage("returns.rule.running");
        }
    }

    @Test
    void acceptsAWholeRoundAndRemindsOfTheRest() {
        var id = filing(JANUARY);
        filings.submit(handle(duty(), id), cells("100", "10", "4", "7", "50"));
        var round = jdbc.sql("select round_id from returns.filing where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        int due = board.round(movement().jurisdiction(), round).reported().due();
        assertThat(rounds.remind(movement(), round)).isEqualTo(due - 1);
        assertThatThrownBy(() -> rounds.remind(movement(), round)).hasMessage("returns.rule.reminded");
        assertThat(rounds.acceptPlain(movement(), round)).isEqualTo(1);
        assertThat(rounds.lock(movement(), round)).isEqualTo(1);
        assertThat(board.lines(movement().jurisdiction(), round, FilingState.LOCKED))
                .hasSize(1);
        assertThat(own.of(commune))
                .anySatisfy(owed -> assertThat(owed.remindedAt()).isNotNull());
    }

    @Test
    void refusesAFormOfWhatIsCountedOrFromTheFuture() {
        var administrator = officer(PROVINCE, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> forms.define(administrator, definition(List.of("tips_received"))))
                .hasMessage("returns.form.indicator");
        assertThatThrownBy(() -> forms.define(administrator, definition(List.of())))
                .hasMessage("returns.form.indicators");
        var far = new ReturnForms.Definition(
                "Biểu", Frequency.YEAR, Convention.CALENDAR, 5, 50, LocalDate.of(2199, 1, 1), INDICATORS, List.of());
        assertThatThrownBy(() -> forms.define(administrator, far)).hasMessage("returns.form.since");
        var elsewhere = new ReturnForms.Definition(
                "Biểu",
                Frequency.YEAR,
                Convention.CALENDAR,
                5,
                50,
                LocalDate.of(2026, 1, 1),
                INDICATORS,
                List.of(UnitId.parse("v2-31507")));
        assertThatThrownBy(() -> forms.define(administrator, elsewhere)).hasMessage("returns.form.reporter");
    }

    /** One figure, one form: else what one form takes back, the other has lost too. */
    @Test
    void refusesToAskAUnitForOneFigureTwiceInOnePeriod() {
        var administrator = officer(PROVINCE, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> forms.define(administrator, definition(List.of("disputes_mediated"))))
                .hasMessage("returns.form.shared");
        var nation = officer(UnitId.NATION_TODAY, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> forms.define(nation, definition(List.of("disputes_mediated"))))
                .hasMessage("returns.form.shared");
        assertThat(forms.define(administrator, definition(List.of("meeting_attendances"))))
                .isNotNull();
        assertThat(forms.define(
                        administrator,
                        new ReturnForms.Definition(
                                "Biểu quý",
                                Frequency.QUARTER,
                                Convention.CALENDAR,
                                5,
                                50,
                                LocalDate.of(2026, 1, 15),
                                List.of("disputes_mediated"),
                                List.of())))
                .isNotNull();
        var elsewhere = officer(UnitId.parse("v2-11"), Role.ADMINISTRATOR);
        assertThat(forms.define(elsewhere, definition(List.of("households_committed"))))
                .isNotNull();
    }

    @Test
    void showsARoundPageByPage() {
        var round = jdbc.sql("select round_id from returns.filing where id = :id")
                .param("id", filing(JANUARY))
                .query(UUID.class)
                .single();
        var all = board.lines(movement().jurisdiction(), round, null);
        assertThat(all).hasSizeGreaterThan(ReturnBoard.LINES);
        assertThat(board.page(movement().jurisdiction(), round, null, 0)).isEqualTo(all.subList(0, ReturnBoard.LINES));
        assertThat(board.page(movement().jurisdiction(), round, null, 1).getFirst())
                .isEqualTo(all.get(ReturnBoard.LINES));
    }
}
