package vn.tindan.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.awards.AwardsForTests.name;
import static vn.tindan.awards.AwardsForTests.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private final NamingConsents consents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AwardsForTests papers;
    private final UnitId commune;

    HonourRulesTests(
            Awards awards,
            AwardRegister register,
            NamingConsents consents,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Units units) {
        this.transaction = transaction;
        this.awards = awards;
        this.register = register;
        this.consents = consents;
        this.jdbc = jdbc;
        var communes = units.communes(PROVINCE_ID, LocalDate.of(2026, 1, 1));
        this.commune = communes.get(30).id();
        this.papers = new AwardsForTests(awards, register, PROVINCE, commune);
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
        papers.honour(papers.medal(), papers.person(one.strip() + " " + rest));
        refuses(
                "awards.rule.medal-once",
                () -> papers.honour(papers.medal(), papers.person(other.strip() + " " + rest)));
    }

    @Test
    void asksForTheWholeName() {
        refuses("awards.rule.medal-full-name", () -> papers.honour(papers.medal(), papers.person("Lý T. Tuấn")));
        refuses("awards.rule.medal-full-name", () -> papers.honour(papers.medal(), papers.person("L.T. Tuấn")));
    }

    @Test
    void givesNoSecondMedalByCorrectingAPaperOrRestoringOne() {
        String name = name("Hải");
        var first = papers.medal();
        papers.honour(first, papers.person(name));
        var paper = papers.commendation(null);
        papers.honour(paper, papers.person(name));
        refuses(
                "awards.rule.medal-once",
                () -> awards.correct(papers.handle(paper), papers.draft(AwardForm.MEDAL, AwardLevel.MINISTRY, null)));
        awards.correct(papers.handle(first), papers.draft(AwardForm.MEDAL, AwardLevel.MINISTRY, "Sửa trích yếu"));

        awards.revoke(papers.handle(first), DAY, "Nhầm");
        papers.honour(papers.medal(), papers.person(name));
        refuses("awards.rule.medal-once", () -> awards.restore(papers.handle(first)));
        assertThat(register.view(PROVINCE, first).isInForce()).isFalse();
    }

    @Test
    void namesNobodyUnderAHeadingThatSaysTheyTold() {
        var paper = papers.commendation("V/v khen thưởng quần chúng tố giác tội phạm");
        refuses("awards.rule.informant-guessed", () -> papers.honour(paper, papers.person(name("Hải"))));
        papers.honour(paper, papers.agreed(name("Hải")));
        var quiet = papers.commendation("V/v khen thưởng");
        papers.honour(quiet, papers.person(name("Hải")));
        refuses(
                "awards.rule.informant-guessed",
                () -> awards.correct(
                        papers.handle(quiet),
                        papers.draft(AwardForm.COMMENDATION, AwardLevel.COMMUNE, "Khen người to giac toi pham")));
    }

    @Test
    void givesOneMedalThoughTwoDecideAtOnce() throws Exception {
        var medals = List.of(papers.medal(), papers.medal());
        String name = name("Hải");
        var handles = medals.stream().map(papers::handle).toList();
        try (var hands = Executors.newFixedThreadPool(2)) {
            var both = hands.invokeAll(handles.stream()
                    .<Callable<Boolean>>map(handle -> () -> {
                        try {
                            awards.honour(handle, List.of(papers.person(name)));
                            return true;
                        } catch (RuleViolation refused) {
                            return false;
                        }
                    })
                    .toList());
            assertThat(both).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
    }

    /** An officer of another unit tries names: that there is a medal is said, by which paper is not, withdrawn or not. */
    @Test
    void tellsAnotherUnitNothingOfTheDecisionThatRefuses() {
        String named = name("Hải");
        String hidden = name("Sơn");
        var paper = papers.medal();
        papers.honour(paper, papers.person(named));
        papers.honour(paper, papers.agreed(hidden));
        var row = register.view(PROVINCE, paper).recipients().stream()
                .filter(each -> each.name().equals(hidden))
                .findFirst()
                .orElseThrow();
        consents.withdraw(papers.handle(paper), row.id(), DAY.plusDays(1));
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
