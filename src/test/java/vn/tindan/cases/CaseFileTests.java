package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.Gangs;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.PaperNumber;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.terms.Outcome;

class CaseFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate DISCOVERED = LocalDate.of(2026, 11, 1);
    private static final UnitId SOC_TRANG = UnitId.parse("v2-31507");

    private static Classification as(OffenceGroup group) {
        return new Classification(group, Severity.SERIOUS, Severity.Basis.PROVISIONAL, HandledAs.CRIMINAL, null);
    }

    private static CaseFile open(LocalDate discoveredOn, Classification as) {
        var draft = new CaseOpening.Draft(UUID.randomUUID(), SOC_TRANG, discoveredOn, as, "Tên", "Nội dung", null);
        return CaseFile.opened(draft, SOC_TRANG, new CaseFile.Sealed(new byte[1], new byte[1], new byte[1]), TODAY);
    }

    private static CaseFile open() {
        return open(DISCOVERED, as(OffenceGroup.SOCIAL_ORDER));
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    @Test
    void opensOnlyWhatHasHappenedAndBelongsHere() {
        refused("cases.rule.day-ahead", () -> open(TODAY.plusDays(1), as(OffenceGroup.DRUG)));
        refused("cases.rule.day-long-ago", () -> open(LocalDate.of(202, 6, 1), as(OffenceGroup.DRUG)));
        refused("cases.rule.national-security", () -> open(DISCOVERED, as(OffenceGroup.NATIONAL_SECURITY)));
        refused("cases.rule.gangs", () -> new Gangs(TODAY, 0));
        refused("cases.rule.gangs", () -> new Gangs(null, 1));
        refused("cases.rule.gangs", () -> new Gangs(TODAY, 100));
        refused("cases.rule.national-security", () -> open().classify(as(OffenceGroup.NATIONAL_SECURITY)));
    }

    @Test
    void clearsOnceAndNotBeforeItWasDiscovered() {
        var file = open();
        refused("cases.rule.not-cleared", file::reopen);
        refused("cases.rule.cleared-before-discovered", () -> file.clear(DISCOVERED.minusDays(1), TODAY));
        refused("cases.rule.day-ahead", () -> file.clear(TODAY.plusDays(1), TODAY));
        file.clear(DISCOVERED, TODAY);
        refused("cases.rule.cleared", () -> file.clear(TODAY, TODAY));
        file.reopen();
        file.clear(TODAY, TODAY);
    }

    @Test
    void creditsOnlyTipsThatDidSomething() {
        var file = open();
        var led = UUID.randomUUID();
        var mentioned = UUID.randomUUID();
        file.link(led, TipPart.LED);
        file.link(mentioned, TipPart.MENTIONED);
        assertThat(file.tips().credited()).containsExactly(led);
        file.link(led, TipPart.MENTIONED);
        assertThat(file.tips().credited()).isEmpty();
        file.link(mentioned, TipPart.HELPED);
        assertThat(file.tips().credited()).containsExactly(mentioned);
        file.unlink(mentioned);
        assertThat(file.tips().credited()).isEmpty();
        assertThatThrownBy(() -> file.unlink(mentioned)).isInstanceOf(NotFound.class);
    }

    @Test
    void datesEveryActAndNothingElse() {
        var file = UUID.randomUUID();
        var subject = subject(null);
        refused("cases.rule.act-without-day", () -> subject.handled(file, SubjectAct.ARRESTED, null, TODAY));
        refused("cases.rule.day-without-act", () -> subject.handled(file, SubjectAct.NONE, TODAY, TODAY));
        refused("cases.rule.day-ahead", () -> subject.handled(file, SubjectAct.ARRESTED, TODAY.plusDays(1), TODAY));
        subject.handled(file, SubjectAct.ARRESTED, TODAY, TODAY);
        refused("cases.rule.act-known", () -> subject.handled(file, SubjectAct.ARRESTED, TODAY, TODAY));
        refused("cases.rule.acts-first", subject::withdraw);
        subject.handled(file, SubjectAct.PENALISED, TODAY, TODAY);
    }

    private static Subject subject(byte @Nullable [] mark) {
        return Subject.of(UUID.randomUUID(), new Subject.Identity(new byte[1], mark, mark), SubjectRole.SUSPECT);
    }

    @Test
    void knowsAPersonByThePaperAndNobodyWithoutOne() {
        assertThat(subject(new byte[] {1}).isSame(subject(new byte[] {1}))).isTrue();
        assertThat(subject(new byte[] {1}).isSame(subject(new byte[] {2}))).isFalse();
        assertThat(subject(null).isSame(subject(null))).isFalse();
        assertThat(PaperNumber.parse("094 085-001234")).isEqualTo(PaperNumber.parse("094085001234"));
        refused("cases.rule.paper-number", () -> PaperNumber.parse("12345"));
    }

    @Test
    void knowsThePersonOfAnActAsItsOwn() {
        assertThatThrownBy(() -> open().subject(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> subject(null).takeBack(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HEROIN, PIECE, 1, cases.rule.drug-weighed",
        "SYNTHETIC_DRUG, LITRE, 1, cases.rule.drug-weighed",
        "HEROIN, GRAM, 0, cases.rule.quantity-positive",
        "OTHER, PIECE, -1, cases.rule.quantity-positive"
    })
    void refusesASeizureThatNoFigureCouldHold(SeizureKind kind, Measure measure, BigDecimal quantity, String key) {
        var seized = new CaseThings.NewSeizure(kind, quantity, measure, null, TODAY);
        refused(key, () -> Seizure.of(UUID.randomUUID(), SOC_TRANG, seized, null, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "GRAM, 1250.50, '1.250,5 g'",
        "KILOGRAM, 0.000001, '0,000001 kg'",
        "PIECE, 3, 3",
        "DONG, 5E+7, 50.000.000 đ"
    })
    void writesQuantitiesWhole(Measure measure, BigDecimal quantity, String written) {
        assertThat(measure.write(quantity)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"CRIMINAL, PROSECUTED", "ADMINISTRATIVE, ADMINISTRATIVE", "OTHER, FILED"})
    void endsTipsAsTheCaseWasHandled(HandledAs handledAs, Outcome outcome) {
        assertThat(handledAs.outcome()).isEqualTo(outcome);
    }
}
