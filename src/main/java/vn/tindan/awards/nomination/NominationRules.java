package vn.tindan.awards.nomination;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.HonourRules;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.naming.InformantGuard;
import vn.tindan.shared.RuleViolation;

/** What the law and the protection of informants ask of a nomination, each refusal saying why. */
@Component
class NominationRules {

    private static final Pattern POST = Pattern.compile(
            "(?iU)công an|cảnh sát|biên phòng|kiểm sát|quân đội|quân sự|bộ đội|tướng|hạ sĩ|chiến sĩ|sĩ quan"
                    + "|điều tra viên|trinh sát|trực ban|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá)");

    private final JdbcClient jdbc;
    private final HonourRules honours;

    NominationRules(JdbcClient jdbc, HonourRules honours) {
        this.jdbc = jdbc;
        this.honours = honours;
    }

    /** A case or a special project is one achievement for ever, a model's work or a described one that of a year. */
    String key(Nomination.Achievement achievement) {
        if (achievement.file() != null) {
            return "case:" + achievement.file();
        }
        if (achievement.project() != null) {
            return "project:" + folded(achievement.project());
        }
        return achievement.model() != null
                ? "model:" + achievement.model() + ":" + achievement.year()
                : "text:" + achievement.year() + ":" + folded(achievement.text());
    }

    private String folded(String text) {
        return jdbc.sql("select awards.name_key(:text)")
                .param("text", text)
                .query(String.class)
                .single();
    }

    void check(UUID nomination, Nomination.Draft draft, LocalDate today) {
        var nominee = draft.nominee();
        var proposal = draft.proposal();
        proposal.form().requireMayBeDecidedBy(proposal.level());
        proposal.form().requireMayGoTo(nominee.kind());
        requireNoInformant(draft);
        if (proposal.form() == AwardForm.MEDAL) {
            honours.requireFirstMedal(nominee.name(), nominee.birthYear(), null);
        }
        String key = key(draft.achievement());
        honours.requireOneForm(key, nominee.kind(), nominee.name(), nominee.birthYear(), null);
        requireOneNomination(nomination, key, nominee);
        if (draft.achievement().year() > today.getYear()) {
            throw new RuleViolation("awards.rule.future");
        }
    }

    /** The same answer whoever told: a nominee beside a case is refused unless an officer, or agreed to be named. */
    private static void requireNoInformant(Nomination.Draft draft) {
        var nominee = draft.nominee();
        boolean officer = nominee.capacity() == Capacity.OFFICER;
        if (officer && nominee.kind() == RecipientKind.HOUSEHOLD) {
            throw new RuleViolation("awards.rule.officer-household");
        }
        if (officer && nominee.kind() == RecipientKind.INDIVIDUAL && !isPost(nominee.detail())) {
            throw new RuleViolation("awards.rule.officer-position");
        }
        boolean beside =
                draft.achievement().file() != null || draft.achievement().project() != null;
        InformantGuard.check(
                nominee.kind(),
                nominee.name(),
                draft.consent().told() || beside && !officer,
                officer ? null : draft.achievement().text() + " " + nominee.detail(),
                draft.consent().document(),
                draft.consent().on());
    }

    /** That somebody did it on duty is said by the proposer: so with the post or rank, which the endorser reads. */
    private static boolean isPost(@Nullable String detail) {
        return detail != null && POST.matcher(detail).find();
    }

    private void requireOneNomination(UUID nomination, String key, Nomination.Nominee nominee) {
        boolean twice = jdbc.sql("""
                select awards.is_nominated_besides(:nomination, :key, :kind, :name, cast(:born as integer))
                """)
                .param("nomination", nomination)
                .param("key", key)
                .param("kind", nominee.kind().name())
                .param("name", nominee.name())
                .param("born", nominee.birthYear())
                .query(Boolean.class)
                .single();
        if (twice) {
            throw new RuleViolation("awards.rule.nominated-already", nominee.name());
        }
    }

    void requireNothingPending(Nomination.Nominee nominee, LocalDate day) {
        honours.requireNothingPending(nominee.kind(), nominee.name(), nominee.birthYear(), nominee.unit(), day);
    }
}
