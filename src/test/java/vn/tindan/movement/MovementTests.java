package vn.tindan.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.Page;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class MovementTests {

    private static final UnitId CAO_BANG = UnitId.parse("v2-04");
    private static final UnitId THUC_PHAN = UnitId.parse("v2-01273");
    private static final UnitId NUNG_TRI_CAO = UnitId.parse("v2-01279");
    private static final Jurisdiction PROVINCE = new Jurisdiction(CAO_BANG);
    private static final LocalDate FOUNDED = LocalDate.of(2024, 3, 1);

    private final Movement movement;
    private final ModelStories stories;
    private final ModelRegister register;
    private final ModelDistinctCounts distinct;
    private final JdbcClient jdbc;

    MovementTests(
            Movement movement,
            ModelStories stories,
            ModelRegister register,
            ModelDistinctCounts distinct,
            JdbcClient jdbc) {
        this.distinct = distinct;
        this.movement = movement;
        this.stories = stories;
        this.register = register;
        this.jdbc = jdbc;
    }

    @Test
    void tellsTheWholeStoryOfAModel() {
        var id = found(THUC_PHAN);
        open(id, THUC_PHAN, LocalDate.of(2024, 3, 2));
        assertThat(story(id).replicatedOn()).isNull();
        var later = open(id, NUNG_TRI_CAO, LocalDate.of(2024, 9, 1));
        assertThat(story(id).replicatedOn()).isEqualTo(LocalDate.of(2024, 9, 1));
        open(id, NUNG_TRI_CAO, LocalDate.of(2024, 6, 1));
        assertThat(story(id).replicatedOn()).as("entered late").isEqualTo(LocalDate.of(2024, 6, 1));
        movement.closeSite(handle(id), later, LocalDate.of(2025, 1, 1));
        movement.recognise(handle(id), new Recognition(Recogniser.MINISTRY, LocalDate.of(2025, 2, 1), "12/TB-V05"));
        movement.recognise(handle(id), new Recognition(Recogniser.MINISTRY, LocalDate.of(2025, 5, 1), "40/TB-V05"));
        movement.retire(handle(id), LocalDate.of(2025, 12, 1), "Hết tác dụng");

        var story = story(id);
        assertThat(story.isActive()).isFalse();
        assertThat(story.sites()).hasSize(3).allMatch(site -> site.toDay() != null);
        assertThat(story.chapters())
                .extracting(ModelStories.Chapter::kind)
                .containsExactly("FOUNDED", "REPLICATED", "MINISTRY", "MINISTRY", "RETIRED");
        assertThat(jdbc.sql("select mps_recognised_on from movement.model where id = :id")
                        .param("id", id)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(jdbc.sql("select action from audit.entry where subject = :subject order by number")
                        .param("subject", "model:" + id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "model.founded",
                        "model.recognised-by-ministry",
                        "model.recognised-by-ministry",
                        "model.retired");
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        var id = found(THUC_PHAN);
        var site = open(id, THUC_PHAN, LocalDate.of(2024, 4, 1));
        assertRefuses("movement.rule.future", () -> found(THUC_PHAN, LocalDate.of(2199, 1, 1)));
        assertRefuses("movement.rule.before-founding", () -> open(id, THUC_PHAN, FOUNDED.minusDays(1)));
        assertRefuses("movement.rule.future", () -> open(id, THUC_PHAN, LocalDate.of(2199, 1, 1)));
        assertRefuses("movement.rule.before-opening", () -> movement.closeSite(handle(id), site, FOUNDED));
        assertRefuses("movement.rule.before-opening", () -> movement.retire(handle(id), FOUNDED, "x"));
        var recognition = new Recognition(Recogniser.PROVINCE, LocalDate.of(2024, 7, 1), "7/QĐ");
        movement.recognise(handle(id), recognition);
        assertRefuses("movement.rule.recognised-already", () -> movement.recognise(handle(id), recognition));
        assertRefuses(
                "movement.rule.retired-before-recognised",
                () -> movement.retire(handle(id), LocalDate.of(2024, 6, 1), "x"));
        movement.closeSite(handle(id), site, LocalDate.of(2024, 8, 1));
        assertRefuses(
                "movement.rule.site-closed", () -> movement.closeSite(handle(id), site, LocalDate.of(2024, 8, 2)));
        movement.retire(handle(id), LocalDate.of(2024, 9, 1), "x");
        assertRefuses("movement.rule.retired", () -> open(id, THUC_PHAN, LocalDate.of(2024, 10, 1)));
        assertThat(story(id).sites()).hasSize(1);
    }

    @Test
    void reachesNoFurtherThanTheOfficer() {
        var id = found(THUC_PHAN);
        var neighbour = new Jurisdiction(NUNG_TRI_CAO);
        assertThatThrownBy(() -> stories.story(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> movement.retire(new Movement.Handle(neighbour, id, 0), FOUNDED, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> movement.found(neighbour, founding(THUC_PHAN, FOUNDED)))
                .isInstanceOf(NotFound.class);
        var own = new Movement.Handle(new Jurisdiction(THUC_PHAN), id, story(id).version());
        assertThatThrownBy(() -> movement.openSite(own, new Movement.Opening(NUNG_TRI_CAO, "Tổ 1", FOUNDED, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> movement.found(
                        PROVINCE, new Movement.Founding(UUID.randomUUID(), "x", CAO_BANG, FOUNDED, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void touchesNoModelThatChangedSince() {
        var id = found(THUC_PHAN);
        var stale = handle(id);
        movement.recognise(stale, new Recognition(Recogniser.COMMUNE, FOUNDED, "1/QĐ"));
        assertThatThrownBy(() -> movement.retire(stale, FOUNDED, "x"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void takesTheSameNameForTheSameType() {
        var type = movement.type("Dòng họ tự quản thử", ModelCategory.CLAN);
        assertThat(movement.type("DÒNG HỌ tự quản thử", ModelCategory.OTHER)).isEqualTo(type);
        assertThat(register.types()).anySatisfy(known -> {
            assertThat(known.id()).isEqualTo(type);
            assertThat(known.category()).isEqualTo(ModelCategory.CLAN);
        });
    }

    @Test
    void listsByTypeAndCountsTheWholeChoice() {
        var unit = UnitId.parse("v2-01288");
        var type = movement.type("Loại để liệt kê " + UUID.randomUUID(), ModelCategory.MARKET);
        for (int i = 0; i < 27; i++) {
            var id = movement.found(PROVINCE, new Movement.Founding(type, "Chợ 100% " + i, unit, FOUNDED, null));
            movement.openSite(new Movement.Handle(PROVINCE, id, 0), new Movement.Opening(unit, "Tổ " + i, FOUNDED, 2));
        }
        var all = register.list(PROVINCE, new ModelRegister.Filter(type, null, null, null, null, 0));
        assertThat(all.page().lines()).hasSize(Page.SIZE);
        assertThat(all.page().hasNext()).isTrue();
        assertThat(all.types()).isEqualTo(1);
        assertThat(all.page().all()).isEqualTo(27);
        assertThat(all.sites()).isEqualTo(27);
        assertThat(all.teams()).isEqualTo(54);
        assertThat(register.list(PROVINCE, new ModelRegister.Filter(type, null, null, null, null, 1))
                        .page()
                        .lines())
                .hasSize(2);
        var found = register.list(
                PROVINCE, new ModelRegister.Filter(type, ModelCategory.MARKET, unit.toString(), true, "chợ 100% 2", 0));
        assertThat(found.page().all()).as("2 and 20 to 26").isEqualTo(8);
        assertThat(register.list(PROVINCE, new ModelRegister.Filter(type, null, null, false, null, 0))
                        .page()
                        .all())
                .isZero();
        assertThat(register.list(PROVINCE, new ModelRegister.Filter(type, null, null, null, "100_", 0))
                        .page()
                        .all())
                .as("no wildcard")
                .isZero();
        assertThat(register.list(new Jurisdiction(THUC_PHAN), new ModelRegister.Filter(type, null, null, null, null, 0))
                        .page()
                        .lines())
                .isEmpty();
    }

    @Test
    void offersTypesAndPlacesAsDistinctCounts() {
        var area = UnitId.parse("v2-01294");
        var type = movement.type("Loại đếm một lần", ModelCategory.OTHER);
        for (int i = 0; i < 2; i++) {
            var id = movement.found(PROVINCE, new Movement.Founding(type, "Mô hình " + i, area, FOUNDED, null));
            movement.openSite(new Movement.Handle(PROVINCE, id, 0), new Movement.Opening(area, "Tổ 1", FOUNDED, 1));
        }
        jdbc.sql("select figures.fold()").query(Integer.class).single();
        assertThat(distinct.in(List.of(area), new DateRange(FOUNDED, FOUNDED)))
                .containsEntry("model_types_total", BigDecimal.ONE)
                .containsEntry("model_areas_total", BigDecimal.ONE);
        assertThat(distinct.in(List.of(area), new DateRange(FOUNDED.minusDays(2), FOUNDED.minusDays(1)))
                        .values())
                .containsOnly(BigDecimal.ZERO);
    }

    private Movement.Founding founding(UnitId unit, LocalDate on) {
        return new Movement.Founding(
                movement.type("Loại thử", ModelCategory.RESIDENTIAL), "Mô hình thử", unit, on, null);
    }

    private UUID found(UnitId unit) {
        return found(unit, FOUNDED);
    }

    private UUID found(UnitId unit, LocalDate on) {
        return movement.found(PROVINCE, founding(unit, on));
    }

    private UUID open(UUID model, UnitId unit, LocalDate from) {
        return movement.openSite(handle(model), new Movement.Opening(unit, "Tổ dân phố " + from, from, 1));
    }

    private Movement.Handle handle(UUID model) {
        return new Movement.Handle(PROVINCE, model, story(model).version());
    }

    private ModelStories.Story story(UUID model) {
        return stories.story(PROVINCE, model);
    }

    private static void assertRefuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
