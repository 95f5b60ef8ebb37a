package vn.tindan.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.awards.naming.InformantGuard;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** The rules of the law that look at other awards: once in a paper, the medal once in a lifetime, one form for one achievement. */
@Component
public class HonourRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private static final Pattern INITIALS = Pattern.compile("(?U)(?:^|[\\s.])\\p{L}\\.");

    private final JdbcClient jdbc;

    HonourRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is told of it: nothing more where it is beyond reach, or names nobody any more. */
    private record Earlier(
            @Nullable String number,
            @Nullable LocalDate on,
            @Nullable AwardType type) {}

    /**
     * The decision that names somebody.
     *
     * @param besides the decision itself, where those on its list are looked at again
     */
    record Paper(
            String key,
            AwardForm form,
            LocalDate decidedOn,
            @Nullable String subject,
            @Nullable UUID besides) {}

    /** Held until the commit, so that two who add to one paper, or give the same, see each other's names. */
    public void lock(String paper) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:paper, 0))::text")
                .param("paper", paper)
                .query(String.class)
                .single();
    }

    void check(Paper on, Honour honour) {
        var ground = honour.ground();
        var said = honour.particulars();
        requireNothingPending(honour.kind(), honour.name(), said.birthYear(), honour.unit(), on.decidedOn());
        InformantGuard.check(
                honour.kind(),
                honour.name(),
                InformantGuard.givesAway(on.subject()) && !ground.byOfficer(),
                ground.byOfficer() ? null : honour.reason() + " " + said.detail(),
                ground.consent(),
                ground.consentOn());
        if (said.distinctBecause() != null) {
            return;
        }
        requireOnceIn(on, honour);
        if (on.form() == AwardForm.MEDAL) {
            requireFirstMedal(honour.name(), said.birthYear(), on.besides());
        }
        if (ground.achievement() != null) {
            requireOneForm(ground.achievement(), honour.kind(), honour.name(), said.birthYear(), on.besides());
        }
    }

    /** No award while discipline, an investigation or a complaint under examination is pending. */
    public void requireNothingPending(
            RecipientKind kind, String name, @Nullable Integer birthYear, UnitId unit, LocalDate day) {
        boolean held = jdbc.sql("select awards.is_held(:kind, :name, cast(:born as integer), :unit, :day)")
                .param("kind", kind.name())
                .param("name", name)
                .param("born", birthYear)
                .param("unit", unit.toString())
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (held) {
            throw new RuleViolation("awards.rule.pending", name);
        }
        if (birthYear == null) {
            requireYear(kind, name, unit, day);
        }
    }

    /** Only the year of birth tells a namesake in the province from somebody against whom something is pending. */
    private void requireYear(RecipientKind kind, String name, UnitId unit, LocalDate day) {
        boolean needed = jdbc.sql("select awards.needs_year(:kind, :name, :unit, :day)")
                .param("kind", kind.name())
                .param("name", name)
                .param("unit", unit.toString())
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (needed) {
            throw new RuleViolation("awards.rule.birth-year", name);
        }
    }

    private void requireOnceIn(Paper on, Honour honour) {
        boolean there = jdbc.sql("""
                select awards.is_listed(:paper, :kind, :name, cast(:born as integer), :detail, cast(:besides as uuid))
                """)
                .param("paper", on.key())
                .param("kind", honour.kind().name())
                .param("name", honour.name())
                .param("born", honour.particulars().birthYear())
                .param("detail", honour.particulars().detail())
                .param("besides", on.besides())
                .query(Boolean.class)
                .single();
        if (there) {
            throw new RuleViolation("awards.rule.listed-already", honour.name());
        }
    }

    /**
     * Kỷ niệm chương: once in a lifetime, which cannot be seen without the whole name and the year of birth.
     *
     * @param besides a decision that does not count, as it is looked at again
     */
    public void requireFirstMedal(String name, @Nullable Integer birthYear, @Nullable UUID besides) {
        if (birthYear == null) {
            throw new RuleViolation("awards.rule.medal-birth-year", name);
        }
        if (INITIALS.matcher(name).find()) {
            throw new RuleViolation("awards.rule.medal-full-name", name);
        }
        lock("medal");
        jdbc.sql("""
                select number, decided_on, null as type from awards.medal_of(:name, :born, cast(:besides as uuid))
                """)
                .param("name", name)
                .param("born", birthYear)
                .param("besides", besides)
                .query((row, _) -> earlier(row))
                .optional()
                .ifPresent(
                        earlier -> refuse("awards.rule.medal-once", "awards.rule.medal-once-besides", name, earlier));
    }

    /**
     * Not several forms for one achievement; what was honoured ad hoc is no ground for an award of merit.
     *
     * @param besides a decision that does not count, as it is looked at again
     */
    public void requireOneForm(
            String achievement, RecipientKind kind, String name, @Nullable Integer birthYear, @Nullable UUID besides) {
        lock(achievement);
        Optional<Earlier> found = jdbc.sql("""
                select number, decided_on, type from awards.honoured_for(:achievement, :kind, :name,
                    cast(:born as integer), cast(:besides as uuid))
                """)
                .param("achievement", achievement)
                .param("kind", kind.name())
                .param("name", name)
                .param("born", birthYear)
                .param("besides", besides)
                .query((row, _) -> earlier(row))
                .optional();
        found.ifPresent(earlier -> refuse(
                earlier.type() == AwardType.AD_HOC || earlier.type() == AwardType.THEMATIC
                        ? "awards.rule.achievement-ad-hoc"
                        : "awards.rule.achievement-once",
                "awards.rule.achievement-besides",
                name,
                earlier));
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new Earlier(
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                type == null ? null : AwardType.valueOf(type));
    }

    private static void refuse(String key, String besides, String name, Earlier earlier) {
        var number = earlier.number();
        var on = earlier.on();
        throw number == null || on == null
                ? new RuleViolation(besides, name)
                : new RuleViolation(key, name, number, DAY.format(on));
    }
}
