package vn.tindan.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** The rules of the law that look at other awards: once in a paper, the medal once in a lifetime, one form for one achievement. */
@Component
public class HonourRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final JdbcClient jdbc;

    HonourRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Earlier(
            String number, LocalDate on, @Nullable AwardType type) {}

    private record Listed(
            @Nullable Integer birthYear, @Nullable String detail) {}

    /** Held until the commit, so that two who add to one paper see each other's names. */
    void lock(String paper) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:paper, 0))::text")
                .param("paper", paper)
                .query(String.class)
                .single();
    }

    void check(String paper, AwardForm form, LocalDate decidedOn, Honour honour) {
        var ground = honour.ground();
        requireNothingPending(honour.kind(), honour.name(), honour.particulars().birthYear(), honour.unit(), decidedOn);
        InformantGuard.check(
                honour.kind(),
                false,
                ground.byOfficer()
                        ? null
                        : honour.reason() + " " + honour.particulars().detail(),
                ground.consent(),
                ground.consentOn());
        if (honour.particulars().distinctBecause() != null) {
            return;
        }
        requireOnceIn(paper, honour);
        if (form == AwardForm.MEDAL) {
            requireFirstMedal(honour.name(), honour.particulars().birthYear());
        }
        if (ground.achievement() != null) {
            requireOneForm(
                    ground.achievement(),
                    honour.kind(),
                    honour.name(),
                    honour.particulars().birthYear());
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
    }

    private void requireOnceIn(String paper, Honour honour) {
        boolean there = jdbc
                .sql("select birth_year, detail from awards.listed(:paper, :kind, :name)")
                .param("paper", paper)
                .param("kind", honour.kind().name())
                .param("name", honour.name())
                .query((row, _) -> new Listed((Integer) row.getObject("birth_year"), row.getString("detail")))
                .list()
                .stream()
                .anyMatch(listed -> maybeTheSame(listed, honour.particulars()));
        if (there) {
            throw new RuleViolation("awards.rule.listed-already", honour.name());
        }
    }

    /** Only what both lists say, and say differently, tells two people of one name apart. */
    private static boolean maybeTheSame(Listed listed, Honour.Particulars given) {
        return !differ(listed.birthYear(), given.birthYear()) && !differ(listed.detail(), given.detail());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    /** Kỷ niệm chương: once in a lifetime, which cannot be seen without the year of birth. */
    public void requireFirstMedal(String name, @Nullable Integer birthYear) {
        if (birthYear == null) {
            throw new RuleViolation("awards.rule.medal-birth-year", name);
        }
        jdbc.sql("select number, decided_on, null as type from awards.medal_of(:name, :born)")
                .param("name", name)
                .param("born", birthYear)
                .query((row, _) -> earlier(row))
                .optional()
                .ifPresent(earlier -> refuse("awards.rule.medal-once", name, earlier));
    }

    /** Not several forms for one achievement; what was honoured ad hoc is no ground for an award of merit. */
    public void requireOneForm(String achievement, RecipientKind kind, String name, @Nullable Integer birthYear) {
        Optional<Earlier> found = jdbc.sql("""
                select number, decided_on, type from awards.honoured_for(:achievement, :kind, :name, cast(:born as integer))
                """)
                .param("achievement", achievement)
                .param("kind", kind.name())
                .param("name", name)
                .param("born", birthYear)
                .query((row, _) -> earlier(row))
                .optional();
        found.ifPresent(earlier -> refuse(
                earlier.type() == AwardType.AD_HOC || earlier.type() == AwardType.THEMATIC
                        ? "awards.rule.achievement-ad-hoc"
                        : "awards.rule.achievement-once",
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

    private static void refuse(String key, String name, Earlier earlier) {
        throw new RuleViolation(key, name, earlier.number(), DAY.format(earlier.on()));
    }
}
