package vn.tindan.movement.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.figures.FigureRows;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.ModelOutcomes;
import vn.tindan.movement.Movement;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class GroupsTests {

    private static final UnitId LAI_CHAU = UnitId.parse("v2-12");
    private static final LocalDate DAY = LocalDate.of(2025, 8, 1);

    private final Groups groups;
    private final GroupReading reading;
    private final CountedGroups counted;
    private final ModelExemplars exemplars;
    private final Movement movement;
    private final JdbcClient jdbc;
    private final UnitId commune;
    private final Jurisdiction reach;
    private final Jurisdiction neighbour;

    GroupsTests(
            Groups groups,
            GroupReading reading,
            CountedGroups counted,
            ModelExemplars exemplars,
            Movement movement,
            JdbcClient jdbc,
            Units units) {
        this.exemplars = exemplars;
        this.movement = movement;
        this.counted = counted;
        this.groups = groups;
        this.reading = reading;
        this.jdbc = jdbc;
        var communes = units.communes(LAI_CHAU, LocalDate.of(2026, 1, 1));
        this.commune = communes.getFirst().id();
        this.reach = new Jurisdiction(commune);
        this.neighbour = new Jurisdiction(communes.getLast().id());
    }

    private Entry.Draft draft(Entry.Kind kind, String name, boolean zalo, LocalDate from, @Nullable LocalDate to) {
        return new Entry.Draft(kind, commune, name, "Bản 1", "Nhà văn hóa bản", 20, 3, zalo, from, to);
    }

    private UUID enter(Entry.Draft draft) {
        return groups.enter(reach, UUID.randomUUID().toString(), draft);
    }

    private long stock(String indicator, LocalDate day) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0) from movement.group_contributions('-infinity', :day)
                where indicator = :indicator and commune = :commune
                """)
                .param("day", day)
                .param("indicator", indicator)
                .param("commune", commune.toString())
                .query(Long.class)
                .single();
    }

    private GroupReading.Found found(Entry.Kind kind, LocalDate day) {
        return reading.list(reach, new GroupReading.Filter(EnumSet.of(kind), day, true, null, 0));
    }

    @Test
    void countsTheSameStockOnAnyDayInTheListTheLedgerAndTheRecount() {
        enter(draft(Entry.Kind.SELF_MANAGED, "Tổ 1", true, DAY, null));
        enter(draft(Entry.Kind.SELF_MANAGED, "Tổ 2", false, DAY, DAY.plusDays(10)));
        var third = enter(draft(Entry.Kind.SELF_MANAGED, "Tổ 3", true, DAY.plusDays(5), null));
        enter(draft(Entry.Kind.SECURITY_TEAM, "Tổ bảo vệ 1", false, DAY, null));
        for (int after : new int[] {-1, 0, 5, 10, 100}) {
            var day = DAY.plusDays(after);
            var found = found(Entry.Kind.SELF_MANAGED, day);
            assertThat(stock("selfmanaged_groups_total", day)).as(day + "").isEqualTo(found.standing());
            assertThat(stock("selfmanaged_groups_zalo", day)).as(day + "").isEqualTo(found.zalo());
        }
        var later = found(Entry.Kind.SELF_MANAGED, DAY.plusDays(10));
        assertThat(later.standing()).isEqualTo(2);
        assertThat(later.households()).isEqualTo(40);
        assertThat(found(Entry.Kind.SECURITY_TEAM, DAY).members()).isEqualTo(3);
        var entry = reading.get(reach, third);
        groups.correct(
                reach,
                third,
                entry.version(),
                draft(Entry.Kind.SELF_MANAGED, "Tổ 3", false, DAY.plusDays(5), DAY.plusDays(6)));
        assertThat(stock("selfmanaged_groups_zalo", DAY.plusDays(20))).isEqualTo(1);
        assertThat(jdbc.sql("""
                select count(*) from figures.differences()
                where indicator like 'selfmanaged%' or indicator = 'exemplars_total'
                """).query(Long.class).single()).isZero();
    }

    @Test
    void keepsExemplarsAndAsksTheSameOfAll() {
        String token = UUID.randomUUID().toString();
        var draft = draft(Entry.Kind.INDIVIDUAL, "Lò  Văn Pâng", false, DAY, null);
        var id = groups.enter(reach, token, draft);
        assertThat(groups.enter(reach, token, draft)).isEqualTo(id);
        assertThat(reading.get(reach, id).draft().name()).isEqualTo("Lò Văn Pâng");
        assertThat(stock("exemplars_total", DAY)).isEqualTo(1);
        assertThatThrownBy(() -> reading.get(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.correct(neighbour, id, 0, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.correct(reach, id, 7, draft))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> enter(draft(Entry.Kind.INDIVIDUAL, "x", false, DAY, DAY.minusDays(1))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> enter(draft(Entry.Kind.COLLECTIVE, "x", false, LocalDate.of(2199, 1, 1), null)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void letsAnExemplarNameItsModelWhosePageTellsIt() {
        var day = DAY.plusDays(300);
        var model = movement.found(
                reach,
                new Movement.Founding(
                        movement.type("Tổ tự quản giao thông", ModelCategory.TRAFFIC),
                        "Tổ Honda tự quản",
                        commune,
                        day,
                        null));
        var plain = draft(Entry.Kind.COLLECTIVE, "Nghiệp đoàn Honda", false, day, null);
        var id = enter(of(model, plain));
        assertThat(reading.get(reach, id).draft().model()).isEqualTo(model);
        assertThat(exemplars.of(reader(reach.unit()), model))
                .singleElement()
                .isEqualTo(new ModelOutcomes.Outcome("EXEMPLAR", "Nghiệp đoàn Honda", day, "/office/groups/" + id));
        assertThat(exemplars.of(reader(neighbour.unit()), model)).isEmpty();
        groups.correct(reach, id, 0, plain);
        assertThat(exemplars.of(reader(reach.unit()), model)).isEmpty();
        assertThatThrownBy(() -> enter(of(UUID.randomUUID(), plain)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("movement.rule.model-unknown");
        var theirs = new Entry.Draft(
                Entry.Kind.COLLECTIVE, neighbour.unit(), "x", null, "QĐ", null, null, false, day, null, model);
        assertThatThrownBy(() -> groups.enter(neighbour, UUID.randomUUID().toString(), theirs))
                .isInstanceOf(RuleViolation.class);
    }

    /** The same guard as for awards: praise for what somebody told would name the one who told. */
    @Test
    void praisesNobodyForHavingTold() {
        for (String praise : List.of("Cung cấp 15 nguồn tin", "Đã to giac kẻ trộm", "Giúp phá chuyên án số A5")) {
            assertThatThrownBy(() -> enter(new Entry.Draft(
                            Entry.Kind.INDIVIDUAL, commune, "Lò Văn Pâng", praise, "QĐ", null, null, false, DAY, null)))
                    .as(praise)
                    .isInstanceOf(RuleViolation.class);
        }
    }

    /** The movement's own name is no telling; and who ends an exemplar of old is not asked about its words again. */
    @Test
    void takesTheMovementByItsNameAndAsksOnlyOfWhatChanged() {
        String movement = "phong trào toàn dân phòng ngừa, phát hiện, tố giác tội phạm";
        var id = enter(praised("Tích cực trong " + movement));
        assertThatThrownBy(() -> enter(praised("Tích cực trong " + movement + ", đã tố giác 3 vụ trộm")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("awards.rule.exemplar-informant");
        assertThatThrownBy(() -> enter(praised("Tham gia phong trào, tự mình tố giác tội phạm")))
                .isInstanceOf(RuleViolation.class);
        jdbc.sql("update movement.exemplar set achievement = 'Cung cấp 15 nguồn tin' where id = :id")
                .param("id", id)
                .update();
        var old = praised("Cung cấp 15 nguồn tin");
        var ended = new Entry.Draft(
                old.kind(), commune, old.name(), old.words(), "QĐ", null, null, false, DAY, DAY.plusDays(1));
        groups.correct(reach, id, reading.get(reach, id).version(), ended);
        assertThat(reading.get(reach, id).draft().to()).isEqualTo(DAY.plusDays(1));
        int seen = reading.get(reach, id).version();
        assertThatThrownBy(() -> groups.correct(reach, id, seen, praised("Cung cấp 16 nguồn tin")))
                .isInstanceOf(RuleViolation.class);
    }

    private Entry.Draft praised(String words) {
        return new Entry.Draft(
                Entry.Kind.INDIVIDUAL, commune, "Lò Văn Phong", words, "QĐ", null, null, false, DAY, null);
    }

    /** The rows of a stock: what began by the last day and had not ended, of the reader's own. */
    @Test
    void offersTheGroupsAndExemplarsBehindTheirFigures() {
        var day = DAY.plusDays(200);
        var stays = enter(draft(Entry.Kind.SELF_MANAGED, "Tổ còn đây", true, day, null));
        enter(draft(Entry.Kind.SELF_MANAGED, "Tổ đã giải thể", true, day, day.plusDays(3)));
        enter(draft(Entry.Kind.SELF_MANAGED, "Tổ không nhóm", false, day, null));
        var exemplar = enter(draft(Entry.Kind.COLLECTIVE, "Bản điển hình", false, day, null));
        assertThat(behind(commune, "selfmanaged_groups_zalo", LocalDate.of(1945, 1, 1), day.plusDays(3)))
                .contains(new FigureRows.Row(day, "Tổ còn đây", BigDecimal.ONE, "/office/groups/" + stays))
                .extracting(FigureRows.Row::name)
                .doesNotContain("Tổ đã giải thể", "Tổ không nhóm");
        assertThat(behind(commune, "selfmanaged_groups_zalo", day, day.plusDays(2)))
                .extracting(FigureRows.Row::name)
                .contains("Tổ còn đây", "Tổ đã giải thể");
        assertThat(behind(commune, "exemplars_total", day, day))
                .containsExactly(
                        new FigureRows.Row(day, "Bản điển hình", BigDecimal.ONE, "/office/groups/" + exemplar));
        assertThat(behind(neighbour.unit(), "exemplars_total", day, day)).isEmpty();
        assertThat(behind(commune, "models_total", day, day)).isEmpty();
    }

    private static Entry.Draft of(UUID model, Entry.Draft plain) {
        return new Entry.Draft(
                plain.kind(),
                plain.unit(),
                plain.name(),
                plain.words(),
                plain.contact(),
                plain.households(),
                plain.members(),
                plain.zalo(),
                plain.from(),
                plain.to(),
                model);
    }

    private static Account reader(UnitId unit) {
        return new Account(UUID.randomUUID(), "ch", "Chỉ Huy", unit, "Xã", Set.of(Role.CHIEF), true, null);
    }

    private List<FigureRows.Row> behind(UnitId reader, String indicator, LocalDate from, LocalDate to) {
        return counted.rows(reader(reader), indicator, commune, new DateRange(from, to), 50);
    }

    @Test
    void leavesUnsaidWhatNoGroupSays() {
        var day = DAY.minusYears(3);
        enter(new Entry.Draft(
                Entry.Kind.SELF_MANAGED,
                commune,
                "Tổ 9",
                "Bản 1",
                "Nhà văn hóa",
                null,
                0,
                false,
                day,
                day.plusDays(9)));
        var found = found(Entry.Kind.SELF_MANAGED, day);
        assertThat(found.households()).as("never 0").isNull();
        assertThat(found.members()).as("said").isZero();
        enter(draft(Entry.Kind.SELF_MANAGED, "Tổ 10", true, day, day.plusDays(9)));
        assertThat(found(Entry.Kind.SELF_MANAGED, day).households()).isEqualTo(20);
    }
}
