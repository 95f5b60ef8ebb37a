package vn.tindan.awards.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tindan.awards.AwardsForTests.name;
import static vn.tindan.awards.AwardsForTests.refuses;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.Awards;
import vn.tindan.awards.AwardsForTests;
import vn.tindan.awards.DecisionList;
import vn.tindan.awards.Honour;
import vn.tindan.awards.RecipientKind;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** Whose consent to be named was taken back is named nowhere; in the province of the tests of the rules. */
@IntegrationTest
class NamingConsentsTests {

    private static final UnitId PROVINCE_ID = UnitId.parse("v2-22");
    private static final Jurisdiction PROVINCE = new Jurisdiction(PROVINCE_ID);
    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);

    private final Awards awards;
    private final AwardRegister register;
    private final DecisionList list;
    private final NamingConsents consents;
    private final JdbcClient jdbc;
    private final AwardsForTests papers;
    private final UnitId commune;
    private final UnitId neighbour;

    NamingConsentsTests(
            Awards awards,
            AwardRegister register,
            DecisionList list,
            NamingConsents consents,
            JdbcClient jdbc,
            Units units) {
        this.awards = awards;
        this.register = register;
        this.list = list;
        this.consents = consents;
        this.jdbc = jdbc;
        var communes = units.communes(PROVINCE_ID, LocalDate.of(2026, 1, 1));
        this.commune = communes.get(30).id();
        this.neighbour = communes.get(31).id();
        this.papers = new AwardsForTests(awards, register, PROVINCE, commune);
    }

    @Test
    void showsNoNameOnceTheConsentIsTakenBack() {
        String name = name("Hải");
        var paper = papers.commendation(null);
        papers.honour(paper, papers.agreed(name));
        var row = register.view(PROVINCE, paper).recipients().getFirst();
        refuses("awards.rule.consent-none", () -> consents.withdraw(papers.handle(paper), row.id(), DAY.minusDays(1)));
        consents.withdraw(papers.handle(paper), row.id(), DAY.plusDays(1));
        assertThat(register.view(PROVINCE, paper).recipients()).singleElement().satisfies(shown -> {
            assertThat(shown.name()).isEqualTo("(Không nêu tên)");
            assertThat(shown.reason()).isNull();
            assertThat(shown.detail()).isNull();
            assertThat(shown.birthYear()).isNull();
        });
        var asked = new DecisionList.Filter(null, null, null, null, null, name, 0);
        assertThat(list.list(PROVINCE, asked).page().lines()).isEmpty();
        refuses("awards.rule.consent-none", () -> consents.withdraw(papers.handle(paper), row.id(), DAY.plusDays(2)));

        consents.give(papers.handle(paper), row.id(), "Đơn 4", DAY.plusDays(3));
        assertThat(register.view(PROVINCE, paper).recipients().getFirst().name())
                .isEqualTo(name);
        assertThat(list.list(PROVINCE, asked).individuals()).isEqualTo(1);
    }

    /** Also where somebody wrote it into the heading of the decision, or beside another name; and wherever the same paper names. */
    @Test
    void strikesTheNameOutOfEverythingThatIsWrittenOfTheDecision() {
        String name = name("Hải");
        var paper = papers.commendation("V/v khen thưởng ông " + name.toUpperCase(Locale.ROOT) + " và một người khác");
        var second = papers.commendation(null);
        papers.honour(paper, papers.agreed(name));
        papers.honour(second, papers.agreed(name));
        papers.honour(
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
        consents.withdraw(papers.handle(paper), row.id(), DAY.plusDays(1));
        var view = register.view(PROVINCE, paper);
        assertThat(view.toString()).doesNotContainIgnoringCase(name).contains("và một người khác");
        assertThat(view.recipients()).hasSize(2);
        assertThat(register.view(PROVINCE, second).recipients())
                .singleElement()
                .satisfies(same -> assertThat(same.isNamed()).isFalse());
        var asked = new DecisionList.Filter(null, null, null, null, null, name, 0);
        assertThat(list.list(PROVINCE, asked).page().lines()).isEmpty();
        awards.revoke(papers.handle(paper), DAY.plusDays(1), "Nhầm");
        var medal = papers.medal();
        papers.honour(medal, papers.person(name));
        assertThatThrownBy(() ->
                        awards.correct(papers.handle(second), papers.draft(AwardForm.MEDAL, AwardLevel.MINISTRY, null)))
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
        var paper = papers.commendation(subject);
        papers.honour(paper, papers.agreed(name));
        var row = register.view(PROVINCE, paper).recipients().getFirst();
        consents.withdraw(papers.handle(paper), row.id(), DAY.plusDays(1));
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
        awards.correct(papers.handle(paper), corrected);
        assertThat(kept(paper)).isEqualTo(subject);
        consents.give(papers.handle(paper), row.id(), "Đơn 4", DAY.plusDays(3));
        assertThat(register.view(PROVINCE, paper).subject()).isEqualTo(subject);
        assertThat(register.view(PROVINCE, paper).signer()).isEqualTo("Phó Chủ tịch");
        awards.correct(
                papers.handle(paper), papers.draft(AwardForm.COMMENDATION, AwardLevel.COMMUNE, "Trích yếu khác"));
        assertThat(kept(paper)).isEqualTo("Trích yếu khác");
    }

    /** Two papers of one heading but different days are two; without a year of birth a namesake elsewhere is another. */
    @Test
    void takesBackWhatTheOnePaperGaveAndGivesBackTheSame() {
        String name = name("Hải");
        var first = papers.commendation(null);
        var second = papers.commendation(null);
        var later = papers.commendation(null);
        papers.honour(first, papers.agreed(name));
        papers.honour(second, papers.agreed(name));
        papers.honour(later, agreeing(name, 1961, commune, DAY.plusDays(1)));
        var row = register.view(PROVINCE, first).recipients().getFirst();
        consents.withdraw(papers.handle(first), row.id(), DAY.plusDays(2));
        assertThat(isNamed(second)).isFalse();
        assertThat(isNamed(later)).as("agreed anew, on another day").isTrue();
        consents.give(papers.handle(first), row.id(), "Đơn 4", DAY.plusDays(3));
        assertThat(isNamed(first)).isTrue();
        assertThat(isNamed(second))
                .as("what was taken together is given together")
                .isTrue();

        String yearless = name("Sơn");
        var here = papers.commendation(null);
        var alsoHere = papers.commendation(null);
        var elsewhere = papers.commendation(null);
        papers.honour(here, agreeing(yearless, null, commune, DAY));
        papers.honour(alsoHere, agreeing(yearless, null, commune, DAY));
        papers.honour(elsewhere, agreeing(yearless, null, neighbour, DAY));
        var one = register.view(PROVINCE, here).recipients().getFirst();
        consents.withdraw(papers.handle(here), one.id(), DAY.plusDays(1));
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
}
