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

    private static final Pattern TOLD = LenientWords.anyOf(
            "báo tin",
            "tin báo",
            "nguồn tin",
            "cung cấp (?:nguồn |những |các |nhiều )?(?:tin|thông tin)",
            "tố giác",
            "tố cáo",
            "trình báo",
            "tin số",
            "mật báo",
            "người tin",
            "chỉ điểm",
            "đặc tình",
            "cơ sở bí mật",
            "cộng tác viên bí mật",
            "báo (?:ngay |kịp thời |cho )*(?:công an|cảnh sát|cơ quan)");

    /** A case named by its number in words is a link to it. */
    private static final Pattern CASE = LenientWords.anyOf(
            "(?:vụ án|vụ việc|vụ|hồ sơ)(?: số)?[^\\p{L}\\p{N}]*\\d+/\\d+",
            "chuyên án(?: số)?[^\\p{L}\\p{N}]*\\p{L}{0,3}[^\\p{L}\\p{N}]?\\d+");

    /** A movement by its own name says nothing about one person. */
    private static final Pattern MOVEMENT =
            LenientWords.anyOf("(?:phong trào|toàn dân|ngày hội)[^.;]{0,80}tố giác(?: tội phạm)?");

    private static final Pattern PERSON =
            Pattern.compile("(?iU)(?:^|\\s)(?:ông|bà|anh|chị|cụ|cô|chú|bác|em|đồng chí|đ/c)\\s+(?-i:\\p{Lu})");

    private static final Pattern FULL_NAME = Pattern.compile("(?U)^(?:"
            + "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lí|Đào|Đinh|Lâm|Mai|Trịnh|Trương|Lương|Thạch|Sơn|Kim|Danh|Châu|Tô|Cao|Đoàn|Phùng|Tạ|Quách|Nông|Hà|Vương|La|Vi"
            + ")(?:\\s+\\p{Lu}\\p{L}*){1,4}$");

    private InformantGuard() {}

    /** Collectives are not somebody who told, unless their name is that of a person; households are. */
    public static void check(
            RecipientKind kind,
            String name,
            boolean guessable,
            @Nullable String words,
            @Nullable String consent,
            @Nullable LocalDate on) {
        if ((consent == null) != (on == null)) {
            throw new RuleViolation("awards.rule.consent-whole");
        }
        if (kind == RecipientKind.COLLECTIVE && !namesSomebody(name) || consent != null) {
            return;
        }
        if (saysSo(name) || words != null && saysSo(words)) {
            throw new RuleViolation("awards.rule.informant-said");
        }
        if (guessable || words != null && CASE.matcher(Names.tidy(words)).find()) {
            throw new RuleViolation("awards.rule.informant-guessed");
        }
    }

    /** Whether words say of those beside them that they told; a movement's own name does not. */
    public static boolean givesAway(@Nullable String heading) {
        return heading != null && saysSo(MOVEMENT.matcher(Names.tidy(heading)).replaceAll(" "));
    }

    private static boolean saysSo(String words) {
        return TOLD.matcher(Names.tidy(words)).find();
    }

    private static boolean namesSomebody(String name) {
        String tidy = Names.tidy(name);
        return PERSON.matcher(tidy).find() || FULL_NAME.matcher(tidy).matches();
    }
}
