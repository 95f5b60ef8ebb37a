package vn.tindan.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** Limits change by the day they apply from, and lateness is told upwards, each once. */
@IntegrationTest
class RuleBookTests {

    private static final UnitId UNIT = UnitId.parse("v2-10144");

    private final RuleBook rules;
    private final Clocks clocks;
    private final ClockChanges changes;
    private final ClockReading reading;
    private final Escalation escalation;
    private final JdbcClient jdbc;
    private final Clock clock;

    RuleBookTests(
            RuleBook rules,
            Clocks clocks,
            ClockChanges changes,
            ClockReading reading,
            Escalation escalation,
            JdbcClient jdbc,
            Clock clock) {
        this.rules = rules;
        this.clocks = clocks;
        this.changes = changes;
        this.reading = reading;
        this.escalation = escalation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static Instant on(LocalDate day) {
        return CountryTime.startOf(day).plusSeconds(3600);
    }

    private Clocks.View clock(UUID subject) {
        return reading.of(subject, clock.instant()).getFirst();
    }

    @Test
    void countsEachClockByWhatAppliedWhenItStartedAndAnewWhatStartedSince() {
        changes.countAnew(ClockChanges.Why.RULE); // what other tests left with an end set by hand
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();
        clocks.start(before, UNIT, "RESUMED", on(LocalDate.of(2041, 3, 1)));
        clocks.start(after, UNIT, "RESUMED", on(LocalDate.of(2041, 5, 2)));
        var old = clock(after).dueAt();
        var from = LocalDate.of(2041, 4, 1);
        assertThat(rules.change(new RuleBook.Version("RESUMED", from, ClockUnit.CALENDAR_DAY, 10, "Luật thử 1/2041")))
                .isEqualTo(1);
        assertThat(clock(after).basis()).isEqualTo("Luật thử 1/2041");
        assertThat(clock(after).dueAt()).isBefore(old);
        assertThat(clock(after).earlierEnds()).containsExactly(old);
        assertThat(clock(before).unit()).isEqualTo(ClockUnit.MONTH);
        assertThat(clock(before).earlierEnds()).isEmpty();
        var later = UUID.randomUUID();
        clocks.start(later, UNIT, "RESUMED", on(LocalDate.of(2041, 6, 3)));
        assertThat(clock(later).count()).isEqualTo(10);
        assertThat(rules.all())
                .filteredOn(line -> line.version().rule().equals("RESUMED"))
                .extracting(RuleBook.Line::current, RuleBook.Line::future)
                .containsExactly(tuple(false, true), tuple(true, false));
        assertThat(rules.remove("RESUMED", from)).isEqualTo(2);
        assertThat(clock(after).dueAt()).isEqualTo(old);
        assertThatThrownBy(() -> rules.remove("RESUMED", LocalDate.of(2018, 1, 1)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rules.change(new RuleBook.Version("RESUMED", from, ClockUnit.HOUR, 0, "x")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rules.change(new RuleBook.Version("NOBODY", from, ClockUnit.HOUR, 1, "x")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rules.change(new RuleBook.Version("RESUMED", from, ClockUnit.HOUR, 1, " ")))
                .isInstanceOf(RuleViolation.class);
    }

    private List<String> told(UUID subject) {
        return jdbc.sql("select level from clocks.escalated where subject = :subject order by told_at, level")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    @Test
    void tellsTheChiefAtOnceTheProvinceSomeDaysAfterAndEachOnce() {
        var now = clock.instant();
        var late = UUID.randomUUID();
        var older = UUID.randomUUID();
        var running = UUID.randomUUID();
        var done = UUID.randomUUID();
        clocks.start(late, UNIT, "REPORT", now.minus(Duration.ofHours(13)));
        clocks.start(older, UNIT, "REPORT", now.minus(Duration.ofHours(13 + 24 * (long) rules.provinceAfterDays())));
        clocks.start(running, UNIT, "REPORT", now.minus(Duration.ofHours(11)));
        clocks.start(done, UNIT, "REPORT", now.minus(Duration.ofHours(20)));
        clocks.meet(done, List.of("REPORT"), now);
        while (escalation.tell() > 0) {
            assertThat(told(running)).isEmpty();
        }
        assertThat(told(late)).containsExactly("CHIEF");
        assertThat(told(older)).containsExactly("CHIEF", "PROVINCE");
        assertThat(told(running)).isEmpty();
        assertThat(told(done)).isEmpty();
        assertThat(clock(older).told()).containsExactly(Escalation.Level.CHIEF, Escalation.Level.PROVINCE);
        assertThat(escalation.tell()).isZero();
        clocks.meet(late, List.of("REPORT"), now);
        assertThat(told(late)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'clocks.told-chief' and subject = :subject")
                        .param("subject", "tip:" + late)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        int days = rules.provinceAfterDays();
        assertThatThrownBy(() -> rules.tellProvinceAfter(-1)).isInstanceOf(RuleViolation.class);
        rules.tellProvinceAfter(days + 1);
        assertThat(rules.provinceAfterDays()).isEqualTo(days + 1);
        rules.tellProvinceAfter(days);
    }
}
