package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.contents.CaseContents;
import vn.tindan.cases.story.Told;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Each test works in a commune of its own, as the database of the run is shared. */
@IntegrationTest
class CaseWorkTests {

    private static final UnitId CUA_NAM = UnitId.parse("v2-00082");
    private static final UnitId LANG = UnitId.parse("v2-00199");
    private static final UnitId VAN_MIEU = UnitId.parse("v2-00226");

    private final CaseOpening opening;
    private final CaseWork work;
    private final CasePersons persons;
    private final CaseThings things;
    private final CaseReading reading;
    private final CaseList list;
    private final Tips tips;
    private final JdbcClient jdbc;
    private final LocalDate today;

    CaseWorkTests(
            CaseOpening opening,
            CaseWork work,
            CasePersons persons,
            CaseThings things,
            CaseReading reading,
            CaseList list,
            TipIntake intake,
            TipTriage triage,
            TipTracking tracking,
            JdbcClient jdbc,
            Clock clock) {
        this.opening = opening;
        this.work = work;
        this.persons = persons;
        this.things = things;
        this.reading = reading;
        this.list = list;
        this.tips = new Tips(intake, triage, tracking);
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    /** What citizens do before and after a case. */
    private record Tips(TipIntake intake, TipTriage triage, TipTracking tracking) {

        Receipt tell(UnitId unit, String story) {
            return intake.receive(new TipIntake.Draft(
                    UUID.randomUUID().toString(),
                    TipChannel.PHONE,
                    TipCategory.GAMBLING,
                    unit,
                    story,
                    null,
                    null,
                    null,
                    null));
        }

        TipTracking.Opened open(Receipt receipt) {
            return tracking.open(receipt).orElseThrow();
        }

        void classify(UnitId unit, Receipt receipt, int version) {
            triage.classify(
                    new TipTriage.Handle(new Jurisdiction(unit), open(receipt).tip(), version),
                    LegalType.CRIME_REPORT,
                    null);
        }
    }

    private UUID open(UnitId unit, @Nullable UUID tip, String title) {
        var as = new Classification(
                OffenceGroup.GAMBLING, Severity.NOT_SET, Severity.Basis.PROVISIONAL, HandledAs.ADMINISTRATIVE, null);
        return opening.open(
                new Jurisdiction(unit),
                new CaseOpening.Draft(UUID.randomUUID(), unit, today, as, title, "Nội dung " + title, tip));
    }

    private CaseReading.View read(UnitId unit, UUID file) {
        return reading.open(new Jurisdiction(unit), file);
    }

    private CaseWork.Handle handle(UnitId unit, UUID file) {
        return new CaseWork.Handle(
                new Jurisdiction(unit), file, read(unit, file).version());
    }

    private long counted(UnitId unit, String indicator) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0) from cases.contributions(:today, :today)
                where commune = :commune and indicator = :indicator
                """)
                .param("today", today)
                .param("commune", unit.toString())
                .param("indicator", indicator)
                .query(Long.class)
                .single();
    }

    @Test
    void tellsEveryCitizenWhenACaseOfTwoTipsIsClearedAndCountsItOnce() {
        var first = tips.tell(CUA_NAM, "Đánh bạc ở quán");
        var second = tips.tell(CUA_NAM, "Lại đánh bạc ở quán đó");
        int version = jdbc.sql("select version from tips.tip where id = :id")
                .param("id", tips.open(first).tip())
                .query(Integer.class)
                .single();
        tips.classify(CUA_NAM, first, version);
        var file = open(CUA_NAM, tips.open(first).tip(), "Đánh bạc tại quán");
        work.linkTip(handle(CUA_NAM, file), tips.open(second).tip(), TipPart.HELPED);
        persons.add(
                handle(CUA_NAM, file),
                new CasePersons.NewSubject("Nguyễn Văn A", SubjectRole.OFFENDER, SubjectAct.PENALISED, today));
        assertThatThrownBy(() -> work.clear(handle(CUA_NAM, file), today, "Đã phạt."))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("cases.rule.tips-unclassified"));
        assertThat(counted(CUA_NAM, "cases_resolved_from_tips")).isZero();
        tips.classify(CUA_NAM, second, version);
        work.clear(handle(CUA_NAM, file), today, "Đã phạt những người đánh bạc.");
        for (var receipt : List.of(first, second)) {
            var view = tips.tracking().view(tips.open(receipt));
            assertThat(view.outcome()).isEqualTo(Outcome.ADMINISTRATIVE);
            assertThat(view.messages()).last().extracting("text").isEqualTo("Đã phạt những người đánh bạc.");
        }
        assertThat(counted(CUA_NAM, "cases_resolved_from_tips")).isEqualTo(1);
        assertThat(counted(CUA_NAM, "subjects_handled_from_tips")).isEqualTo(1);
        assertThat(counted(CUA_NAM, "gambling_cases")).isEqualTo(1);
        work.reopen(handle(CUA_NAM, file), "Còn người khác");
        assertThat(counted(CUA_NAM, "cases_resolved_from_tips")).isZero();
    }

    @Test
    void tellsTheStoryInTheOrderOfWhatHappenedAndKeepsNoWordInClear() {
        var file = open(LANG, null, "MARKERTITLE");
        var person = persons.add(
                handle(LANG, file),
                new CasePersons.NewSubject("MARKERNAME", SubjectRole.SUSPECT, SubjectAct.NONE, null));
        persons.recordAct(handle(LANG, file), person, SubjectAct.ARRESTED, today.minusDays(3));
        things.add(
                handle(LANG, file),
                new CaseThings.NewSeizure(
                        SeizureKind.HEROIN, new BigDecimal("0.25"), Measure.GRAM, "MARKERTHING", today));
        var view = read(LANG, file);
        assertThat(view.title()).isEqualTo("MARKERTITLE");
        assertThat(view.persons()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("MARKERNAME");
            assertThat(one.acts())
                    .extracting(CaseContents.Done::act, CaseContents.Done::on)
                    .containsExactly(tuple(SubjectAct.ARRESTED, today.minusDays(3)));
        });
        assertThat(view.steps())
                .extracting(Told::step)
                .containsExactly("SUBJECT_ARRESTED", "DISCOVERED", "OPENED", "SUBJECT_NONE", "SEIZED_HEROIN");
        assertThat(view.steps()).first().extracting(Told::note).isEqualTo("MARKERNAME");
        assertThat(view.steps()).last().extracting(Told::note).isEqualTo("0,25 g MARKERTHING");
        String all = String.join(
                "",
                List.of("case_file", "subject", "seizure", "step").stream()
                        .map(table -> jdbc.sql(
                                        "select coalesce(string_agg(t::text, ' '), '') from cases." + table + " t")
                                .query(String.class)
                                .single())
                        .toList());
        for (String marker : List.of("MARKERTITLE", "MARKERNAME", "MARKERTHING")) {
            assertThat(all).doesNotContain(marker);
            assertThat(all).doesNotContain(HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void numbersConcurrentCasesWithoutGapsAndMakesOneOfADoubleClick() throws Exception {
        var as = new Classification(
                OffenceGroup.OTHER, Severity.NOT_SET, Severity.Basis.PROVISIONAL, HandledAs.OTHER, null);
        var drafts = IntStream.range(0, 12)
                .mapToObj(at ->
                        new CaseOpening.Draft(UUID.randomUUID(), VAN_MIEU, today, as, "Vụ " + at, "Nội dung", null))
                .toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<UUID>> calls = IntStream.range(0, 24)
                    .mapToObj(at -> (Callable<UUID>) () -> opening.open(new Jurisdiction(VAN_MIEU), drafts.get(at / 2)))
                    .toList();
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get()).isNotNull();
            }
        }
        assertThat(jdbc.sql("select register_number from cases.case_file where handling_unit = :unit order by 1")
                        .param("unit", VAN_MIEU.toString())
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void isNotThereForAnotherCommuneAndNotTouchedWhenItChangedMeanwhile() {
        var file = open(LANG, null, "Chuyện riêng");
        assertThatThrownBy(() -> read(CUA_NAM, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.reopen(new CaseWork.Handle(new Jurisdiction(CUA_NAM), file, 0), "?"))
                .isInstanceOf(NotFound.class);
        assertThat(list.list(new Jurisdiction(CUA_NAM), new CaseList.Filter(null, null, null, 0))
                        .lines())
                .extracting(CaseList.Line::id)
                .doesNotContain(file);
        assertThat(read(UnitId.parse("v2-01"), file).id()).isEqualTo(file);
        var seen = handle(LANG, file);
        var person = new CasePersons.NewSubject("Trần Văn B", SubjectRole.SUSPECT, SubjectAct.NONE, null);
        persons.add(seen, person);
        assertThatThrownBy(() -> persons.add(seen, person)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(read(LANG, file).persons()).hasSize(1);
    }

    @Test
    void refusesATipOutOfReachAndAPlaceInAnotherProvince() {
        var foreign = tips.open(tips.tell(VAN_MIEU, "Tin của phường khác")).tip();
        assertThatThrownBy(() -> open(LANG, foreign, "Không được")).isInstanceOf(NotFound.class);
        var as = new Classification(
                OffenceGroup.OTHER, Severity.NOT_SET, Severity.Basis.PROVISIONAL, HandledAs.OTHER, null);
        var elsewhere = new CaseOpening.Draft(
                UUID.randomUUID(), UnitId.parse("v2-31507"), today, as, "Nơi khác", "Nội dung", null);
        assertThatThrownBy(() -> opening.open(new Jurisdiction(LANG), elsewhere))
                .isInstanceOf(RuleViolation.class);
    }
}
