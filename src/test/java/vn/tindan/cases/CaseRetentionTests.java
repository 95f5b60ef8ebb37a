package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.retention.CaseErasure;
import vn.tindan.cases.retention.CaseHolding;
import vn.tindan.cases.retention.CaseRetentionRules;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.PaperNumber;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.figures.ledger.Ledger;
import vn.tindan.figures.ledger.LedgerAudit;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.support.LongAgo;

/** When the time of a case is over nothing of it and nobody in it can be read, and every figure is as it was. */
@IntegrationTest
class CaseRetentionTests {

    private static final UnitId UNIT = UnitId.parse("v2-10231");
    private static final Jurisdiction OFFICER = new Jurisdiction(UNIT);
    private static final LocalDate LONG_AGO = LocalDate.of(2012, 3, 5);
    private static final String PAPER = "092200009912";

    private final CaseOpening opening;
    private final CaseWork work;
    private final CasePersons persons;
    private final CaseThings things;
    private final CaseMerging merging;
    private final CaseReading reading;
    private final CaseErasure erasure;
    private final CaseHolding holding;
    private final CaseRetentionRules rules;
    private final Ledger ledger;
    private final LedgerAudit audit;
    private final JdbcClient jdbc;

    CaseRetentionTests(
            CaseOpening opening,
            CaseWork work,
            CasePersons persons,
            CaseThings things,
            CaseMerging merging,
            CaseReading reading,
            CaseErasure erasure,
            CaseHolding holding,
            CaseRetentionRules rules,
            Ledger ledger,
            LedgerAudit audit,
            JdbcClient jdbc) {
        this.opening = opening;
        this.work = work;
        this.persons = persons;
        this.things = things;
        this.merging = merging;
        this.reading = reading;
        this.erasure = erasure;
        this.holding = holding;
        this.rules = rules;
        this.ledger = ledger;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    private UUID open(HandledAs handledAs) {
        return opening.open(
                OFFICER,
                new CaseOpening.Draft(
                        UUID.randomUUID(),
                        UNIT,
                        LONG_AGO,
                        new Classification(
                                OffenceGroup.GAMBLING, Severity.SERIOUS, Severity.Basis.CHARGED, handledAs, null),
                        "MARKTITLE",
                        "MARKSUMMARY",
                        null));
    }

    /** With a person, something seized, a project and gangs: all that has words. */
    private UUID full(HandledAs handledAs) {
        var file = open(handledAs);
        person(file, PAPER);
        things.add(
                handle(file),
                new CaseThings.NewSeizure(
                        SeizureKind.HEROIN, new BigDecimal("0.25"), Measure.KILOGRAM, "MARKTHING", LONG_AGO));
        work.beginProject(handle(file), "MARKPROJECT", LONG_AGO);
        work.recordGangs(handle(file), LONG_AGO, 2);
        return file;
    }

    private UUID person(UUID file, String paper) {
        return persons.add(
                handle(file),
                new CasePersons.NewSubject(
                        new CasePersons.Who("MARKNAME", PaperNumber.parse(paper), SubjectRole.SUSPECT),
                        SubjectAct.PENALISED,
                        LONG_AGO));
    }

    private void clear(UUID file) {
        work.clear(handle(file), LONG_AGO.plusDays(3), "MARKANSWER");
    }

    private CaseWork.Handle handle(UUID file) {
        return new CaseWork.Handle(OFFICER, file, reading.open(OFFICER, file).version());
    }

    private boolean erased(UUID file) {
        return reading.open(OFFICER, file).isErased();
    }

    private void night() {
        LongAgo.night(erasure);
    }

    private List<String> figures() {
        return jdbc.sql("""
                select day || ' ' || indicator || ' ' || sum(amount) from cases.contributions('2000-01-01', '2100-01-01')
                where commune = :unit group by day, indicator order by 1
                """).param("unit", UNIT.toString()).query(String.class).list();
    }

    private long people() {
        return jdbc.sql("""
                select count(distinct coalesce(encode(s.identity, 'hex'), s.id::text)) from cases.subject s
                where s.commune = :unit and s.handled_on is not null and not s.withdrawn and not s.repeated
                """).param("unit", UNIT.toString()).query(Long.class).single();
    }

    private String one(String sql, UUID file) {
        return jdbc.sql(sql).param("file", file).query(String.class).single();
    }

    /** No rule of these tests stays, and no case of theirs is open to the next. */
    @AfterEach
    void leave() {
        rules.all().stream()
                .filter(line -> line.rule().basis().equals("thử nghiệm"))
                .forEach(line -> rules.remove(line.id()));
    }

    @Test
    void leavesNothingReadableAndEveryFigureAsItWas() {
        var file = full(HandledAs.ADMINISTRATIVE);
        clear(file);
        var before = figures();
        assertThat(before).as("a case, a subject, a seizure").hasSizeGreaterThanOrEqualTo(3);
        night();
        assertThat(erased(file)).isFalse();

        rules.set(new CaseRetentionRules.Rule(OffenceGroup.GAMBLING, HandledAs.ADMINISTRATIVE, 12, "thử nghiệm"));
        night();

        var view = reading.open(OFFICER, file);
        assertThat(view.isErased()).isTrue();
        assertThat(view.summary()).isNull();
        assertThat(view.project()).isNotNull();
        assertThat(view.project().name()).isNull();
        assertThat(view.persons()).singleElement().satisfies(person -> {
            assertThat(person.name()).isNull();
            assertThat(person.paper()).isNull();
            assertThat(person.acts()).hasSize(1);
        });
        assertThat(view.things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.description()).isNull());
        assertThat(view.steps())
                .hasSizeGreaterThan(4)
                .allSatisfy(step -> assertThat(step.note()).isNull());
        assertThat(one("""
                select count(*) from cases.case_file where id = :file and (data_key is not null or title is not null
                    or summary is not null or length(project) > 0)
                """, file)).isEqualTo("0");
        assertThat(one("""
                select count(*) from audit.entry where subject = 'case:' || :file::text and action = 'case.erased'
                """, file)).isEqualTo("1");
        assertThat(rules.log(60)).anySatisfy(line -> {
            assertThat(line.group()).isEqualTo(OffenceGroup.GAMBLING);
            assertThat(line.handledAs()).isEqualTo(HandledAs.ADMINISTRATIVE);
            assertThat(line.basis()).isEqualTo("thử nghiệm");
        });

        assertThat(figures()).isEqualTo(before);
        ledger.fold();
        assertThat(audit.verify())
                .filteredOn(cell -> cell.area().equals(UNIT.toString()))
                .isEmpty();
        assertThatThrownBy(() -> work.reopen(handle(file), "xem lại")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> person(file, "092200009913")).isInstanceOf(RuleViolation.class);
        night();
        assertThat(one("select count(*) from cases.erasure where case_id = :file", file))
                .isEqualTo("1");
    }

    @Test
    void neverErasesAnOpenCaseNorOneOfAWayThatIsKept() {
        var open = full(HandledAs.ADMINISTRATIVE);
        var reopened = full(HandledAs.ADMINISTRATIVE);
        clear(reopened);
        work.reopen(handle(reopened), "tình tiết mới");
        var criminal = full(HandledAs.CRIMINAL);
        clear(criminal);
        rules.set(new CaseRetentionRules.Rule(OffenceGroup.GAMBLING, HandledAs.ADMINISTRATIVE, 1, "thử nghiệm"));
        night();
        assertThat(erased(open)).isFalse();
        assertThat(erased(reopened)).isFalse();
        assertThat(erased(criminal)).isFalse();
    }

    @Test
    void keepsWhatIsHeldByHandUntilItIsLetGo() {
        var file = full(HandledAs.OTHER);
        clear(file);
        holding.place(OFFICER, file, "MARKHOLD đang khiếu nại");
        assertThatThrownBy(() -> holding.place(OFFICER, file, "lần nữa")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> holding.place(OFFICER, file, " ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> holding.place(new Jurisdiction(UnitId.parse("v2-10003")), file, "xa"))
                .isInstanceOf(NotFound.class);
        rules.set(new CaseRetentionRules.Rule(OffenceGroup.GAMBLING, HandledAs.OTHER, 1, "thử nghiệm"));
        assertThat(rules.all())
                .filteredOn(line -> line.rule().basis().equals("thử nghiệm"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.due().held()).isOne();
                    assertThat(line.due().cases()).as("those held among them").isPositive();
                });
        night();
        assertThat(erased(file)).isFalse();

        var hold = holding.of(OFFICER, file).getFirst();
        assertThat(hold.placed().reason()).isEqualTo("MARKHOLD đang khiếu nại");
        assertThat(hold.ended()).isNull();
        assertThatThrownBy(() -> holding.end(OFFICER, file, UUID.randomUUID(), "xong"))
                .isInstanceOf(NotFound.class);
        holding.end(OFFICER, file, hold.id(), "khiếu nại đã xong");
        var ended = holding.of(OFFICER, file).getFirst().ended();
        assertThat(ended).isNotNull();
        assertThat(ended.reason()).isEqualTo("khiếu nại đã xong");
        assertThat(ended.by()).isEqualTo(hold.placed().by());
        assertThat(one("""
                select string_agg(action, ' ' order by action) from audit.entry
                where subject = 'case:' || :file::text and action in ('case.held', 'case.released')
                """, file)).isEqualTo("case.held case.released");
        night();
        assertThat(erased(file)).isTrue();
        assertThat(holding.of(OFFICER, file).getFirst().placed().reason()).isEqualTo("…");
    }

    @Test
    void countsOnePersonOfTwoCasesOnceWhicheverIsErasedFirst() {
        var first = open(HandledAs.OTHER);
        var second = open(HandledAs.OTHER);
        person(first, "092200009914");
        person(second, "092200009914");
        clear(first);
        long before = people();
        rules.set(new CaseRetentionRules.Rule(OffenceGroup.GAMBLING, HandledAs.OTHER, 1, "thử nghiệm"));
        String mark = one("select encode(identity, 'hex') from cases.subject where case_id = :file", first);
        night();
        assertThat(erased(first)).isTrue();
        assertThat(erased(second)).isFalse();
        assertThat(people()).isEqualTo(before);
        clear(second);
        night();
        assertThat(erased(second)).isTrue();
        assertThat(people()).isEqualTo(before);
        assertThat(one("select encode(identity, 'hex') from cases.subject where case_id = :file", first))
                .isNotEqualTo(mark)
                .isEqualTo(one("select encode(identity, 'hex') from cases.subject where case_id = :file", second));
    }

    @Test
    void erasesWithACaseWhatWasMergedIntoIt() {
        var main = full(HandledAs.OTHER);
        var merged = full(HandledAs.OTHER);
        merging.merge(handle(main), reading.open(OFFICER, merged).number(), "là một");
        clear(main);
        var before = figures();
        rules.set(new CaseRetentionRules.Rule(OffenceGroup.GAMBLING, HandledAs.OTHER, 1, "thử nghiệm"));
        night();
        assertThat(erased(main)).isTrue();
        assertThat(erased(merged)).isTrue();
        assertThat(figures()).isEqualTo(before);
        assertThatThrownBy(() -> merging.part(handle(main), merged, "tách")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void showsWhatARuleWouldEraseBeforeItIsOne() {
        var file = full(HandledAs.CRIMINAL);
        clear(file);
        long now = rules.all().stream().mapToLong(line -> line.due().cases()).sum();
        var rule = new CaseRetentionRules.Rule(OffenceGroup.GAMBLING, HandledAs.CRIMINAL, 1, "thử nghiệm");
        assertThat(rules.preview(rule).cases()).isGreaterThan(now);
        assertThat(rules.all()).noneSatisfy(line -> assertThat(line.rule()).isEqualTo(rule));
        assertThatThrownBy(() -> rules.set(new CaseRetentionRules.Rule(null, null, 0, "ngay")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rules.set(new CaseRetentionRules.Rule(null, null, 1, " ")))
                .isInstanceOf(RuleViolation.class);
        var general = rules.all().getFirst();
        assertThat(general.rule().group()).isNull();
        assertThatThrownBy(() -> rules.remove(general.id())).isInstanceOf(RuleViolation.class);
    }
}
