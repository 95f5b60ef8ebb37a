package vn.tindan.tips.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.clocks.Clocks;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipEntrusting;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;

/** What the list finds, by each filter and by all of them together, and that its pages go on without a gap. */
@IntegrationTest
class TipInboxTests {

    private static final UnitId COMMUNE = UnitId.parse("v2-00292");
    private static final UnitId SIBLING = UnitId.parse("v2-00301");
    private static final UnitId PAGED = UnitId.parse("v2-00322");
    private static final UnitId CLOCKED = UnitId.parse("v2-00337");
    private static final UnitId LATE_COMMUNE = UnitId.parse("v2-00382");
    private static final UnitId LATE_SIBLING = UnitId.parse("v2-00385");
    private static final Jurisdiction PROVINCE = new Jurisdiction(UnitId.parse("v2-01"));

    private final TipInbox inbox;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipTriage triage;
    private final TipEntrusting entrusting;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    TipInboxTests(
            TipInbox inbox,
            TipIntake intake,
            TipTracking tracking,
            TipTriage triage,
            TipEntrusting entrusting,
            Accounts accounts,
            JdbcClient jdbc) {
        this.inbox = inbox;
        this.intake = intake;
        this.tracking = tracking;
        this.triage = triage;
        this.entrusting = entrusting;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private UUID told(UnitId unit, TipCategory category, TipChannel channel, String story, @Nullable Instant at) {
        var draft =
                new TipIntake.Draft(UUID.randomUUID().toString(), channel, category, unit, story, null, null, null, at);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private static List<UUID> ids(TipInbox.Page page) {
        return page.lines().stream().map(TipInbox.Line::id).toList();
    }

    private static InboxFilter filter(
            @Nullable TipCategory category,
            @Nullable TipChannel channel,
            @Nullable UnitId unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String words) {
        return new InboxFilter(null, null, null, category, channel, unit, from, to, null, words, Order.NEWEST);
    }

    @Test
    void findsByEveryFilterAndByAllTogether() {
        var january = Instant.parse("2026-01-15T03:00:00Z");
        String mark = "dấu" + UUID.randomUUID().toString().substring(0, 8);
        var drugs = told(COMMUNE, TipCategory.DRUGS, TipChannel.PHONE, "Bán ma túy sau chợ " + mark, january);
        var theft = told(COMMUNE, TipCategory.THEFT, TipChannel.PHONE, "Trộm xe sau chợ " + mark, january);
        var sibling = told(SIBLING, TipCategory.DRUGS, TipChannel.LETTER, "Bán ma túy đầu ngõ " + mark, january);
        var own = new Jurisdiction(COMMUNE);
        var day = LocalDate.of(2026, 1, 15);

        assertThat(ids(inbox.list(own, filter(TipCategory.DRUGS, null, null, null, null, mark))))
                .containsExactly(drugs);
        assertThat(ids(inbox.list(own, filter(null, TipChannel.LETTER, null, null, null, mark))))
                .isEmpty();
        assertThat(ids(inbox.list(own, filter(null, null, null, day, day, "sau cho " + mark))))
                .as("without diacritics, on that day")
                .isEmpty();
        assertThat(ids(inbox.list(own, filter(null, null, null, day, day, "sau chợ " + mark))))
                .containsExactlyInAnyOrder(drugs, theft);
        assertThat(ids(inbox.list(own, filter(null, null, null, day.plusDays(1), null, mark))))
                .isEmpty();
        assertThat(ids(inbox.list(PROVINCE, filter(TipCategory.DRUGS, null, null, null, null, mark))))
                .containsExactlyInAnyOrder(drugs, sibling);
        assertThat(ids(inbox.list(PROVINCE, filter(null, null, SIBLING, null, null, mark))))
                .containsExactly(sibling);
        assertThat(ids(inbox.list(own, filter(null, null, SIBLING, null, null, mark))))
                .as("a unit beyond reach is nobody's filter")
                .isEmpty();
        assertThat(ids(inbox.list(PROVINCE, filter(TipCategory.DRUGS, null, null, day, day, null))))
                .as("through many units in order")
                .contains(drugs, sibling)
                .doesNotContain(theft);
    }

    @Test
    void findsWhatIsGivenToAnOfficerAndWhatIsLate() {
        var officer = accounts.open(new Accounts.Application(
                "giao-" + UUID.randomUUID().toString().substring(0, 8),
                "Người Được Giao",
                COMMUNE,
                java.util.Set.of(Role.DUTY_OFFICER),
                "ba con mèo trắng ngủ"));
        var own = new Jurisdiction(COMMUNE);
        var tip = told(
                COMMUNE,
                TipCategory.FRAUD,
                TipChannel.PHONE,
                "Tin để giao",
                Instant.now().minus(30, ChronoUnit.DAYS));
        entrusting.entrust(new TipTriage.Handle(own, tip, version(own, tip)), officer.id(), "xem ngay");
        var mine = inbox.list(own, InboxFilter.mine(officer.id()));
        assertThat(ids(mine)).containsExactly(tip);
        assertThat(mine.lines().getFirst().assignee()).isEqualTo("Người Được Giao");
        assertThat(ids(inbox.list(own, InboxFilter.of(Waiting.LATE)))).contains(tip);
        assertThat(ids(inbox.list(own, InboxFilter.of(Waiting.AMBER)))).doesNotContain(tip);

        triage.classify(new TipTriage.Handle(own, tip, version(own, tip)), LegalType.CRIME_REPORT, null);
        assertThat(ids(inbox.list(own, InboxFilter.of(TipStatus.CLASSIFIED)))).contains(tip);
        assertThat(entrusting.countOf(officer.username())).isOne();
        entrusting.handOver(officer.username(), "trucban");
        assertThat(entrusting.countOf(officer.username())).isZero();
    }

    @Test
    void showsTheClockThatMakesATipWait() {
        var reach = new Jurisdiction(CLOCKED);
        var tip = told(CLOCKED, TipCategory.FRAUD, TipChannel.PHONE, "Tin có hai thời hạn", null);
        var midnight = CountryTime.startOf(CountryTime.today(Clock.systemUTC()).plusDays(1));
        runs(tip, CLOCKED, "ASSIGN", Instant.now().minus(5, ChronoUnit.DAYS));
        runs(tip, CLOCKED, "NOTICE", midnight);

        var all = inbox.list(reach, InboxFilter.ALL).lines().getFirst().due();
        var late = inbox.list(reach, InboxFilter.of(Waiting.LATE))
                .lines()
                .getFirst()
                .due();
        var today = inbox.list(reach, InboxFilter.of(Waiting.TODAY))
                .lines()
                .getFirst()
                .due();
        assertThat(all).isNotNull().isEqualTo(late);
        assertThat(late).returns("ASSIGN", TipInbox.Due::rule).returns(Clocks.State.LATE, TipInbox.Due::state);
        assertThat(today).isNotNull().returns("NOTICE", TipInbox.Due::rule).returns(midnight, TipInbox.Due::at);
    }

    /** Several clocks of each tip, many of them due together, some late and some not. */
    @Test
    void holdsEveryLateTipOnceAtItsEarliestClock() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var chance = new Random(7);
        var earliest = new HashMap<UUID, Instant>();
        for (int n = 0; n < 2 * TipInbox.PAGE + 20; n++) {
            var unit = n % 4 == 0 ? LATE_SIBLING : LATE_COMMUNE;
            var tip = told(unit, TipCategory.OTHER, TipChannel.PHONE, "Tin chậm số " + n, null);
            for (var rule : List.of("NOTICE", "ASSIGN", "NOTIFY", "RESUMED")) {
                // seven times for two hundred clocks: those of one tip fall together, and those of many tips
                var due = now.minus(3 - chance.nextInt(7), ChronoUnit.DAYS);
                runs(tip, unit, rule, due);
                if (!due.isAfter(now)) {
                    earliest.merge(tip, due, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        var expected = earliest.entrySet().stream()
                .sorted(Map.Entry.<UUID, Instant>comparingByValue()
                        .thenComparing(each -> each.getKey().toString()))
                .toList();
        assertThat(expected).hasSizeGreaterThan(TipInbox.PAGE);
        var own = expected.stream()
                .filter(each -> unitOf(each.getKey()).equals(LATE_COMMUNE.toString()))
                .toList();
        assertThat(late(new Jurisdiction(LATE_COMMUNE), null))
                .as("of a commune")
                .isEqualTo(own);
        var province = late(PROVINCE, null);
        assertThat(province.stream()
                        .filter(each -> earliest.containsKey(each.getKey()))
                        .toList())
                .as("through all communes of a province")
                .isEqualTo(expected);
        assertThat(late(PROVINCE, "chậm số")).as("with words").isEqualTo(expected);
    }

    /** All pages of what is late, forth, and the same back. */
    private List<Map.Entry<UUID, Instant>> late(Jurisdiction reach, @Nullable String words) {
        var filter = new InboxFilter(null, Waiting.LATE, null, null, null, null, null, null, null, words, Order.DUE);
        var pages = new ArrayList<List<Map.Entry<UUID, Instant>>>();
        var page = inbox.list(reach, filter);
        pages.add(dues(page));
        while (page.next() != null) {
            page = inbox.list(reach, filter, TipInbox.Place.of(page.next().toString(), null));
            pages.add(dues(page));
        }
        for (int back = pages.size() - 2; back >= 0; back--) {
            page = inbox.list(
                    reach, filter, TipInbox.Place.of(null, page.previous().toString()));
            assertThat(dues(page)).isEqualTo(pages.get(back));
        }
        var all = pages.stream().flatMap(List::stream).toList();
        assertThat(page.counted()).isEqualTo(Math.min(all.size(), TipInbox.MOST_COUNTED));
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private static List<Map.Entry<UUID, Instant>> dues(TipInbox.Page page) {
        return page.lines().stream()
                .map(line -> Map.entry(line.id(), line.due().at()))
                .toList();
    }

    private String unitOf(UUID tip) {
        return jdbc.sql("select handling_unit from tips.tip where id = :id")
                .param("id", tip)
                .query(String.class)
                .single();
    }

    private void runs(UUID tip, UnitId unit, String rule, Instant due) {
        jdbc.sql("""
                insert into clocks.clock (id, subject, handling_unit, rule, created_at, started_at, due_at)
                values (:id, :tip, :unit, :rule, :from, :from, :due)
                """)
                .param("id", UUID.randomUUID())
                .param("tip", tip)
                .param("unit", unit.toString())
                .param("rule", rule)
                .param("from", due.minus(3, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    private int version(Jurisdiction reach, UUID tip) {
        return inbox.those(reach, List.of(tip)).getFirst().version();
    }

    @Test
    void goesOnWithoutAGapAndBackInEveryOrder() {
        var at = Instant.parse("2026-02-02T02:00:00Z");
        for (int n = 0; n < 2 * TipInbox.PAGE + 7; n++) {
            // many of one instant: the tip itself breaks the tie
            told(PAGED, TipCategory.OTHER, TipChannel.PHONE, "Tin số " + n, at.plusSeconds(n / 20));
        }
        for (var order : Order.values()) {
            var filter = new InboxFilter(null, null, null, null, null, null, null, null, null, null, order);
            var own = new Jurisdiction(PAGED);
            var seen = new ArrayList<UUID>();
            var pages = new ArrayList<List<UUID>>();
            var page = inbox.list(own, filter);
            assertThat(page.previous()).isNull();
            while (true) {
                pages.add(ids(page));
                seen.addAll(ids(page));
                if (page.next() == null) {
                    break;
                }
                page = inbox.list(own, filter, TipInbox.Place.of(page.next().toString(), null));
            }
            assertThat(new HashSet<>(seen)).as(order.name()).hasSameSizeAs(seen);
            assertThat(seen.size()).isGreaterThanOrEqualTo(2 * TipInbox.PAGE + 7);
            assertThat(page.total()).isEqualTo(seen.size());
            for (int back = pages.size() - 2; back >= 0; back--) {
                page = inbox.list(
                        own, filter, TipInbox.Place.of(null, page.previous().toString()));
                assertThat(ids(page)).as("back in " + order).isEqualTo(pages.get(back));
            }
            assertThat(page.previous()).isNull();
        }
    }

    @Test
    void countsNoFurtherThanAnybodyReads() {
        var page = new TipInbox.Page(List.of(), null, null, TipInbox.MOST_COUNTED + 1);
        assertThat(page.isMore()).isTrue();
        assertThat(page.counted()).isEqualTo(TipInbox.MOST_COUNTED);
    }

    @Test
    void beginsAtTheBeginningWhereAnAddressCannotBeRead() {
        for (String text :
                List.of("x", "1_2", "99999999999999999999_" + UUID.randomUUID(), "-1_" + UUID.randomUUID())) {
            assertThat(TipInbox.Place.of(text, null)).isEqualTo(TipInbox.Place.FIRST);
        }
    }
}
