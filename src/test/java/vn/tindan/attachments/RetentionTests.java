package vn.tindan.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.CaseReading;
import vn.tindan.cases.CaseWork;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.support.LongAgo;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.retention.RetentionRules;
import vn.tindan.tips.retention.TipErasure;
import vn.tindan.tips.retention.TipHolding;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;

/** When the time of a tip is over nothing of it can be read, its files are gone, and every figure is as it was. */
@IntegrationTest
class RetentionTests {

    private static final UnitId UNIT = UnitId.parse("v2-10126");
    private static final Jurisdiction OFFICER = new Jurisdiction(UNIT);

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final TipTriage triage;
    private final Uploads uploads;
    private final TipFiles files;
    private final UploadSweep sweep;
    private final FileSettings settings;
    private final TipErasure erasure;
    private final RetentionRules rules;
    private final TipHolding holding;
    private final CaseOpening cases;
    private final CaseWork work;
    private final CaseReading caseReading;
    private final LongAgo longAgo;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionTests(
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            TipTriage triage,
            Uploads uploads,
            TipFiles files,
            UploadSweep sweep,
            FileSettings settings,
            TipErasure erasure,
            RetentionRules rules,
            TipHolding holding,
            CaseOpening cases,
            CaseWork work,
            CaseReading caseReading,
            LongAgo longAgo,
            JdbcClient jdbc,
            Clock clock) {
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.triage = triage;
        this.uploads = uploads;
        this.files = files;
        this.sweep = sweep;
        this.settings = settings;
        this.erasure = erasure;
        this.rules = rules;
        this.holding = holding;
        this.cases = cases;
        this.work = work;
        this.caseReading = caseReading;
        this.longAgo = longAgo;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private UUID ended(LegalType type, String token, LocalDate on) {
        var tip = FilesForTests.tell(intake, tracking, UNIT, token);
        step(tip, triage::receive);
        step(tip, handle -> triage.classify(handle, type, "MARKNOTE của cán bộ"));
        if (type.needsCheck()) {
            step(tip, handle -> triage.verify(handle, "MARKNOTE đúng"));
            longAgo.resolved(tip, on);
        } else {
            step(tip, handle -> triage.setAside(handle, Outcome.FILED, "MARKNOTE lưu", "MARKANSWER đã xem"));
            jdbc.sql("update tips.tip set outcome_on = :on where id = :tip")
                    .param("on", on)
                    .param("tip", tip)
                    .update();
        }
        return tip;
    }

    private void step(UUID tip, Consumer<TipTriage.Handle> verb) {
        verb.accept(
                new TipTriage.Handle(OFFICER, tip, reading.open(OFFICER, tip).version()));
    }

    private void night() {
        LongAgo.night(erasure);
    }

    private List<String> figures() {
        return jdbc.sql("""
                select day || ' ' || indicator || ' ' || sum(amount) from tips.contributions('2000-01-01', '2100-01-01')
                where commune = :unit group by day, indicator order by 1
                """).param("unit", UNIT.toString()).query(String.class).list();
    }

    private @Nullable String text(String sql, UUID tip) {
        return jdbc.sql(sql).param("tip", tip).query(String.class).optional().orElse(null);
    }

    private long objects() throws IOException {
        try (Stream<Path> all = Files.walk(settings.folder())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void leavesNothingReadableAndEveryFigureAsItWas() throws IOException {
        String token = UUID.randomUUID().toString();
        FilesForTests.send(uploads, token, "MARKNAME.txt", FilesForTests.text("MARKCONTENT".repeat(100)));
        var tip = ended(LegalType.OTHER, token, LocalDate.of(2019, 1, 5));
        var file = cases.open(
                OFFICER,
                new CaseOpening.Draft(
                        UUID.randomUUID(),
                        UNIT,
                        CountryTime.today(clock),
                        new Classification(
                                OffenceGroup.OTHER,
                                Severity.NOT_SET,
                                Severity.Basis.PROVISIONAL,
                                HandledAs.OTHER,
                                null),
                        "Vụ còn mở",
                        "Nội dung",
                        tip));
        var before = figures();
        assertThat(files.list(OFFICER, tip)).hasSize(1);

        night();
        assertThat(reading.open(OFFICER, tip).story()).isNotNull();
        work.unlinkTip(
                new CaseWork.Handle(
                        OFFICER, file, caseReading.open(OFFICER, file).version()),
                tip);
        night();

        var view = reading.open(OFFICER, tip);
        assertThat(view.story()).isNull();
        assertThat(view.messages()).isEmpty();
        assertThat(view.steps())
                .hasSizeGreaterThan(2)
                .allSatisfy(step -> assertThat(step.note()).isNull());
        assertThat(text("""
                select coalesce(encode(data_key, 'hex'), '') || coalesce(encode(story, 'hex'), '')
                    || coalesce(encode(place, 'hex'), '') || cardinality(tokens) from tips.tip where id = :tip
                """, tip)).isEqualTo("0");
        assertThat(text("select string_agg(encode(text, 'hex'), '') from tips.message where tip_id = :tip", tip))
                .isNullOrEmpty();
        assertThat(text("select count(*) from tips.informant where tip_id = :tip", tip))
                .isEqualTo("0");
        assertThat(text("select part from tips.erasure where tip_id = :tip", tip))
                .isEqualTo("CONTENT");
        assertThat(text(
                        "select count(*) from audit.entry where subject = 'tip:' || :tip::text and action = 'tip.erased'",
                        tip))
                .isEqualTo("1");
        assertThat(figures()).isEqualTo(before);
        assertThat(text("select register_number is not null from tips.tip where id = :tip", tip))
                .isEqualTo("t");

        long kept = objects();
        sweep.sweep(clock.instant());
        assertThat(text("select count(*) from attachments.file where tip_id = :tip", tip))
                .isEqualTo("0");
        assertThat(objects()).isLessThan(kept);
        night();
        assertThat(text("select count(*) from tips.erasure where tip_id = :tip", tip))
                .isEqualTo("1");
        assertThat(rules.log(100)).anySatisfy(line -> assertThat(line.type()).isEqualTo(LegalType.OTHER));
    }

    @Test
    void erasesTheContactBeforeTheWordsAndKeepsWhatIsOfCrime() {
        var security = ended(
                LegalType.SECURITY_TIP,
                UUID.randomUUID().toString(),
                CountryTime.today(clock).minusMonths(30));
        var crime = ended(LegalType.CRIME_REPORT, UUID.randomUUID().toString(), LocalDate.of(2005, 1, 5));
        jdbc.sql("insert into tips.informant (tip_id, contact) values (:one, '\\x01'), (:other, '\\x01')"
                        + " on conflict do nothing")
                .param("one", security)
                .param("other", crime)
                .update();
        night();
        assertThat(text("select count(*) from tips.informant where tip_id = :tip", security))
                .isEqualTo("0");
        assertThat(text("select part from tips.erasure where tip_id = :tip", security))
                .isEqualTo("IDENTITY");
        assertThat(reading.open(OFFICER, security).story()).isNotNull();
        assertThat(text("select count(*) from tips.informant where tip_id = :tip", crime))
                .isEqualTo("1");
        assertThat(reading.open(OFFICER, crime).story()).isNotNull();
    }

    @Test
    void keepsWhatIsHeldByHandUntilItIsLetGo() {
        var tip = ended(LegalType.OTHER, UUID.randomUUID().toString(), LocalDate.of(2019, 3, 5));
        holding.place(OFFICER, tip, "đang giải quyết khiếu nại");
        assertThatThrownBy(() -> holding.place(OFFICER, tip, "lần nữa")).isInstanceOf(RuleViolation.class);
        var elsewhere = new Jurisdiction(UnitId.parse("v2-10003"));
        assertThatThrownBy(() -> holding.place(elsewhere, tip, "xa")).isInstanceOf(NotFound.class);
        night();
        assertThat(reading.open(OFFICER, tip).story()).isNotNull();
        assertThat(text("select count(*) from tips.erasure where tip_id = :tip", tip))
                .isEqualTo("0");

        var hold = holding.of(OFFICER, tip).getFirst();
        assertThat(hold.placed().reason()).isEqualTo("đang giải quyết khiếu nại");
        assertThat(holding.of(elsewhere, tip)).isEmpty();
        assertThatThrownBy(() -> holding.end(elsewhere, tip, hold.id(), "xa")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> holding.end(OFFICER, tip, hold.id(), " ")).isInstanceOf(RuleViolation.class);
        holding.end(OFFICER, tip, hold.id(), "khiếu nại đã xong");
        assertThat(holding.of(OFFICER, tip).getFirst().ended()).isNotNull();
        assertThat(text("""
                select string_agg(action, ' ' order by action) from audit.entry
                where subject = 'tip:' || :tip::text and action in ('tip.held', 'tip.released')
                """, tip)).isEqualTo("tip.held tip.released");
        night();
        assertThat(reading.open(OFFICER, tip).story()).isNull();
        assertThat(holding.of(OFFICER, tip).getFirst().placed().reason()).isEqualTo("…");
    }

    @Test
    void erasesWithATipWhatWasMergedIntoIt() {
        var main = ended(LegalType.OTHER, UUID.randomUUID().toString(), LocalDate.of(2019, 2, 5));
        var merged =
                FilesForTests.tell(intake, tracking, UNIT, UUID.randomUUID().toString());
        longAgo.merged(merged, main);
        night();
        assertThat(reading.open(OFFICER, merged).story()).isNull();
        assertThat(reading.open(OFFICER, main).story()).isNull();
    }

    @Test
    void showsWhatARuleWouldEraseBeforeItIsOneAndPrefersTheMoreSpecific() {
        var shorter = new RetentionRules.Rule(LegalType.COMPLAINT, Outcome.FILED, 12, null, "thử nghiệm");
        night();
        long others = rules.preview(shorter).content(); // of other tests, under this rule or another
        var old = ended(
                LegalType.COMPLAINT,
                UUID.randomUUID().toString(),
                CountryTime.today(clock).minusMonths(15));
        assertThat(rules.preview(shorter).content()).isEqualTo(others + 1);
        assertThat(rules.all())
                .noneSatisfy(line -> assertThat(line.rule().basis()).isEqualTo("thử nghiệm"));
        night();
        assertThat(reading.open(OFFICER, old).story()).isNotNull();
        rules.set(shorter);
        var line = rules.all().stream()
                .filter(one -> one.rule().basis().equals("thử nghiệm"))
                .findAny()
                .orElseThrow();
        assertThat(line.due().content()).isPositive();
        assertThat(rules.all().stream().mapToLong(one -> one.due().content()).sum())
                .isEqualTo(others + 1);
        rules.remove(line.id());
        assertThatThrownBy(() -> rules.set(new RetentionRules.Rule(null, null, 1, 2, "lâu hơn")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rules.set(new RetentionRules.Rule(null, null, 0, null, "ngay")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rules.set(new RetentionRules.Rule(null, null, 1, null, " ")))
                .isInstanceOf(RuleViolation.class);
        var general = rules.all().stream()
                .filter(one -> one.rule().type() == null && one.rule().outcome() == null)
                .findAny()
                .orElseThrow();
        assertThatThrownBy(() -> rules.remove(general.id())).isInstanceOf(RuleViolation.class);
    }
}
