package vn.tindan.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.naming.NamingConsents;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** Tries to get round the rules of the law. In a province of its own, as the database of the run is shared. */
@IntegrationTest
class HonourRulesTests {

    private static final UnitId PROVINCE_ID = UnitId.parse("v2-22");
    private static final Jurisdiction PROVINCE = new Jurisdiction(PROVINCE_ID);
    private static final UnitId STRANGER = UnitId.parse("v2-31510");
    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);

    private final Awards awards;
    private final AwardRegister register;
    private final DecisionList list;
    private final NamingConsents consents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UnitId commune;
    private final UnitId neighbour;

    HonourRulesTests(
            Awards awards,
            AwardRegister register,
            DecisionList list,
            NamingConsents consents,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Units units) {
        this.transaction = transaction;
        this.awards = awards;
        this.register = register;
        this.list = list;
        this.consents = consents;
        this.jdbc = jdbc;
        var communes = units.communes(PROVINCE_ID, LocalDate.of(2026, 1, 1));
        this.commune = communes.get(30).id();
        this.neighbour = communes.get(31).id();
    }

    private Awards.Draft draft(AwardForm form, AwardLevel level, @Nullable String subject) {
        String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ";
        return new Awards.Draft(number, DAY, level, form, AwardType.DEDICATION, "Bộ trưởng", subject, commune);
    }

    private UUID medal() {
        return awards.enter(PROVINCE, draft(AwardForm.MEDAL, AwardLevel.MINISTRY, null));
    }

    private UUID commendation(@Nullable String subject) {
        return awards.enter(PROVINCE, draft(AwardForm.COMMENDATION, AwardLevel.COMMUNE, subject));
    }

    private Honour person(String name) {
        return new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                commune,
                null,
                new Honour.Particulars(1961, null, null, null),
                Honour.Ground.NONE);
    }

    private Honour agreed(String name) {
        return new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                commune,
                "Đã tố giác kẻ trộm",
                new Honour.Particulars(1961, "Khóm 7", null, null),
                Honour.Ground.consented("Đơn 3", DAY));
    }

    private Awards.Handle handle(UUID decision) {
        return new Awards.Handle(
                PROVINCE, decision, register.view(PROVINCE, decision).version());
    }

    private void honour(UUID decision, Honour honour) {
        awards.honour(handle(decision), List.of(honour));
    }

    private static void refuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    /** Letters only, so that the name stays one that somebody could bear. */
    private static String name(String rest) {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return "Lý " + rest + " " + letters;
    }

    @ParameterizedTest
    @CsvSource({
        "Lý , Lí ",
        "Lý , Ông Lý ",
        "Lý Tuấn , Ly Tuan ",
        "Lý , 'Đồng chí LÝ '",
        "Lý , 'L\u200bý '",
        "Đỗ , \u00D0ỗ "
    })
    void knowsOnePersonHoweverWritten(String one, String other) {
        String rest = name("").substring(3);
        honour(medal(), person(one.strip() + " " + rest));
        refuses("awards.rule.medal-once", () -> honour(medal(), person(other.strip() + " " + rest)));
    }

    @Test
    void asksForTheWholeName() {
        refuses("awards.rule.medal-full-name", () -> honour(medal(), person("Lý T. Tuấn")));
        refuses("awards.rule.medal-full-name", () -> honour(medal(), person("L.T. Tuấn")));
    }

    @Test
    void givesNoSecondMedalByCorrectingAPaperOrRestoringOne() {
        String name = name("Hải");
        var first = medal();
        honour(first, person(name));
        var paper = commendation(null);
        honour(paper, person(name));
        refuses(
                "awards.rule.medal-once",
                () -> awards.correct(handle(paper), draft(AwardForm.MEDAL, AwardLevel.MINISTRY, null)));
        awards.correct(handle(first), draft(AwardForm.MEDAL, AwardLevel.MINISTRY, "Sửa trích yếu"));

        awards.revoke(handle(first), DAY, "Nhầm");
        honour(medal(), person(name));
        refuses("awards.rule.medal-once", () -> awards.restore(handle(first)));
        assertThat(register.view(PROVINCE, first).isInForce()).isFalse();
    }

    @Test
    void namesNobodyUnderAHeadingThatSaysTheyTold() {
        var paper = commendation("V/v khen thưởng quần chúng tố giác tội phạm");
        refuses("awards.rule.informant-guessed", () -> honour(paper, person(name("Hải"))));
        honour(paper, agreed(name("Hải")));
        var quiet = commendation("V/v khen thưởng");
        honour(quiet, person(name("Hải")));
        refuses(
                "awards.rule.informant-guessed",
                () -> awards.correct(
                        handle(quiet),
                        draft(AwardForm.COMMENDATION, AwardLevel.COMMUNE, "Khen người to giac toi pham")));
    }

    @Test
    void givesOneMedalThoughTwoDecideAtOnce() throws Exception {
        var papers = List.of(medal(), medal());
        String name = name("Hải");
        var handles = papers.stream().map(this::handle).toList();
        try (var hands = Executors.newFixedThreadPool(2)) {
            var both = hands.invokeAll(handles.stream()
                    .<Callable<Boolean>>map(handle -> () -> {
                        try {
                            awards.honour(handle, List.of(person(name)));
                            return true;
                        } catch (RuleViolation refused) {
                            return false;
                        }
                    })
                    .toList());
            assertThat(both).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void showsNoNameOnceTheConsentIsTakenBack() {
        String name = name("Hải");
        var paper = commendation(null);
        honour(paper, agreed(name));
        var row = register.view(PROVINCE, paper).recipients().getFirst();
        refuses("awards.rule.consent-none", () -> consents.withdraw(handle(paper), row.id(), DAY.minusDays(1)));
        consents.withdraw(handle(paper), row.id(), DAY.plusDays(1));
        assertThat(register.view(PROVINCE, paper).recipients()).singleElement().satisfies(shown -> {
            assertThat(shown.name()).isEqualTo("(Không nêu tên)");
            assertThat(shown.reason()).isNull();
            assertThat(shown.detail()).isNull();
            assertThat(shown.birthYear()).isNull();
        });
        var asked = new DecisionList.Filter(null, null, null, null, null, name, 0);
        assertThat(list.list(PROVINCE, asked).page().lines()).isEmpty();
        refuses("awards.rule.consent-none", () -> consents.withdraw(handle(paper), row.id(), DAY.plusDays(2)));

        consents.give(handle(paper), row.id(), "Đơn 4", DAY.plusDays(3));
        assertThat(register.view(PROVINCE, paper).recipients().getFirst().name())
                .isEqualTo(name);
        assertThat(list.list(PROVINCE, asked).individuals()).isEqualTo(1);
    }

    /** Also where somebody wrote it into the heading of the decision, or beside another name; and wherever the same paper names. */
    @Test
    void strikesTheNameOutOfEverythingThatIsWrittenOfTheDecision() {
        String name = name("Hải");
        var paper = commendation("V/v khen thưởng ông " + name.toUpperCase(Locale.ROOT) + " và một người khác");
        var second = commendation(null);
        honour(paper, agreed(name));
        honour(second, agreed(name));
        honour(
                paper,
                new Honour(
                        RecipientKind.INDIVIDUAL,
                        name("Bên"),
                        commune,
                        "Cùng ông " + name + " tuần tra",
                        new Honour.Particulars(1970, null, null, null),
                        Honour.Ground.NONE));
        var row = register.view(PROVINCE, paper).recipients().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        consents.withdraw(handle(paper), row.id(), DAY.plusDays(1));
        var view = register.view(PROVINCE, paper);
        assertThat(view.toString()).doesNotContainIgnoringCase(name).contains("và một người khác");
        assertThat(view.recipients()).hasSize(2);
        assertThat(register.view(PROVINCE, second).recipients())
                .singleElement()
                .satisfies(same -> assertThat(same.isNamed()).isFalse());
        var asked = new DecisionList.Filter(null, null, null, null, null, name, 0);
        assertThat(list.list(PROVINCE, asked).page().lines()).isEmpty();
        awards.revoke(handle(paper), DAY.plusDays(1), "Nhầm");
        var medal = medal();
        honour(medal, person(name));
        assertThatThrownBy(() -> awards.correct(handle(second), draft(AwardForm.MEDAL, AwardLevel.MINISTRY, null)))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("awards.rule.unnamed");
                    assertThat(no.arguments()).containsExactly("(Không nêu tên)");
                });
    }

    /** Who puts the signer right sends back the heading as it is shown; the paper still says what it says. */
    @Test
    void keepsTheHeadingThatIsShownWithoutANameWhenSomethingElseIsCorrected() {
        String name = name("Hải");
        String subject = "V/v khen thưởng ông " + name;
        var paper = commendation(subject);
        honour(paper, agreed(name));
        var row = register.view(PROVINCE, paper).recipients().getFirst();
        consents.withdraw(handle(paper), row.id(), DAY.plusDays(1));
        var shown = register.view(PROVINCE, paper);
        assertThat(shown.subject()).contains("(Không nêu tên)");
        var corrected = new Awards.Draft(
                shown.number(),
                shown.decidedOn(),
                shown.level(),
                shown.form(),
                shown.type(),
                "Phó Chủ tịch",
                shown.subject(),
                commune);
        awards.correct(handle(paper), corrected);
        assertThat(kept(paper)).isEqualTo(subject);
        consents.give(handle(paper), row.id(), "Đơn 4", DAY.plusDays(3));
        assertThat(register.view(PROVINCE, paper).subject()).isEqualTo(subject);
        assertThat(register.view(PROVINCE, paper).signer()).isEqualTo("Phó Chủ tịch");
        awards.correct(handle(paper), draft(AwardForm.COMMENDATION, AwardLevel.COMMUNE, "Trích yếu khác"));
        assertThat(kept(paper)).isEqualTo("Trích yếu khác");
    }

    /** Two papers of one heading but different days are two; without a year of birth a namesake elsewhere is another. */
    @Test
    void takesBackWhatTheOnePaperGaveAndGivesBackTheSame() {
        String name = name("Hải");
        var first = commendation(null);
        var second = commendation(null);
        var later = commendation(null);
        honour(first, agreed(name));
        honour(second, agreed(name));
        honour(later, agreeing(name, 1961, commune, DAY.plusDays(1)));
        var row = register.view(PROVINCE, first).recipients().getFirst();
        consents.withdraw(handle(first), row.id(), DAY.plusDays(2));
        assertThat(isNamed(second)).isFalse();
        assertThat(isNamed(later)).as("agreed anew, on another day").isTrue();
        consents.give(handle(first), row.id(), "Đơn 4", DAY.plusDays(3));
        assertThat(isNamed(first)).isTrue();
        assertThat(isNamed(second))
                .as("what was taken together is given together")
                .isTrue();

        String yearless = name("Sơn");
        var here = commendation(null);
        var alsoHere = commendation(null);
        var elsewhere = commendation(null);
        honour(here, agreeing(yearless, null, commune, DAY));
        honour(alsoHere, agreeing(yearless, null, commune, DAY));
        honour(elsewhere, agreeing(yearless, null, neighbour, DAY));
        var one = register.view(PROVINCE, here).recipients().getFirst();
        consents.withdraw(handle(here), one.id(), DAY.plusDays(1));
        assertThat(isNamed(alsoHere)).isFalse();
        assertThat(isNamed(elsewhere)).as("a namesake").isTrue();
    }

    private static Honour agreeing(String name, @Nullable Integer born, UnitId unit, LocalDate on) {
        return new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                unit,
                "Đã tố giác kẻ trộm",
                new Honour.Particulars(born, null, null, null),
                Honour.Ground.consented("Đơn 3", on));
    }

    private boolean isNamed(UUID paper) {
        return register.view(PROVINCE, paper).recipients().getFirst().isNamed();
    }

    private String kept(UUID paper) {
        return jdbc.sql("select subject from awards.decision where id = :id")
                .param("id", paper)
                .query(String.class)
                .single();
    }

    /** An officer of another unit tries names: that there is a medal is said, by which paper is not, withdrawn or not. */
    @Test
    void tellsAnotherUnitNothingOfTheDecisionThatRefuses() {
        String named = name("Hải");
        String hidden = name("Sơn");
        var paper = medal();
        honour(paper, person(named));
        honour(paper, agreed(hidden));
        var row = register.view(PROVINCE, paper).recipients().stream()
                .filter(each -> each.name().equals(hidden))
                .findFirst()
                .orElseThrow();
        consents.withdraw(handle(paper), row.id(), DAY.plusDays(1));
        assertThat(told(commune, "medal_of(:name, 1961, null)", named)).contains(DAY.toString());
        assertThat(told(commune, "medal_of(:name, 1961, null)", hidden)).isEqualTo("(,)");
        assertThat(told(STRANGER, "medal_of(:name, 1961, null)", named)).isEqualTo("(,)");
        assertThat(told(STRANGER, "medal_of(:name, 1961, null)", hidden)).isEqualTo("(,)");
        assertThat(told(STRANGER, "medal_of(:name, 1961, null)", name("Ai"))).isEmpty();
        String asked = "is_listed('"
                + jdbc.sql("select paper_key from awards.decision where id = :id")
                        .param("id", paper)
                        .query(String.class)
                        .single()
                + "', 'INDIVIDUAL', :name, 1961, null, null)";
        assertThat(told(commune, asked, hidden)).isEqualTo("true");
        assertThat(told(STRANGER, asked, named)).isEqualTo("true");
        assertThat(told(STRANGER, asked, hidden)).as("no name to be guessed").isEqualTo("false");
    }

    /** As the application asks for an officer of a unit. */
    private String told(UnitId unit, String question, String name) {
        return Objects.requireNonNullElse(
                transaction.execute(_ -> {
                    jdbc.sql("select set_config('tindan.reach', :unit, true)")
                            .param("unit", unit.toString())
                            .query(String.class)
                            .single();
                    return jdbc.sql("select cast(answer as text) from awards." + question + " as answer")
                            .param("name", name)
                            .query(String.class)
                            .optional()
                            .orElse("");
                }),
                "");
    }

    @Test
    void takesADecisionOfACommuneFromACommuneOnly() {
        var draft = new Awards.Draft(
                "7/QĐ", DAY, AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.MERIT, "Ai", null, PROVINCE_ID);
        refuses("awards.rule.level-commune", () -> awards.enter(PROVINCE, draft));
    }

    /** What a rule asks beyond an officer's reach is for the application alone, and finds nothing on another path. */
    @Test
    void letsOnlyTheApplicationAskBeyondTheReach() {
        var open = jdbc.sql("""
                select p.oid::regprocedure::text from pg_proc p
                where p.pronamespace = 'awards'::regnamespace and p.prosecdef
                  and (has_function_privilege('public', p.oid, 'execute')
                       or p.proconfig is distinct from array['search_path=pg_catalog, pg_temp'])
                """).query(String.class).list();
        assertThat(open).isEmpty();
        assertThat(jdbc.sql("""
                select count(*) from pg_proc p
                where p.pronamespace = 'awards'::regnamespace and p.prosecdef
                  and has_function_privilege('tindan_app', p.oid, 'execute')
                """).query(Long.class).single()).isEqualTo(7);
    }
}
