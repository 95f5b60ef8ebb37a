package vn.tindan.awards;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.RuleViolation;

/**
 * Nobody who told the police something is named without having agreed in writing. It never asks who told what: an answer
 * that depended on it would tell. So it refuses alike whoever is said, or by a case could be guessed, to have told.
 */
public final class InformantGuard {

    private static final Pattern TOLD = Pattern.compile(
            "báo tin|tin báo|nguồn tin|cung cấp (?:nguồn |những |các |nhiều )?(?:tin|thông tin)|tố giác|tố cáo|trình báo"
                    + "|tin số|mật báo|người tin",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private InformantGuard() {}

    /** Collectives are not somebody who told; households are. */
    public static void check(
            RecipientKind kind,
            boolean guessable,
            @Nullable String words,
            @Nullable String consent,
            @Nullable LocalDate on) {
        if ((consent == null) != (on == null)) {
            throw new RuleViolation("awards.rule.consent-whole");
        }
        if (kind == RecipientKind.COLLECTIVE || consent != null) {
            return;
        }
        if (words != null && TOLD.matcher(Names.tidy(words)).find()) {
            throw new RuleViolation("awards.rule.informant-said");
        }
        if (guessable) {
            throw new RuleViolation("awards.rule.informant-guessed");
        }
    }
}
