package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.contents.CaseContents;
import vn.tindan.cases.story.Told;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.PaperNumber;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.figures.DistinctCounts;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** What was entered of a case is put right, taken back, made one and two again; figures follow every time. */
@IntegrationTest
class CaseCorrectionTests {

    private static final UnitId HONG_HA = UnitId.parse("v2-10003");
    private static final UnitId TAY_HO = UnitId.parse("v2-10015");
    private static final UnitId LONG_BIEN = UnitId.parse("v2-10030");
    private static final UnitId HANOI = UnitId.parse("v2-01");

    private final CaseOpening opening;
    private final CaseWork work;
    private final CasePersons persons;
    private final CaseThings things;
    private final CaseMerging merging;
    private final CaseReading reading;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final List<DistinctCounts> distinct;
    private final JdbcClient jdbc;
    private final LocalDate today;

    CaseCorrectionTests(
            CaseOpening opening,
            CaseWork work,
            CasePersons persons,
            CaseThings things,
            CaseMerging merging,
            CaseReading reading,
            TipIntake intake,
            TipTracking tracking,
            List<DistinctCounts> distinct,
            JdbcClient jdbc,
            Clock clock) {
        this.opening = opening;
        this.work = work;
        this.persons = persons;
        this.things = things;
        this.merging = merging;
        this.reading = reading;
        this.intake = intake;
        this.tracking = tracking;
        this.distinct = distinct;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    private UUID open(UnitId unit, OffenceGroup group) {
        var as = new Classification(group, Severity.SERIOUS, Severity.Basis.CHARGED, HandledAs.CRIMINAL, null);
        return opening.open(
                new Jurisdiction(unit),
                new CaseOpening.Draft(UUID.randomUUID(), unit, today, as, "Vụ của " + group, "Nội dung", null));
    }

    private UUID tip(UnitId unit) {
        var receipt = intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.DRUGS,
                unit,
                "Có người bán ma túy",
                null,
                null,
                null,
                null));
        return tracking.open(receipt).orElseThrow().tip();
    }

    private CaseReading.View read(UnitId unit, UUID file) {
        return reading.open(new Jurisdiction(unit), file);
    }

    private CaseWork.Handle handle(UnitId unit, UUID file) {
        return new CaseWork.Handle(
                new Jurisdiction(unit), file, read(unit, file).version());
    }

    private UUID add(UnitId unit, UUID file, String name, @Nullable String paper, SubjectAct act) {
        var who = new CasePersons.Who(name, paper == null ? null : PaperNumber.parse(paper), SubjectRole.SUSPECT);
        return persons.add(
                handle(unit, file), new CasePersons.NewSubject(who, act, act == SubjectAct.NONE ? null : today));
    }

    private Map<String, BigDecimal> counted(UnitId unit) {
        return jdbc
                .sql("""
                select indicator, sum(amount) as amount from cases.contributions('2000-01-01', '2100-01-01')
                where commune = :commune group by indicator having sum(amount) <> 0
                """)
                .param("commune", unit.toString())
                .query((row, _) -> Map.entry(
                        row.getString("indicator"), row.getBigDecimal("amount").stripTrailingZeros()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, BigDecimal> told(UnitId unit) {
        return jdbc
                .sql("""
                select indicator, sum(amount) as amount from (
                    select commune, indicator, amount from figures.delta
                    union all select area, indicator, amount from figures.half_month_sum) as f
                where commune = :commune and indicator not like 'tips%' group by indicator having sum(amount) <> 0
                """)
                .param("commune", unit.toString())
                .query((row, _) -> Map.entry(
                        row.getString("indicator"), row.getBigDecimal("amount").stripTrailingZeros()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long persons(UnitId area) {
        return distinct.stream()
                .filter(counts -> counts.indicators().contains("persons_handled_from_tips"))
                .findAny()
                .orElseThrow()
                .in(List.of(area), new DateRange(today, today))
                .getOrDefault("persons_handled_from_tips", BigDecimal.ZERO)
                .longValueExact();
    }

    @Test
    void countsOnePersonInTwoCasesAsTwoTurnsAndOnePerson() {
        long before = persons(HANOI);
        var here = open(HONG_HA, OffenceGroup.DRUG);
        var there = open(TAY_HO, OffenceGroup.GAMBLING);
        work.linkTip(handle(HONG_HA, here), tip(HONG_HA), TipPart.LED);
        work.linkTip(handle(TAY_HO, there), tip(TAY_HO), TipPart.HELPED);
        add(HONG_HA, here, "Nguyễn Văn A", "001 085 000 111", SubjectAct.ARRESTED);
        add(TAY_HO, there, "Nguyễn Văn A (Tèo)", "001085000111", SubjectAct.DETERRED);
        add(TAY_HO, there, "Chưa rõ tên", null, SubjectAct.DETERRED);
        assertThat(counted(HONG_HA)).containsEntry("subjects_handled_from_tips", BigDecimal.ONE);
        assertThat(counted(TAY_HO)).containsEntry("subjects_handled_from_tips", BigDecimal.TWO);
        assertThat(persons(HONG_HA)).isEqualTo(1);
        assertThat(persons(TAY_HO)).isEqualTo(2);
        assertThat(persons(HANOI) - before).isEqualTo(2);
        assertThat(read(HONG_HA, here).persons()).singleElement().satisfies(person -> {
            assertThat(person.paper()).isEqualTo("001085000111");
            assertThat(person.elsewhere()).isEqualTo(1);
        });
        assertThatThrownBy(() -> add(HONG_HA, here, "Cũng người ấy", "001085000111", SubjectAct.NONE))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("cases.rule.person-known"));
        assertThat(jdbc.sql("select string_agg(s::text, ' ') from cases.subject s")
                        .query(String.class)
                        .single())
                .doesNotContain("001085000111", "303031303835303030313131");
    }

    @Test
    void takesEveryEntryBackByAnotherAndKeepsTheStory() {
        var file = open(LONG_BIEN, OffenceGroup.SOCIAL_ORDER);
        var person = add(LONG_BIEN, file, "Trần Văn B", null, SubjectAct.ARRESTED);
        var act = read(LONG_BIEN, file).persons().getFirst().acts().getFirst().id();
        assertThat(counted(LONG_BIEN)).containsEntry("suspects_social_order", BigDecimal.ONE);
        assertThatThrownBy(() -> persons.withdraw(handle(LONG_BIEN, file), person, "nhầm"))
                .isInstanceOf(RuleViolation.class);
        persons.takeBackAct(handle(LONG_BIEN, file), person, act, "bắt người khác");
        assertThat(counted(LONG_BIEN)).doesNotContainKey("suspects_social_order");
        assertThatThrownBy(() -> persons.takeBackAct(handle(LONG_BIEN, file), person, act, "lại"))
                .isInstanceOf(NotFound.class);
        persons.correct(
                handle(LONG_BIEN, file), person, new CasePersons.Who("Trần Văn Bình", null, SubjectRole.ACCUSED));
        persons.withdraw(handle(LONG_BIEN, file), person, "ghi nhầm người");
        assertThat(read(LONG_BIEN, file).persons()).isEmpty();

        var seized = new CaseThings.NewSeizure(SeizureKind.HEROIN, new BigDecimal("0.5"), Measure.GRAM, null, today);
        var thing = things.add(handle(LONG_BIEN, file), seized);
        things.correct(
                handle(LONG_BIEN, file),
                thing,
                new CaseThings.NewSeizure(SeizureKind.HEROIN, new BigDecimal("0.75"), Measure.GRAM, "gói giấy", today));
        assertThat(counted(LONG_BIEN)).containsEntry("drug_heroin_seized_kg", new BigDecimal("0.00075"));
        things.withdraw(handle(LONG_BIEN, file), thing, "của vụ khác");

        work.recordGangs(handle(LONG_BIEN, file), today, 2);
        assertThat(counted(LONG_BIEN)).containsEntry("gangs_dismantled", BigDecimal.TWO);
        work.recordGangs(handle(LONG_BIEN, file), null, 0);
        work.beginProject(handle(LONG_BIEN, file), "Chuyên án X", today.minusDays(3));
        work.endProject(handle(LONG_BIEN, file), today);
        work.withdrawProject(handle(LONG_BIEN, file));
        assertThat(counted(LONG_BIEN)).isEqualTo(Map.of("crimes_social_order", BigDecimal.ONE));
        assertThat(told(LONG_BIEN)).isEqualTo(counted(LONG_BIEN));
        assertThat(read(LONG_BIEN, file).steps())
                .extracting(Told::step)
                .contains(
                        "SUBJECT_ARRESTED",
                        "ACT_TAKEN_BACK_ARRESTED",
                        "SUBJECT_CORRECTED",
                        "SUBJECT_WITHDRAWN",
                        "SEIZURE_CORRECTED",
                        "SEIZURE_WITHDRAWN",
                        "GANGS",
                        "GANGS_WITHDRAWN",
                        "PROJECT_BEGUN",
                        "PROJECT_ENDED",
                        "PROJECT_WITHDRAWN");
    }

    @Test
    void makesTwoCasesOneAndTwoAgainAndCountsAsIfNothingHadBeen() {
        var unit = UnitId.parse("v2-10045");
        var main = open(unit, OffenceGroup.DRUG);
        var other = open(unit, OffenceGroup.GAMBLING);
        work.linkTip(handle(unit, other), tip(unit), TipPart.LED);
        add(unit, main, "Lê Văn C", "001085000222", SubjectAct.NONE);
        add(unit, other, "Lê Văn C", "001085000222", SubjectAct.ARRESTED);
        add(unit, other, "Phạm Văn D", "001085000333", SubjectAct.PENALISED);
        var apart = counted(unit);
        String number = read(unit, other).number();

        merging.merge(handle(unit, main), number, "cùng một nhóm người");
        assertThat(counted(unit))
                .isEqualTo(Map.of(
                        "crimes_drug", BigDecimal.ONE,
                        "suspects_drug", BigDecimal.TWO,
                        "subjects_handled_from_tips", BigDecimal.TWO,
                        "subjects_arrested_from_tips", BigDecimal.ONE));
        assertThat(told(unit)).isEqualTo(counted(unit));
        assertThat(read(unit, main).persons().getFirst().acts())
                .singleElement()
                .satisfies(done -> assertThat(done.brought()).isTrue());
        assertThat(read(unit, main).tips()).hasSize(1);
        assertThat(read(unit, other).mergedInto())
                .extracting(CaseReading.Other::id)
                .isEqualTo(main);
        assertThatThrownBy(() -> work.reopen(handle(unit, other), "?"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("cases.rule.merged"));
        assertThatThrownBy(() -> merging.merge(handle(unit, main), number, "lại"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> add(unit, main, "Phạm Văn D", "001085000333", SubjectAct.NONE))
                .isInstanceOf(RuleViolation.class);
        work.classify(
                handle(unit, main),
                new Classification(
                        OffenceGroup.SOCIAL_ORDER, Severity.SERIOUS, Severity.Basis.CHARGED, HandledAs.CRIMINAL, null),
                null);
        assertThat(counted(unit)).containsEntry("suspects_social_order", BigDecimal.TWO);
        work.classify(
                handle(unit, main),
                new Classification(
                        OffenceGroup.DRUG, Severity.SERIOUS, Severity.Basis.CHARGED, HandledAs.CRIMINAL, null),
                null);

        merging.part(handle(unit, main), other, "hai nhóm khác nhau");
        assertThat(counted(unit)).isEqualTo(apart);
        assertThat(told(unit)).isEqualTo(apart);
        assertThat(read(unit, main).tips()).isEmpty();
        assertThat(read(unit, other).persons())
                .extracting(CaseContents.Person::repeated)
                .containsExactly(false, false);
        merging.merge(handle(unit, other), read(unit, main).number(), "lần nữa, chiều kia");
        merging.part(handle(unit, other), main, "và lại thôi");
        assertThat(counted(unit)).isEqualTo(apart);
        assertThat(told(unit)).isEqualTo(apart);
    }
}
