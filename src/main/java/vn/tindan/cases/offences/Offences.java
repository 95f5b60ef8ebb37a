package vn.tindan.cases.offences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.shared.RuleViolation;

/** Finds articles as people name them: 173, "điều 173", "trộm cắp", with or without diacritics; and keeps the table. */
@Service
public class Offences {

    /** The longest name of an article, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final Pattern CODE = Pattern.compile("(?:điều|dieu|đ\\.?)?\\s*(\\d{3}[a-z]?)\\b.*", Pattern.DOTALL);
    private static final Pattern PLAIN_CODE = Pattern.compile("\\d{3}[a-z]?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Comparator<Offence> BY_NUMBER = Comparator.comparing(Offence::code);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Offences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Everything that applies on a day, or of it what holds all the words. */
    @Transactional(readOnly = true)
    public List<Offence> search(@Nullable String words, LocalDate day) {
        var wanted = words == null || words.isBlank()
                ? List.<String>of()
                : List.of(plain(words).split("\\s+"));
        return inForce(day).stream()
                .filter(offence -> wanted.stream().allMatch(plain(offence.code() + " " + offence.name())::contains))
                .sorted(BY_NUMBER)
                .toList();
    }

    /** The one article that was meant; empty for no words. */
    @Transactional(readOnly = true)
    public Optional<Offence> resolve(@Nullable String typed, LocalDate day) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var code = CODE.matcher(typed.strip().toLowerCase(Locale.ROOT));
        var found = code.matches()
                ? inForce(day).stream()
                        .filter(offence -> offence.code().equals(code.group(1)))
                        .toList()
                : exactOrAll(typed, search(typed, day));
        if (found.size() != 1) {
            throw new RuleViolation(
                    found.isEmpty() ? "cases.rule.offence-unknown" : "cases.rule.offence-unclear", typed.strip());
        }
        return Optional.of(found.getFirst());
    }

    private static List<Offence> exactOrAll(String typed, List<Offence> found) {
        var exact = found.stream()
                .filter(offence -> plain(offence.name()).equals(plain(typed)))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    /** The name of an article as it was on a day. */
    @Transactional(readOnly = true)
    public Optional<Offence> find(String code, LocalDate day) {
        return inForce(day).stream()
                .filter(offence -> offence.code().equals(code))
                .findAny();
    }

    /** Every version of an article, the newest first. */
    @Transactional(readOnly = true)
    public List<Offence> versions(String code) {
        return jdbc.sql("select * from cases.offence where code = :code order by valid_from desc")
                .param("code", code)
                .query((row, _) -> offence(row))
                .list();
    }

    /** From a day on the article reads so, and is counted in that group; what was before stays for the days before. */
    @Transactional
    public void change(Offence offence) {
        check(offence);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cases.offence'))")
                .query((_, _) -> 0)
                .list();
        boolean isLater = versions(offence.code()).stream()
                .allMatch(known -> known.validFrom().isBefore(offence.validFrom()));
        if (!isLater) {
            throw new RuleViolation("cases.rule.offence-earlier");
        }
        jdbc.sql("update cases.offence set valid_to = :from where code = :code and valid_to is null")
                .param("from", offence.validFrom())
                .param("code", offence.code())
                .update();
        jdbc.sql("""
                insert into cases.offence (code, valid_from, name, chapter, offence_group, basis)
                values (:code, :from, :name, :chapter, :group, :basis)
                """)
                .param("code", offence.code())
                .param("from", offence.validFrom())
                .param("name", offence.name().strip())
                .param("chapter", offence.chapter().strip())
                .param("group", offence.group().name())
                .param("basis", offence.basis().strip())
                .update();
        events.publishEvent(new OffenceChanged(offence.code(), offence.validFrom()));
    }

    private static void check(Offence offence) {
        if (!PLAIN_CODE.matcher(offence.code()).matches()
                || offence.name().isBlank()
                || offence.name().length() > LONGEST_NAME
                || offence.basis().isBlank()
                || offence.chapter().isBlank()) {
            throw new RuleViolation("cases.rule.offence-incomplete");
        }
        if (!offence.group().belongsHere()) {
            throw new RuleViolation("cases.rule.national-security");
        }
    }

    private List<Offence> inForce(LocalDate day) {
        return jdbc.sql("""
                select * from cases.offence
                where valid_from <= :day and (valid_to is null or valid_to > :day)
                """).param("day", day).query((row, _) -> offence(row)).list();
    }

    private static Offence offence(ResultSet row) throws SQLException {
        return new Offence(
                row.getString("code"),
                row.getString("name"),
                row.getString("chapter"),
                OffenceGroup.valueOf(row.getString("offence_group")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"));
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }
}
