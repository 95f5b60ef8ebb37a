package vn.tindan.awards.naming;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tindan.awards.RecipientKind;
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

    /** The same where what one did stands beside it: only a name that holds nothing but the movement's own words. */
    private static final Pattern NAME_OF_THE_MOVEMENT = LenientWords.anyOf(
            "(?:toàn dân|(?:phong trào|cuộc vận động|ngày hội|mô hình)(?:\\s+(?:toàn dân|quần chúng))?)"
                    + "(?:\\s+(?:tham gia|tích cực|chủ động))*"
                    + "(?:\\s+(?:phòng ngừa|phòng chống|phát hiện|đấu tranh|ngăn chặn|tấn công|lên án)"
                    + "(?: tội phạm)?(?: (?:và )?(?:phòng ngừa|phòng chống|phát hiện|đấu tranh|ngăn chặn|tấn công|lên án))*"
                    + "(?: và)? |\\s+)tố giác tội phạm");

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

    /** Words of praise in which the movement's own name does not stand; what somebody did stays. */
    static String withoutTheMovement(String praise) {
        return NAME_OF_THE_MOVEMENT.matcher(Names.tidy(praise)).replaceAll(" ");
    }

    /** Whether somebody, not a body, is said to have told, or could be guessed by a case. */
    static boolean tellsOf(RecipientKind kind, String name, String words) {
        return (kind != RecipientKind.COLLECTIVE || namesSomebody(name))
                && (saysSo(name)
                        || saysSo(words)
                        || CASE.matcher(Names.tidy(words)).find());
    }

    private static boolean saysSo(String words) {
        return TOLD.matcher(Names.tidy(words)).find();
    }

    private static boolean namesSomebody(String name) {
        String tidy = Names.tidy(name);
        return PERSON.matcher(tidy).find() || FULL_NAME.matcher(tidy).matches();
    }
}
