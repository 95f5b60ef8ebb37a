package vn.tindan.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.Page;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class AwardsTests {

    private static final UnitId LANG_SON = UnitId.parse("v2-20");
    private static final Jurisdiction PROVINCE = new Jurisdiction(LANG_SON);
    private static final LocalDate DAY = LocalDate.of(2024, 12, 20);

    private final Awards awards;
    private final AwardRegister register;
    private final DecisionList list;
    private final Tallies tallies;
    private final JdbcClient jdbc;
    private final UnitId commune;
    private final UnitId neighbour;

    AwardsTests(
            Awards awards, AwardRegister register, DecisionList list, Tallies tallies, JdbcClient jdbc, Units units) {
        this.awards = awards;
        this.register = register;
        this.list = list;
        this.tallies = tallies;
        this.jdbc = jdbc;
        var communes = units.communes(LANG_SON, LocalDate.of(2026, 1, 1));
        this.commune = communes.getFirst().id();
        this.neighbour = communes.getLast().id();
    }

    @Test
    void countsEachRowUnderItsFormItsTypeAndItsKind() {
        var before = counted();
        honour(enter(AwardLevel.MINISTRY, AwardForm.MERIT_CERTIFICATE, AwardType.MERIT), RecipientKind.COLLECTIVE, 2);
        honour(enter(AwardLevel.MINISTRY, AwardForm.MERIT_CERTIFICATE, AwardType.MERIT), RecipientKind.INDIVIDUAL, 1);
        honour(
                enter(AwardLevel.PROVINCE, AwardForm.MERIT_CERTIFICATE, AwardType.THEMATIC),
                RecipientKind.INDIVIDUAL,
                3);
        honour(enter(AwardLevel.PROVINCE, AwardForm.MERIT_CERTIFICATE, AwardType.MERIT), RecipientKind.COLLECTIVE, 1);
        var adHoc = enter(AwardLevel.PROVINCIAL_POLICE, AwardForm.COMMENDATION, AwardType.AD_HOC);
        honour(adHoc, RecipientKind.COLLECTIVE, 3);
        honour(adHoc, RecipientKind.INDIVIDUAL, 10);
        honour(enter(AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.MERIT), RecipientKind.HOUSEHOLD, 4);
        honour(enter(AwardLevel.MINISTRY, AwardForm.MEDAL, AwardType.MERIT), RecipientKind.INDIVIDUAL, 5);

        assertThat(since(before))
                .isEqualTo(Map.ofEntries(
                        Map.entry("award_mps_merit_collective", 2L),
                        Map.entry("award_mps_merit_individual", 1L),
                        Map.entry("award_province_merit_collective", 1L),
                        Map.entry("award_province_merit_individual", 3L),
                        Map.entry("award_commendation_collective", 3L),
                        Map.entry("award_commendation_individual", 10L),
                        Map.entry("award_medal_individual", 5L),
                        Map.entry("award_adhoc_collective", 3L),
                        Map.entry("award_adhoc_individual", 10L),
                        Map.entry("award_collective_total", 6L),
                        Map.entry("award_individual_total", 19L),
                        Map.entry("award_household_total", 4L)));
    }

    @Test
    void takesARevokedDecisionOutOfTheFiguresAndTheLedger() {
        var before = counted();
        var id = enter(AwardLevel.PROVINCIAL_POLICE, AwardForm.COMMENDATION, AwardType.MERIT);
        honour(id, RecipientKind.INDIVIDUAL, 3);
        var known = view(id).recipients().getFirst();
        awards.remove(handle(id), known.id());
        assertThat(since(before)).containsEntry("award_individual_total", 2L);
        awards.revoke(handle(id), DAY.plusDays(30), "Thành tích không đúng");

        assertThat(since(before)).isEmpty();
        assertThat(view(id).recipients()).hasSize(2);
        assertThat(view(id).isInForce()).isFalse();
        assertThat(jdbc.sql("""
                select count(*) from figures.differences() where indicator like 'award%'
                """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select action from audit.entry where subject = :subject order by number")
                        .param("subject", "award:" + id)
                        .query(String.class)
                        .list())
                .filteredOn(action -> !action.equals("award.read"))
                .containsExactly("award.entered", "award.recipients-added", "award.revoked");
    }

    @Test
    void refusesWhatNobodyMayDecide() {
        assertRefuses(
                "awards.rule.level", () -> enter(AwardLevel.COMMUNE, AwardForm.MERIT_CERTIFICATE, AwardType.MERIT));
        assertRefuses("awards.rule.level", () -> enter(AwardLevel.PROVINCE, AwardForm.MEDAL, AwardType.MERIT));
        var medal = enter(AwardLevel.MINISTRY, AwardForm.MEDAL, AwardType.MERIT);
        assertRefuses("awards.rule.medal-individual", () -> honour(medal, RecipientKind.COLLECTIVE, 1));
        assertRefuses("awards.rule.revoked-before", () -> awards.revoke(handle(medal), DAY.minusDays(1), "x"));
        assertRefuses("awards.rule.future", () -> awards.revoke(handle(medal), LocalDate.of(2199, 1, 1), "x"));
        awards.revoke(handle(medal), DAY, "x");
        assertRefuses("awards.rule.revoked", () -> honour(medal, RecipientKind.INDIVIDUAL, 1));
        assertRefuses("awards.rule.revoked", () -> awards.revoke(handle(medal), DAY, "x"));
        var draft = draft(AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.MERIT, commune);
        awards.enter(PROVINCE, draft);
        assertRefuses("awards.rule.entered-already", () -> awards.enter(PROVINCE, draft));
    }

    @Test
    void givesTheMedalOnceInALifetime() {
        var first = enter(AwardLevel.MINISTRY, AwardForm.MEDAL, AwardType.DEDICATION);
        String name = "Huỳnh Thị Hòa " + UUID.randomUUID();
        assertRefuses(
                "awards.rule.medal-birth-year",
                () -> awards.honour(handle(first), List.of(new Honour(RecipientKind.INDIVIDUAL, name, commune, null))));
        awards.honour(handle(first), List.of(born(name, 1961, RecipientKind.INDIVIDUAL)));
        assertThat(view(first).recipients().getFirst().reward()).isEqualByComparingTo("1800000.50");

        var second = enter(AwardLevel.MINISTRY, AwardForm.MEDAL, AwardType.DEDICATION);
        String otherSpelling = Normalizer.normalize(name.replace("Hòa", "HOÀ"), Normalizer.Form.NFD);
        assertRefuses(
                "awards.rule.medal-once",
                () -> awards.honour(handle(second), List.of(born(otherSpelling, 1961, RecipientKind.INDIVIDUAL))));
        awards.honour(handle(second), List.of(born(name, 1975, RecipientKind.INDIVIDUAL)));
        var other = new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                commune,
                null,
                new Honour.Particulars(1961, "Khóm 9", null, "Căn cước khác, đã đối chiếu"),
                Honour.Ground.NONE);
        awards.honour(handle(second), List.of(other));
        awards.revoke(handle(first), DAY.plusDays(1), "Không đúng");
    }

    /** The ministry signs one paper for the country; each unit types in its own people. */
    @Test
    void countsOnePaperOnceThoughTwoUnitsEnterIt() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var here = new Jurisdiction(commune);
        var there = new Jurisdiction(neighbour);
        var ours = awards.enter(here, ministry(number + "/QĐ-BCA", commune));
        var theirs = awards.enter(there, ministry(number.toUpperCase(Locale.ROOT) + "/ QĐ-BCA", neighbour));
        assertRefuses("awards.rule.entered-already", () -> awards.enter(here, ministry(number + " /qđ-bca", commune)));
        String name = "Nguyễn Văn An " + number;
        awards.honour(
                new Awards.Handle(here, ours, 0), List.of(new Honour(RecipientKind.INDIVIDUAL, name, commune, null)));
        assertRefuses(
                "awards.rule.listed-already",
                () -> awards.honour(
                        new Awards.Handle(there, theirs, 0),
                        List.of(new Honour(
                                RecipientKind.INDIVIDUAL,
                                Normalizer.normalize("  nguyễn  văn AN " + number, Normalizer.Form.NFD),
                                neighbour,
                                null))));
        var filter = new DecisionList.Filter(null, null, null, DAY.plusDays(1), DAY.plusDays(1), number, 0);
        var found = list.list(PROVINCE, filter);
        assertThat(found.page().all()).isEqualTo(2);
        assertThat(found.decisions()).isEqualTo(1);
        assertThat(found.individuals()).isEqualTo(1);
    }

    @Test
    void namesNoInformantWithoutTheirWord() {
        var id = enter(AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.AD_HOC);
        String why = "Kịp thời cung cấp thông tin giúp bắt giữ đối tượng";
        var silent = new Honour(RecipientKind.INDIVIDUAL, "Trần Thị Bé", commune, why);
        assertRefuses("awards.rule.informant-said", () -> awards.honour(handle(id), List.of(silent)));
        assertRefuses(
                "awards.rule.informant-said",
                () -> awards.honour(
                        handle(id),
                        List.of(new Honour(
                                RecipientKind.HOUSEHOLD,
                                "Hộ bà Bé",
                                commune,
                                Normalizer.normalize("BÁO TIN về ma túy", Normalizer.Form.NFD)))));
        var halfConsent = new Honour(
                silent.kind(),
                silent.name(),
                commune,
                why,
                Honour.Particulars.NONE,
                Honour.Ground.consented("Đơn đồng ý, hồ sơ 12", null));
        assertRefuses("awards.rule.consent-whole", () -> awards.honour(handle(id), List.of(halfConsent)));
        var consented = new Honour(
                silent.kind(),
                silent.name(),
                commune,
                why,
                Honour.Particulars.NONE,
                Honour.Ground.consented("Đơn đồng ý, hồ sơ 12", DAY));
        awards.honour(
                handle(id), List.of(consented, new Honour(RecipientKind.COLLECTIVE, "Tổ liên gia số 2", commune, why)));
        assertThat(view(id).recipients()).hasSize(2);
    }

    @Test
    void correctsWhatWasTypedAndUndoesARevocation() {
        var id = enter(AwardLevel.PROVINCE, AwardForm.MERIT_CERTIFICATE, AwardType.MERIT);
        honour(id, RecipientKind.HOUSEHOLD, 2);
        assertRefuses(
                "awards.rule.order-household",
                () -> awards.correct(
                        handle(id), draft(AwardLevel.PRESIDENT, AwardForm.ORDER, AwardType.MERIT, commune)));
        var before = counted();
        awards.correct(
                handle(id), draft(AwardLevel.PROVINCIAL_POLICE, AwardForm.COMMENDATION, AwardType.AD_HOC, commune));
        assertThat(view(id).form()).isEqualTo(AwardForm.COMMENDATION);
        assertThat(since(before)).isEmpty();
        awards.revoke(handle(id), DAY, "Nhầm");
        assertThat(since(before)).containsEntry("award_household_total", -2L);
        awards.restore(handle(id));
        assertThat(since(before)).isEmpty();
        assertRefuses("awards.rule.in-force", () -> awards.restore(handle(id)));
    }

    @Test
    void countsWhatIsNotBrokenDownInTheTotalsOnly() {
        var before = counted();
        var entry = new Tally.Entry(
                commune, DAY, AwardType.MERIT, "Bằng khen Bộ, bằng khen tỉnh, giấy khen", "Báo", 56, 56, 0, null);
        var id = tallies.enter(PROVINCE, entry);
        assertThat(since(before)).isEqualTo(Map.of("award_collective_total", 56L, "award_individual_total", 56L));
        var adHoc = tallies.enter(
                PROVINCE, new Tally.Entry(commune, DAY, AwardType.AD_HOC, "Giấy khen", "Báo", 3, 10, 0, null));
        assertThat(since(before))
                .isEqualTo(Map.of(
                        "award_collective_total", 59L,
                        "award_individual_total", 66L,
                        "award_adhoc_collective", 3L,
                        "award_adhoc_individual", 10L));
        tallies.withdraw(PROVINCE, adHoc, 0, "Nhầm");
        tallies.withdraw(PROVINCE, adHoc, 1, null);
        tallies.withdraw(PROVINCE, adHoc, 2, "Nhầm");
        tallies.withdraw(PROVINCE, id, 0, "Nhầm");
        assertThat(since(before)).isEmpty();
        assertRefuses("awards.rule.withdrawn", () -> tallies.correct(PROVINCE, id, 1, entry));
        assertRefuses(
                "awards.rule.tally-empty",
                () -> tallies.enter(PROVINCE, new Tally.Entry(commune, DAY, AwardType.MERIT, "x", "x", 0, 0, 0, null)));
        assertThatThrownBy(() -> tallies.get(new Jurisdiction(neighbour), id)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from figures.differences() where indicator like 'award%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void reachesNoFurtherThanTheOfficer() {
        var id = enter(AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.MERIT);
        var foreign = new Jurisdiction(neighbour);
        assertThatThrownBy(() -> register.view(foreign, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.revoke(new Awards.Handle(foreign, id, 0), DAY, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.enter(
                        foreign, draft(AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.MERIT, commune)))
                .isInstanceOf(NotFound.class);
        var own = new Awards.Handle(new Jurisdiction(commune), id, 0);
        assertThatThrownBy(
                        () -> awards.honour(own, List.of(new Honour(RecipientKind.INDIVIDUAL, "An", neighbour, null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.remove(handle(id), UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.revoke(new Awards.Handle(PROVINCE, id, 7), DAY, "x"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void ordersAListAsItIsPrinted() {
        var id = enter(AwardLevel.PROVINCE, AwardForm.MERIT_CERTIFICATE, AwardType.MERIT);
        awards.honour(
                handle(id),
                List.of(
                        new Honour(RecipientKind.INDIVIDUAL, "Trần Thị Bình", commune, null),
                        new Honour(RecipientKind.INDIVIDUAL, "Lê Văn Ánh", commune, null),
                        new Honour(RecipientKind.INDIVIDUAL, "Nguyễn Văn An", commune, null),
                        new Honour(RecipientKind.INDIVIDUAL, "Phạm Đức", commune, null),
                        new Honour(RecipientKind.HOUSEHOLD, "Hộ ông Tư", commune, null),
                        new Honour(RecipientKind.COLLECTIVE, "Tổ bảo vệ an ninh, trật tự khóm 1", commune, null)));
        assertThat(view(id).recipients())
                .extracting(AwardRegister.Recipient::name)
                .containsExactly(
                        "Tổ bảo vệ an ninh, trật tự khóm 1",
                        "Nguyễn Văn An",
                        "Lê Văn Ánh",
                        "Trần Thị Bình",
                        "Phạm Đức",
                        "Hộ ông Tư");
    }

    @Test
    void listsByWhatIsAskedFor() {
        var jurisdiction = new Jurisdiction(neighbour);
        for (int i = 0; i < 26; i++) {
            awards.enter(
                    jurisdiction, draft(AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.THEMATIC, neighbour));
        }
        var revoked = awards.enter(
                jurisdiction, draft(AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.AD_HOC, neighbour));
        var honour = List.of(new Honour(RecipientKind.INDIVIDUAL, "An", neighbour, null));
        awards.honour(new Awards.Handle(jurisdiction, revoked, 0), honour);
        assertThatThrownBy(() -> awards.honour(new Awards.Handle(jurisdiction, revoked, 0), honour))
                .as("a double click")
                .isInstanceOf(OptimisticLockingFailureException.class);
        awards.revoke(new Awards.Handle(jurisdiction, revoked, 1), DAY, "x");
        var all = list.list(jurisdiction, new DecisionList.Filter(null, null, null, null, null, 0));
        assertThat(all.decisions()).isEqualTo(27);
        assertThat(all.individuals()).as("revoked").isZero();
        assertThat(all.page().lines()).hasSize(Page.SIZE);
        assertThat(all.page().hasNext()).isTrue();
        assertThat(list.list(
                                jurisdiction,
                                new DecisionList.Filter(
                                        AwardLevel.COMMUNE, AwardForm.COMMENDATION, AwardType.AD_HOC, DAY, DAY, 0))
                        .page()
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.revokedOn()).isEqualTo(DAY));
        assertThat(list.list(jurisdiction, new DecisionList.Filter(null, null, null, DAY.plusDays(1), null, 0))
                        .page()
                        .lines())
                .isEmpty();
    }

    private Awards.Draft draft(AwardLevel level, AwardForm form, AwardType type, UnitId unit) {
        String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ";
        return new Awards.Draft(number, DAY, level, form, type, "Đại tá Nguyễn Văn A", null, unit);
    }

    private static Awards.Draft ministry(String number, UnitId unit) {
        return new Awards.Draft(
                number,
                DAY.plusDays(1),
                AwardLevel.MINISTRY,
                AwardForm.MERIT_CERTIFICATE,
                AwardType.MERIT,
                "Bộ trưởng",
                null,
                unit);
    }

    private UUID enter(AwardLevel level, AwardForm form, AwardType type) {
        return awards.enter(PROVINCE, draft(level, form, type, commune));
    }

    private void honour(UUID decision, RecipientKind kind, int times) {
        awards.honour(
                handle(decision),
                IntStream.range(0, times)
                        .mapToObj(at ->
                                born("Tên " + UUID.randomUUID(), kind == RecipientKind.INDIVIDUAL ? 1960 : null, kind))
                        .toList());
    }

    private Honour born(String name, @Nullable Integer year, RecipientKind kind) {
        var particulars = new Honour.Particulars(year, null, new BigDecimal("1800000.50"), null);
        return new Honour(kind, name, commune, "Tích cực", particulars, Honour.Ground.NONE);
    }

    private Awards.Handle handle(UUID decision) {
        return new Awards.Handle(PROVINCE, decision, view(decision).version());
    }

    private AwardRegister.View view(UUID decision) {
        return register.view(PROVINCE, decision);
    }

    private Map<String, Long> counted() {
        return jdbc
                .sql("""
                        select indicator, sum(amount)::bigint as amount
                        from awards.contributions(:day, :day) where commune = :unit group by indicator
                        """)
                .param("day", DAY)
                .param("unit", commune.toString())
                .query((row, _) -> Map.entry(row.getString("indicator"), row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Long> since(Map<String, Long> before) {
        return counted().entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() - before.getOrDefault(entry.getKey(), 0L)))
                .filter(entry -> entry.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void assertRefuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
