package vn.tindan.movement.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.ModelStories;
import vn.tindan.movement.Movement;
import vn.tindan.movement.Recogniser;
import vn.tindan.movement.Recognition;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class ModelLifeTests {

    private static final UnitId SON_LA = UnitId.parse("v2-14");
    private static final LocalDate DAY = LocalDate.of(2025, 8, 1);

    private final Movement movement;
    private final ModelStories stories;
    private final ModelRegister register;
    private final ModelLife life;
    private final ModelLinks links;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final JdbcClient jdbc;
    private final UnitId commune;
    private final Jurisdiction reach;

    ModelLifeTests(
            Movement movement,
            ModelStories stories,
            ModelRegister register,
            ModelLife life,
            ModelLinks links,
            TipIntake intake,
            TipTracking tracking,
            JdbcClient jdbc,
            Units units) {
        this.movement = movement;
        this.stories = stories;
        this.register = register;
        this.life = life;
        this.links = links;
        this.intake = intake;
        this.tracking = tracking;
        this.jdbc = jdbc;
        this.commune =
                units.communes(SON_LA, LocalDate.of(2026, 1, 1)).getFirst().id();
        this.reach = new Jurisdiction(commune);
    }

    private Movement.Founding founding(String name) {
        return new Movement.Founding(movement.type("Bản tự quản", ModelCategory.RESIDENTIAL), name, commune, DAY, null);
    }

    private UUID found() {
        return movement.found(reach, founding("Mô hình " + UUID.randomUUID()));
    }

    private Movement.Handle handle(UUID model) {
        return new Movement.Handle(reach, model, story(model).version());
    }

    private ModelStories.Story story(UUID model) {
        return stories.story(reach, model);
    }

    @Test
    void foundsOneOfAFormSentTwiceAndAsksAboutANamesake() {
        String name = "Bản Hòa bình " + UUID.randomUUID();
        String token = UUID.randomUUID().toString();
        var id = movement.found(reach, founding(name), token, false);
        assertThat(movement.found(reach, founding(name), token, false)).isEqualTo(id);
        var again = founding(Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD));
        assertThatThrownBy(() -> movement.found(reach, again, "a" + token, false))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("movement.rule.same-name"));
        assertThat(movement.found(reach, again, "a" + token, true)).isNotEqualTo(id);
    }

    @Test
    void goesBackFromEachStep() {
        var id = found();
        var site = movement.openSite(handle(id), new Movement.Opening(commune, "Bản 1", DAY, 2));
        var early = movement.openSite(handle(id), new Movement.Opening(commune, "Bản 2", DAY, 1));
        movement.closeSite(handle(id), early, DAY.plusDays(3));
        var notice = new Recognition(Recogniser.NATIONWIDE, DAY.plusDays(4), "Thông báo 1");
        movement.recognise(handle(id), notice);
        movement.retire(handle(id), DAY.plusDays(9), "Nhầm");
        assertThatThrownBy(() -> life.record(reach, id, DAY.plusDays(9), Grade.GOOD, null))
                .isInstanceOf(RuleViolation.class);
        movement.reinstate(handle(id));
        assertThat(story(id).isActive()).isTrue();
        assertThat(story(id).sites())
                .filteredOn(each -> each.toDay() == null)
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(site));
        movement.reopenSite(handle(id), early);
        assertThat(story(id).sites())
                .allSatisfy(each -> assertThat(each.toDay()).isNull());
        movement.forget(handle(id), notice);
        assertThat(story(id).recognitions()).isEmpty();
        assertThatThrownBy(() -> movement.forget(handle(id), notice)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> movement.reinstate(handle(id))).isInstanceOf(RuleViolation.class);
        movement.correct(handle(id), "Tên mới", "Nội dung mới");
        assertThat(story(id).name()).isEqualTo("Tên mới");
    }

    @Test
    void isReviewedAndGradedOnDaysAndUndone() {
        var id = found();
        life.record(reach, id, DAY.plusDays(30), null, "Sơ kết");
        life.record(reach, id, DAY.plusDays(30), Grade.GOOD, null);
        assertThatThrownBy(() -> life.record(reach, id, DAY.plusDays(30), Grade.WEAK, null))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> life.record(reach, id, DAY.minusDays(1), null, null))
                .isInstanceOf(RuleViolation.class);
        var graded = life.steps(id).stream()
                .filter(step -> step.grade() == Grade.GOOD)
                .findFirst()
                .orElseThrow();
        life.undo(reach, id, graded.id());
        assertThat(life.steps(id))
                .singleElement()
                .satisfies(step -> assertThat(step.kind()).isEqualTo("REVIEWED"));
        assertThatThrownBy(() -> life.undo(reach, id, graded.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void saysOfPlacesWhatTheyAre() {
        var id = found();
        var site = movement.openSite(handle(id), new Movement.Opening(commune, "Chợ bản", DAY, 1));
        life.describe(site, Set.of(Setting.MARKET, Setting.ETHNIC_MINORITY_AREA));
        assertThat(life.settings(id))
                .extracting(ModelLife.SiteSetting::setting)
                .containsExactlyInAnyOrder(Setting.MARKET, Setting.ETHNIC_MINORITY_AREA);
        assertThat(register.sitesByProvince(reach)).containsKey(SON_LA);
    }

    @Test
    void tellsWhatCameOfItToThoseWhoHandleIt() {
        var id = found();
        var receipt = intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                commune,
                "Tin nhờ mô hình",
                null,
                null,
                null,
                null));
        var tip = tracking.open(receipt).orElseThrow().tip();
        var duty = officer(Role.DUTY_OFFICER);
        assertThatThrownBy(() -> links.link(duty, id, ModelLinks.Kind.TIP, "999999/2026"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> links.link(duty, id, ModelLinks.Kind.CASE, "x"))
                .isInstanceOf(RuleViolation.class);
        String number = numberOf(tip);
        links.link(duty, id, ModelLinks.Kind.TIP, number);
        links.link(duty, id, ModelLinks.Kind.TIP, number);
        assertThat(links.of(duty, id).open())
                .singleElement()
                .satisfies(link -> assertThat(link.target()).isEqualTo(tip));
        var secretary = links.of(officer(Role.SECRETARY), id);
        assertThat(secretary.tips()).isEqualTo(1);
        assertThat(secretary.open()).isEmpty();
        assertThatThrownBy(() -> links.unlink(officer(Role.SECRETARY), id, ModelLinks.Kind.TIP, tip))
                .isInstanceOf(NotFound.class);
        links.unlink(duty, id, ModelLinks.Kind.TIP, tip);
        assertThat(links.of(duty, id).tips()).isZero();
    }

    private String numberOf(UUID tip) {
        return jdbc.sql("select register_number || '/' || register_year from tips.tip where id = :tip")
                .param("tip", tip)
                .query(String.class)
                .single();
    }

    private Account officer(Role role) {
        return new Account(UUID.randomUUID(), "thu", "Người Thử", commune, "Đơn vị", Set.of(role), true, null);
    }
}
