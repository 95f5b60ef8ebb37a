package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.ChangedMap;
import vn.tindan.geography.changes.UnitChanges;
import vn.tindan.geography.changes.plan.TypedChange;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.support.LongAgo;
import vn.tindan.tips.retention.RetentionRules;
import vn.tindan.tips.retention.TipErasure;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;

/**
 * Everything that counts, at once: officers of Thanh Hóa, where no other test is, tell, route, merge and part tips, work on
 * cases, keep registers and honour people, while the application folds. In the middle a commune is merged into a new one
 * and the night takes old words. At any moment the sums are what the base rows say.
 */
@IntegrationTest
class LedgerOfEveryModuleTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-38");

    private static final int WRITERS = 3;
    private static final int STEPS = Integer.getInteger("ledger.steps", 200);

    /** The same, counted from the rows without the contribution functions. */
    private static final String TRUTH = """
            select 'tips_received' as indicator, count(*)::numeric as amount from tips.tip where counted_unit = any (:units)
            union all
            select 'tips_valuable', count(*) from tips.tip
            where counted_unit = any (:units) and value = 'YES' and merged_into is null
              and coalesce(legal_type, '') <> 'DUPLICATE'
            union all
            select 'tips_resolved', count(outcome_on) from tips.tip where counted_unit = any (:units)
            union all
            select 'crimes_drug', count(*) from cases.case_file
            where commune = any (:units) and merged_into is null and handled_as = 'CRIMINAL' and offence_group = 'DRUG'
            union all
            select 'fugitives_caught_or_surrendered', count(distinct a.subject_id)
            from cases.act a join cases.subject s on s.id = a.subject_id
            where s.commune = any (:units) and not a.taken_back and not s.withdrawn and not s.repeated
              and a.act in ('FUGITIVE_CAUGHT', 'SURRENDERED')
            union all
            select 'models_total', count(*) from movement.model where unit = any (:units) and retired_on is null
            union all
            select 'model_sites_total', count(*) from movement.model_site where unit = any (:units) and to_day is null
            union all
            select 'selfmanaged_groups_total', count(*) from movement.grass_group
            where unit = any (:units) and kind = 'SELF_MANAGED' and to_day is null
            union all
            select 'award_individual_total', (select count(*) from awards.recipient r
                join awards.decision d on d.id = r.decision_id
                where r.unit = any (:units) and r.kind = 'INDIVIDUAL' and d.revoked_on is null)
                + coalesce((select sum(individuals) from awards.tally
                    where counted_unit = any (:units) and withdrawn_because is null), 0)
            """;

    private final List<Consumer<RandomWork>> lives;
    private final TipLife tips;
    private final CaseLife cases;
    private final UnitChanges changes;
    private final RetentionRules rules;
    private final TipErasure erasure;
    private final LedgerAudit audit;
    private final Sums sums;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private final List<UnitId> communes;
    private final AtomicInteger done = new AtomicInteger();

    LedgerOfEveryModuleTests(
            AutowireCapableBeanFactory beans,
            UnitChanges changes,
            RetentionRules rules,
            TipErasure erasure,
            LedgerAudit audit,
            Sums sums,
            JdbcClient jdbc,
            Units units,
            Clock clock) {
        this.tips = beans.createBean(TipLife.class);
        this.cases = beans.createBean(CaseLife.class);
        this.lives = List.of(tips::step, cases::step, beans.createBean(RegisterLife.class)::step);
        this.changes = changes;
        this.rules = rules;
        this.erasure = erasure;
        this.audit = audit;
        this.sums = sums;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
        this.communes = units.communes(PROVINCE, LocalDate.of(2025, 7, 1)).stream()
                .map(Unit::id)
                .limit(6)
                .toList();
    }

    @Test
    void isARecountOfTheBaseRowsThroughARandomHistoryOfAllModules() throws Exception {
        try (var officers = Executors.newFixedThreadPool(WRITERS)) {
            var working = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var work = new RandomWork(new Random(20261126L + writer), jdbc, PROVINCE, communes);
                working.add(officers.submit(() -> work(work)));
            }
            await(WRITERS * STEPS / 8);
            mergeAway(communes.getFirst());
            await(WRITERS * STEPS / 3);
            assertThat(growOldAndErase()).isPositive();
            for (var officer : working) {
                while (!officer.isDone()) {
                    hold();
                }
                officer.get();
            }
        }
        findWhatChanceMayMiss();
        hold();
        assertThat(kept()).isEqualTo(truth());
        assertThat(communesTogether()).isEqualTo(kept());
    }

    private void work(RandomWork work) {
        for (int step = 0; step < STEPS; step++) {
            try {
                work.one(lives).accept(work);
                done.incrementAndGet();
            } catch (RuleViolation | NotFound | ConcurrencyFailureException | DataIntegrityViolationException refused) {
                // a step at random is often not possible: whatever it began is taken back, in the ledger too
            }
        }
    }

    private void findWhatChanceMayMiss() {
        var work = new RandomWork(new Random(2), jdbc, PROVINCE, communes);
        tips.findValuable(work);
        cases.openDrugCrime(work);
        cases.catchFugitive(work);
    }

    /** Looks while it waits. */
    private void await(int steps) {
        while (done.get() < steps) {
            hold();
        }
    }

    private void hold() {
        var areas = Set.of(areas());
        assertThat(audit.verify())
                .filteredOn(cell -> areas.contains(cell.area()))
                .isEmpty();
    }

    private void mergeAway(UnitId former) {
        var heir = new UnitId("v2", "95501");
        changes.enter(
                new ChangedMap.Administrator(PROVINCE.toString()),
                new TypedChange(
                        today.toString(),
                        "Nghị quyết thử sổ",
                        List.of(
                                ChangedMap.line(1, "thành lập", "", heir, "xã", "Kế Thừa Sổ"),
                                ChangedMap.line(2, "nhập", former, heir))));
    }

    private int growOldAndErase() {
        var rule = new RetentionRules.Rule(LegalType.OTHER, Outcome.INSUFFICIENT, 1, null, "thử sổ cộng dồn");
        rules.set(rule);
        try {
            tips.age(new RandomWork(new Random(1), jdbc, PROVINCE, communes));
            LongAgo.night(erasure);
            return erased();
        } finally {
            rules.all().stream().filter(line -> line.rule().equals(rule)).forEach(line -> rules.remove(line.id()));
        }
    }

    private int erased() {
        return jdbc.sql("select count(*) from tips.erasure e join tips.tip t on t.id = e.tip_id"
                        + " where t.counted_unit = any (:units)")
                .param("units", areas())
                .query(Integer.class)
                .single();
    }

    /** The province, and what its communes were before and are. */
    private String[] areas() {
        return jdbc.sql("select distinct unit from figures.unit_area where area = 'v2-38'")
                .query((row, _) -> row.getString(1))
                .list()
                .toArray(String[]::new);
    }

    private Map<String, BigDecimal> truth() {
        var counted = new TreeMap<String, BigDecimal>();
        jdbc.sql(TRUTH).param("units", areas()).query(row -> {
            counted.put(row.getString("indicator"), row.getBigDecimal("amount").stripTrailingZeros());
        });
        assertThat(counted).hasSize(9);
        assertThat(counted)
                .allSatisfy(
                        (indicator, amount) -> assertThat(amount).as(indicator).isGreaterThanOrEqualTo(BigDecimal.ONE));
        return counted;
    }

    private Map<String, BigDecimal> kept() {
        return told(sums.stocks(PROVINCE, today.plusYears(1)));
    }

    /** Those of today and those before them, whose facts stay theirs; and what is known of the province only. */
    private Map<String, BigDecimal> communesTogether() {
        var together = new HashMap<String, BigDecimal>();
        var parts = new ArrayList<Map<String, BigDecimal>>();
        for (String unit : areas()) {
            parts.add(
                    unit.length() > PROVINCE.toString().length()
                            ? sums.stocks(UnitId.parse(unit), today.plusYears(1))
                            : ownOf(unit));
        }
        parts.forEach(part -> part.forEach((indicator, amount) -> together.merge(indicator, amount, BigDecimal::add)));
        return told(together);
    }

    private Map<String, BigDecimal> ownOf(String province) {
        var own = new HashMap<String, BigDecimal>();
        jdbc.sql("""
                select indicator, sum(amount) as amount from figures.recount('-infinity', 'infinity')
                where commune = :province group by indicator
                """).param("province", province).query(row -> {
            own.put(row.getString("indicator"), row.getBigDecimal("amount"));
        });
        return own;
    }

    private Map<String, BigDecimal> told(Map<String, BigDecimal> sums) {
        var told = new TreeMap<String, BigDecimal>();
        truth().keySet()
                .forEach(indicator -> told.put(
                        indicator, sums.getOrDefault(indicator, BigDecimal.ZERO).stripTrailingZeros()));
        return told;
    }
}
