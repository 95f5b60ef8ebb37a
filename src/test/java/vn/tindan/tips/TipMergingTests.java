package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.similar.SimilarTips;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** Tips that tell the same: found, merged, followed by every receipt, counted once, and taken apart as they were. */
@IntegrationTest
class TipMergingTests {

    private static final UnitId UNIT = UnitId.parse("v2-00328");
    private static final UnitId OTHER = UnitId.parse("v2-00331");
    private static final Jurisdiction OWN = new Jurisdiction(UNIT);

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final TipTriage triage;
    private final Work work;

    record Work(
            TipMerging merging,
            TipDecisions decisions,
            TipTransfer transfer,
            TipCorrespondence correspondence,
            SimilarTips similar,
            JdbcClient jdbc) {}

    TipMergingTests(
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            TipTriage triage,
            TipMerging merging,
            TipDecisions decisions,
            TipTransfer transfer,
            TipCorrespondence correspondence,
            SimilarTips similar,
            JdbcClient jdbc) {
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.triage = triage;
        this.work = new Work(merging, decisions, transfer, correspondence, similar, jdbc);
    }

    /** A tip with the receipt of the one who told it. */
    private record Told(UUID id, Receipt receipt) {}

    private Told told(UnitId unit, String story) {
        var receipt = intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.DRUGS,
                unit,
                story,
                null,
                null,
                null,
                null));
        return new Told(tracking.open(receipt).orElseThrow().tip(), receipt);
    }

    private Told told() {
        return told(UNIT, "Tin để nhập " + UUID.randomUUID());
    }

    private TipReading.View seen(Told tip) {
        return reading.open(OWN, tip.id());
    }

    private TipTriage.Handle handle(Told tip) {
        return new TipTriage.Handle(OWN, tip.id(), seen(tip).version());
    }

    private void merge(Told tip, Told into) {
        work.merging().merge(handle(tip), seen(into).number(), "cùng một việc");
    }

    private TipTracking.View tracked(Told tip) {
        return tracking.view(tracking.open(tip.receipt()).orElseThrow());
    }

    private static void refuses(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void findsWhatTellsTheSameAndSaysWhy() {
        String rare = "quánxươnggió" + UUID.randomUUID().toString().substring(0, 6);
        for (int n = 0; n < 12; n++) {
            told(UNIT, "Có nhóm thanh niên tụ tập ồn ào ban đêm ở khu phố " + n);
        }
        var one = told(UNIT, "Nhóm thanh niên bán ma túy tại " + rare + " đầu hẻm mười hai");
        var same = told(UNIT, "Tối nào cũng có người bán ma túy ở " + rare);
        var beyond = told(OTHER, "Tối nào cũng có người bán ma túy ở " + rare);
        var matches = work.similar().to(OWN, seen(one));
        assertThat(matches.getFirst().line().id()).isEqualTo(same.id());
        assertThat(matches.getFirst().words()).contains(rare);
        assertThat(matches.getFirst().sameCategory()).isTrue();
        assertThat(matches.getFirst().days()).isZero();
        assertThat(matches).extracting(match -> match.line().id()).doesNotContain(beyond.id(), one.id());
    }

    @Test
    void letsEveryReceiptFollowTheMainTipAndTellsEachTheResult() {
        var main = told();
        var merged = told();
        merge(merged, main);
        assertThat(seen(merged).status()).isEqualTo(TipStatus.MERGED);
        assertThat(seen(merged).main()).extracting("id").isEqualTo(main.id());
        assertThat(seen(main).merged()).extracting("id").containsExactly(merged.id());
        assertThat(tracked(merged).status()).isEqualTo(TipStatus.RECEIVED);

        tracking.write(tracking.open(merged.receipt()).orElseThrow(), "tôi là người thứ hai");
        assertThat(seen(main).merged().getFirst().messages())
                .extracting("text")
                .containsExactly("tôi là người thứ hai");
        assertThat(tracked(main).messages())
                .as("nobody reads what another citizen wrote")
                .isEmpty();

        work.correspondence().write(handle(merged), "cảm ơn người thứ hai");
        triage.classify(handle(main), LegalType.OTHER, null);
        triage.setAside(handle(main), Outcome.GUIDED, "đã rõ", "Đã hướng dẫn.");
        assertThat(tracked(merged).outcome()).isEqualTo(Outcome.GUIDED);
        assertThat(tracked(merged).messages()).extracting("text").contains("cảm ơn người thứ hai", "Đã hướng dẫn.");
        assertThat(tracked(main).messages()).extracting("text").containsExactly("Đã hướng dẫn.");
    }

    @Test
    void bringsBackWhatWas() {
        var main = told();
        var tip = told();
        triage.classify(handle(tip), LegalType.CRIME_REPORT, null);
        triage.check(handle(tip), null);
        var before = seen(tip);
        merge(tip, main);
        assertThat(seen(tip).clocks()).hasSizeLessThan(before.clocks().size());
        work.merging().unmerge(handle(tip), "hóa ra hai việc");
        var after = seen(tip);
        assertThat(after.status()).isEqualTo(TipStatus.VERIFYING);
        assertThat(after.legalType()).isEqualTo(LegalType.CRIME_REPORT);
        assertThat(after.main()).isNull();
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.clocks())
                .extracting("rule", "dueAt", "metAt")
                .containsExactlyElementsOf(before.clocks().stream()
                        .map(clock -> org.assertj.core.groups.Tuple.tuple(clock.rule(), clock.dueAt(), clock.metAt()))
                        .toList());
        assertThat(after.steps()).extracting("step").endsWith("MERGE", "UNMERGE");
        refuses("tips.rule.not-now", () -> work.merging().unmerge(handle(tip), "lần nữa"));
    }

    @Test
    void refusesChainsCirclesAndWhatIsElsewhere() {
        var main = told();
        var merged = told();
        var third = told();
        merge(merged, main);
        refuses("tips.rule.merge-chain", () -> merge(third, merged));
        refuses("tips.rule.merge-main", () -> merge(main, third));
        refuses("tips.rule.merge-itself", () -> merge(third, third));
        refuses("tips.rule.merge-number", () -> work.merging().merge(handle(third), "số mười", "vì"));
        refuses("tips.rule.merge-unknown", () -> work.merging().merge(handle(third), "999999/2026", "vì"));
        var closed = told();
        triage.classify(handle(closed), LegalType.OTHER, null);
        triage.setAside(handle(closed), Outcome.GUIDED, "xong", null);
        refuses("tips.rule.merge-open", () -> merge(third, closed));
        assertThatThrownBy(() -> work.merging()
                        .merge(
                                new TipTriage.Handle(
                                        OWN, third.id(), seen(third).version() + 1),
                                seen(main).number(),
                                "vì"))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void mergesOneOfTwoThatAreMergedCrosswiseAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = told();
            var other = told();
            var crosswise = List.<Callable<Boolean>>of(() -> done(one, other), () -> done(other, one));
            try (var pool = Executors.newFixedThreadPool(2)) {
                int merged = 0;
                for (var each : pool.invokeAll(crosswise)) {
                    merged += each.get() ? 1 : 0;
                }
                assertThat(merged).isOne();
            }
        }
    }

    private boolean done(Told tip, Told into) {
        try {
            merge(tip, into);
            return true;
        } catch (RuleViolation no) {
            return false;
        }
    }

    @Test
    void countsWhatIsMergedOnce() {
        var main = told();
        var tip = told();
        triage.classify(handle(tip), LegalType.CRIME_REPORT, null);
        triage.check(handle(tip), null);
        triage.verify(handle(tip), "đúng");
        work.decisions().judge(handle(tip), Value.YES, "dẫn đến bắt quả tang");
        long received = counted("tips_received");
        long valuable = counted("tips_valuable");
        merge(tip, main);
        assertThat(counted("tips_received")).isEqualTo(received);
        assertThat(counted("tips_valuable")).isEqualTo(valuable - 1);
        assertThat(recounted("tips_valuable")).isEqualTo(valuable - 1);
        work.merging().unmerge(handle(tip), "hai việc");
        assertThat(counted("tips_valuable")).isEqualTo(valuable);
        assertThat(recounted("tips_valuable")).isEqualTo(valuable);
        assertThat(counted("tips_received")).isEqualTo(recounted("tips_received"));
    }

    /** As the ledger has it: what is folded and what is not. */
    private long counted(String indicator) {
        return work.jdbc()
                .sql("""
                select coalesce(sum(amount), 0) from (
                    select amount from figures.delta where commune = :unit and indicator = :indicator
                    union all
                    select amount from figures.half_month_sum where area = :unit and indicator = :indicator) as all_of_it
                """)
                .param("unit", UNIT.toString())
                .param("indicator", indicator)
                .query(Long.class)
                .single();
    }

    private long recounted(String indicator) {
        return work.jdbc()
                .sql("""
                select coalesce(sum(amount), 0) from figures.recount('-infinity', 'infinity')
                where commune = :unit and indicator = :indicator
                """)
                .param("unit", UNIT.toString())
                .param("indicator", indicator)
                .query(Long.class)
                .single();
    }

    @Test
    void goesWhereTheMainTipGoes() {
        var main = told();
        var merged = told();
        merge(merged, main);
        work.transfer().route(handle(main), OTHER, "xảy ra bên đó");
        var there = reading.open(new Jurisdiction(OTHER), merged.id());
        assertThat(there.status()).isEqualTo(TipStatus.MERGED);
        assertThat(there.main()).extracting("id").isEqualTo(main.id());
        assertThat(tracked(merged).unitName()).isEqualTo(tracked(main).unitName());

        var elsewhere = new Jurisdiction(OTHER);
        work.merging().unmerge(new TipTriage.Handle(elsewhere, merged.id(), there.version()), "hai việc");
        var apart = reading.open(elsewhere, merged.id());
        assertThat(apart.status()).isEqualTo(TipStatus.RECEIVED);
        assertThat(apart.clocks()).extracting("rule").contains("CHECK");
    }

    @Test
    void isKeptAsLongAsTheMainTip() {
        var main = told();
        var merged = told();
        merge(merged, main);
        String due = "select count(*) from tips.retention_due(current_date + 4000) where tip_id = :tip and content";
        assertThat(work.jdbc()
                        .sql(due)
                        .param("tip", merged.id())
                        .query(Long.class)
                        .single())
                .isZero();
        triage.classify(handle(main), LegalType.SPAM, null);
        triage.setAside(handle(main), Outcome.FILED, "không có gì", null);
        assertThat(work.jdbc()
                        .sql(due)
                        .param("tip", merged.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void neverShowsANoteToACitizen() {
        var tip = told();
        work.correspondence().note(handle(tip), "Nguyễn Văn A", "GHICHUMAT chỉ huy cho theo dõi");
        assertThat(seen(tip).notes())
                .extracting("author.name", "text")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Nguyễn Văn A", "GHICHUMAT chỉ huy cho theo dõi"));
        assertThat(tracked(tip).toString()).doesNotContain("GHICHUMAT");
        assertThat(tracking.peek(tip.receipt()).orElseThrow().toString()).doesNotContain("GHICHUMAT");
        assertThat(work.jdbc()
                        .sql("select string_agg(n::text, ' ') from tips.note n")
                        .query(String.class)
                        .single())
                .doesNotContain("GHICHUMAT");
    }
}
