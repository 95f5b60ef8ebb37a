package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.clocks.Clocks;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.terms.Document;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** The ways of a tip through its states, each step an event, nothing taken back but by another. */
@IntegrationTest
class TipStepsTests {

    private static final UnitId UNIT = UnitId.parse("v2-00091");
    private static final UnitId OTHER = UnitId.parse("v2-00097");
    private static final Grounds DECISION =
            new Grounds("đủ căn cứ", new Document("12/QĐ-CAX", LocalDate.of(2026, 3, 4)));

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final TipTriage triage;
    private final Work work;

    record Work(TipDecisions decisions, TipTransfer transfer, JdbcClient jdbc) {}

    TipStepsTests(
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            TipTriage triage,
            TipDecisions decisions,
            TipTransfer transfer,
            JdbcClient jdbc) {
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.triage = triage;
        this.work = new Work(decisions, transfer, jdbc);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private UUID told() {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.THEFT,
                UNIT,
                "Tin của các bước",
                null,
                null,
                null,
                null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private TipReading.View view(UUID tip) {
        return reading.open(new Jurisdiction(UNIT), tip);
    }

    private TipStatus step(UUID tip, Consumer<TipTriage.Handle> verb) {
        verb.accept(new TipTriage.Handle(new Jurisdiction(UNIT), tip, view(tip).version()));
        return view(tip).status();
    }

    private UUID verified(LegalType type) {
        var tip = told();
        step(tip, handle -> triage.classify(handle, type, null));
        step(tip, handle -> triage.check(handle, null));
        step(tip, handle -> triage.verify(handle, "đúng như tin"));
        return tip;
    }

    private static void refuses(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void takesASourceOfCrimeThroughSuspensionToItsDecision() {
        var tip = verified(LegalType.CRIME_REPORT);
        assertThat(step(tip, handle -> work.decisions().assign(handle, DECISION)))
                .isEqualTo(TipStatus.ASSIGNED);
        assertThat(step(tip, handle -> work.decisions().suspend(handle, DECISION)))
                .isEqualTo(TipStatus.SUSPENDED);
        assertThat(view(tip).outcome()).isNull();
        assertThat(step(tip, handle -> work.decisions().resume(handle, DECISION)))
                .isEqualTo(TipStatus.ASSIGNED);
        step(tip, handle -> work.decisions().resolve(handle, Outcome.PROSECUTED, DECISION, "Đã khởi tố."));
        var resolved = view(tip);
        assertThat(resolved.status()).isEqualTo(TipStatus.NOTIFIED);
        assertThat(resolved.outcome()).isEqualTo(Outcome.PROSECUTED);
        assertThat(resolved.messages()).singleElement().extracting("text").isEqualTo("Đã khởi tố.");
        assertThat(step(tip, work.decisions()::close)).isEqualTo(TipStatus.CLOSED);
        assertThat(view(tip).steps())
                .extracting(TipHistory.Step::step)
                .containsExactly(
                        "TOLD",
                        "CLASSIFY",
                        "CHECK",
                        "VERIFY",
                        "ASSIGN",
                        "SUSPEND",
                        "RESUME",
                        "RESOLVE",
                        "NOTIFY",
                        "CLOSE");
        assertThat(view(tip).steps().get(4).document()).isEqualTo(DECISION.document());
    }

    @Test
    void endsNoSourceOfCrimeWithoutACheckAndAnInvestigator() {
        var tip = told();
        step(tip, handle -> triage.classify(handle, LegalType.CRIME_REPORT, null));
        refuses(
                "tips.rule.not-now",
                () -> step(tip, handle -> work.decisions().resolve(handle, Outcome.NOT_PROSECUTED, DECISION, null)));
        refuses("tips.rule.check-first", () -> step(tip, handle -> triage.setAside(handle, Outcome.FILED, "x", null)));
        step(tip, handle -> triage.verify(handle, "đúng"));
        refuses(
                "tips.rule.assign-first",
                () -> step(tip, handle -> work.decisions().resolve(handle, Outcome.NOT_PROSECUTED, DECISION, null)));
        step(tip, handle -> work.decisions().assign(handle, DECISION));
        refuses(
                "tips.rule.outcome-of-another-type",
                () -> step(tip, handle -> work.decisions().resolve(handle, Outcome.MEDIATED, DECISION, null)));
        refuses(
                "tips.rule.needs.DOCUMENT",
                () -> step(tip, handle -> work.decisions().resolve(handle, Outcome.PROSECUTED, Grounds.NONE, null)));
        assertThat(view(tip).status()).isEqualTo(TipStatus.ASSIGNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegalType.class,
            names = {"COMPLAINT", "OTHER", "DUPLICATE", "SPAM"})
    void setsAsideWhatNeedsNoCheck(LegalType type) {
        var tip = told();
        step(tip, handle -> triage.classify(handle, type, null));
        assertThat(step(tip, handle -> triage.setAside(handle, Outcome.GUIDED, "đã hướng dẫn", null)))
                .isEqualTo(TipStatus.RESOLVED);
    }

    @Test
    void undoesStepByStepAndKeepsWhatWasUndone() {
        var tip = verified(LegalType.SECURITY_TIP);
        step(tip, handle -> work.decisions().resolve(handle, Outcome.MEDIATED, Grounds.NONE, null));
        assertThat(step(tip, handle -> triage.undo(handle, "bấm nhầm"))).isEqualTo(TipStatus.VERIFIED);
        assertThat(view(tip).outcome()).isNull();
        assertThat(step(tip, handle -> triage.undo(handle, "chưa xong"))).isEqualTo(TipStatus.VERIFYING);
        assertThat(step(tip, handle -> triage.undo(handle, "chưa đi"))).isEqualTo(TipStatus.CLASSIFIED);
        assertThat(step(tip, handle -> triage.undo(handle, "sai loại"))).isEqualTo(TipStatus.RECEIVED);
        assertThat(view(tip).legalType()).isNull();
        refuses("tips.rule.not-now", () -> step(tip, handle -> triage.undo(handle, "nữa")));
        assertThat(view(tip).steps())
                .extracting(TipHistory.Step::step)
                .containsExactly("TOLD", "CLASSIFY", "CHECK", "VERIFY", "RESOLVE", "UNDO", "UNDO", "UNDO", "UNDO");
    }

    @Test
    void bringsBackTheTypeThatAReclassificationTook() {
        var tip = verified(LegalType.CRIME_REPORT);
        refuses("tips.rule.needs.REASON", () -> step(tip, handle -> triage.classify(handle, LegalType.OTHER, null)));
        step(tip, handle -> triage.classify(handle, LegalType.SECURITY_TIP, "không có dấu hiệu tội phạm"));
        assertThat(step(tip, handle -> triage.undo(handle, "có dấu hiệu"))).isEqualTo(TipStatus.VERIFIED);
        assertThat(view(tip).legalType()).isEqualTo(LegalType.CRIME_REPORT);
    }

    @Test
    void reopensWhatWasAnsweredOnlyForAReason() {
        var tip = verified(LegalType.SECURITY_TIP);
        step(tip, handle -> work.decisions().resolve(handle, Outcome.MEDIATED, Grounds.NONE, "Đã hòa giải."));
        refuses(
                "tips.rule.needs.REASON",
                () -> step(tip, handle -> work.decisions().reopen(handle, " ")));
        assertThat(step(tip, handle -> work.decisions().reopen(handle, "có tình tiết mới")))
                .isEqualTo(TipStatus.VERIFIED);
        assertThat(view(tip).outcome()).isNull();
        assertThat(running(tip)).as("what is owed again has a clock again").contains("CHECK");
    }

    @Test
    void givesAReopenedSourceOfCrimeTheMonthOfWhatIsResumed() {
        var tip = verified(LegalType.CRIME_REPORT);
        step(tip, handle -> work.decisions().assign(handle, DECISION));
        step(tip, handle -> work.decisions().resolve(handle, Outcome.NOT_PROSECUTED, DECISION, "Không khởi tố."));
        assertThat(running(tip)).doesNotContain("DECIDE", "RESUMED");
        step(tip, handle -> work.decisions().reopen(handle, "có tình tiết mới"));
        assertThat(running(tip)).contains("RESUMED");
    }

    private List<String> running(UUID tip) {
        return view(tip).clocks().stream()
                .filter(each -> each.metAt() == null)
                .map(Clocks.View::rule)
                .toList();
    }

    @Test
    void keepsTheNumberInTheOldRegisterWhenATipIsHandedOn() {
        var first = told();
        var second = told();
        step(second, handle -> triage.classify(handle, LegalType.CRIME_REPORT, null));
        var line = view(second).number();
        work.transfer()
                .route(
                        new TipTriage.Handle(
                                new Jurisdiction(UNIT), second, view(second).version()),
                        OTHER,
                        "ở đó");
        assertThatThrownBy(() -> view(second)).isInstanceOf(NotFound.class);
        var there = reading.open(new Jurisdiction(OTHER), second);
        assertThat(there.status()).isEqualTo(TipStatus.NEW);
        assertThat(there.legalType()).isEqualTo(LegalType.CRIME_REPORT);
        assertThat(work.jdbc().sql("""
                        select unit, number || '/' || year as line, moved_to, came_from from tips.register_entry
                        where tip_id = :tip order by entered_at, unit
                        """).param("tip", second).query().listOfRows())
                .extracting(row ->
                        List.of(row.get("unit"), row.get("line"), row.get("moved_to") + " " + row.get("came_from")))
                .containsExactlyInAnyOrder(
                        List.of(UNIT.toString(), line, OTHER + " null"),
                        List.of(OTHER.toString(), there.number(), "null " + UNIT));
        assertThat(view(told()).number()).isNotEqualTo(line);
        assertThat(view(first).number()).isNotEqualTo(line);
    }

    @Test
    void judgesWhatIsInvestigatedOrSuspendedToo() {
        var tip = verified(LegalType.CRIME_REPORT);
        step(tip, handle -> work.decisions().assign(handle, DECISION));
        step(tip, handle -> work.decisions().judge(handle, Value.YES, "giúp bắt được người"));
        assertThat(view(tip).value()).isEqualTo(Value.YES);
        assertThat(view(tip).steps().getLast().detail()).isEqualTo("Value.YES");
    }

    private java.util.Map<String, Clocks.State> clocks(UUID tip) {
        return view(tip).clocks().stream()
                .collect(java.util.stream.Collectors.toMap(Clocks.View::rule, Clocks.View::state));
    }

    @Test
    void runsTheClocksOfASourceOfCrimeThroughExtensionAndSuspension() {
        var tip = told();
        assertThat(clocks(tip)).containsOnlyKeys("CHECK");
        step(tip, handle -> triage.classify(handle, LegalType.CRIME_REPORT, null));
        assertThat(clocks(tip)).containsOnlyKeys("CHECK", "REPORT", "ASSIGN", "NOTICE", "DECIDE");
        step(tip, handle -> triage.verify(handle, "đúng"));
        step(tip, handle -> work.decisions().assign(handle, DECISION));
        assertThat(clocks(tip))
                .containsEntry("CHECK", Clocks.State.MET)
                .containsEntry("ASSIGN", Clocks.State.MET)
                .containsEntry("DECIDE", Clocks.State.RUNNING);
        step(tip, handle -> work.decisions().extend(handle, DECISION));
        assertThat(view(tip).clocks())
                .filteredOn(clock -> clock.rule().equals("DECIDE_COMPLEX"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.earlierEnds()).hasSize(1));
        step(tip, handle -> work.decisions().suspend(handle, DECISION));
        assertThat(clocks(tip)).doesNotContainKeys("DECIDE", "DECIDE_COMPLEX");
        step(tip, handle -> work.decisions().resume(handle, DECISION));
        assertThat(clocks(tip)).containsEntry("RESUMED", Clocks.State.RUNNING);
        step(tip, handle -> work.decisions().resolve(handle, Outcome.NOT_PROSECUTED, DECISION, "Đã xong."));
        assertThat(clocks(tip).values()).containsOnly(Clocks.State.MET);
        assertThat(onTime(tip)).isTrue();
    }

    private Boolean onTime(UUID tip) {
        return work.jdbc().sql("""
                select exists (select from tips.tip t, tips.contribution(t) c
                               where t.id = :tip and c.indicator = 'tips_resolved_on_time')
                """).param("tip", tip).query(Boolean.class).single();
    }

    @Test
    void countsAsLateWhatEndsAfterItsClock() {
        var tip = verified(LegalType.SECURITY_TIP);
        work.jdbc()
                .sql("update clocks.clock set started_at = started_at - interval '9 days', "
                        + "due_at = created_at - interval '1 hour' where subject = :tip")
                .param("tip", tip)
                .update();
        step(tip, handle -> work.decisions().resolve(handle, Outcome.MEDIATED, Grounds.NONE, null));
        assertThat(clocks(tip)).containsEntry("CHECK", Clocks.State.MET_LATE);
        assertThat(onTime(tip)).isFalse();
    }

    @Test
    void takesBackWhatAnUndoneStepDidToItsClocks() {
        var tip = verified(LegalType.SECURITY_TIP);
        assertThat(clocks(tip)).containsEntry("CHECK", Clocks.State.MET);
        step(tip, handle -> work.decisions().resolve(handle, Outcome.MEDIATED, Grounds.NONE, null));
        assertThat(clocks(tip)).containsKey("NOTIFY");
        step(tip, handle -> triage.undo(handle, "nhầm"));
        assertThat(clocks(tip)).containsOnlyKeys("CHECK").containsEntry("CHECK", Clocks.State.MET);
        step(tip, handle -> triage.undo(handle, "nhầm"));
        assertThat(clocks(tip)).containsOnlyKeys("CHECK").containsEntry("CHECK", Clocks.State.RUNNING);
    }

    @Test
    void hasADayToHandOnWhatIsNotItsOwn() {
        var tip = told();
        step(tip, handle -> work.transfer().disclaim(handle, "xảy ra ở phường bên"));
        step(tip, handle -> work.transfer().disclaim(handle, "nói lại lần nữa"));
        assertThat(view(tip).clocks())
                .filteredOn(clock -> clock.rule().equals("TRANSFER"))
                .singleElement()
                .satisfies(clock -> assertThat(java.time.Duration.between(clock.startedAt(), clock.dueAt()))
                        .hasHours(24));
        work.transfer()
                .route(
                        new TipTriage.Handle(
                                new Jurisdiction(UNIT), tip, view(tip).version()),
                        OTHER,
                        "chuyển đi");
        assertThat(work.jdbc()
                        .sql("select met_at is not null from clocks.clock where subject = :tip and rule = 'TRANSFER'")
                        .param("tip", tip)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void letsAReclassificationEndTheDayOfTheTransfer() {
        var tip = told();
        step(tip, handle -> work.transfer().disclaim(handle, "nhầm nơi"));
        step(tip, handle -> triage.classify(handle, LegalType.SECURITY_TIP, null));
        assertThat(view(tip).clocks()).extracting(Clocks.View::rule).doesNotContain("TRANSFER");
    }
}
