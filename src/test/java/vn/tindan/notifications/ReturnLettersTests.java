package vn.tindan.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** Whoever has a return due or late is told by mail once a day: its name and its day, and nothing of what stands in it. */
@IntegrationTest
@Transactional
class ReturnLettersTests {

    private static final UnitId COMMUNE = UnitId.parse("v2-00364");
    private static final UnitId OTHER = UnitId.parse("v2-00367");

    private final Subscriptions subscriptions;
    private final List<Matter> matters;
    private final MessageSource messages;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final LocalDate today = CountryTime.today(Clock.systemUTC());
    private final UUID form = UUID.randomUUID();

    ReturnLettersTests(
            Subscriptions subscriptions,
            List<Matter> matters,
            MessageSource messages,
            Accounts accounts,
            JdbcClient jdbc) {
        this.subscriptions = subscriptions;
        this.matters = matters;
        this.messages = messages;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void askForAReturn() {
        jdbc.sql("""
                insert into returns.form (id, unit, name, frequency, convention, due_days, jump_percent, since, created_at,
                                          created_by)
                values (:id, 'v2-00', 'Biểu nhắc thư', 'MONTH', 'CALENDAR', 5, 50, :since, now(), 'thử')
                """).param("id", form).param("since", LocalDate.of(2025, 1, 1)).update();
    }

    private void filing(UnitId unit, int month, LocalDate dueOn, String state) {
        var round = UUID.randomUUID();
        var filing = UUID.randomUUID();
        var from = LocalDate.of(2025, month, 1);
        jdbc.sql("insert into returns.round values (:id, :form, :from, :to, :due)")
                .param("id", round)
                .param("form", form)
                .param("from", from)
                .param("to", from.plusMonths(1).minusDays(1))
                .param("due", dueOn)
                .update();
        jdbc.sql("insert into returns.filing (id, round_id, unit, state) values (:id, :round, :unit, :state)")
                .param("id", filing)
                .param("round", round)
                .param("unit", unit.toString())
                .param("state", state)
                .update();
        jdbc.sql("insert into returns.cell values (:filing, 'disputes_mediated', '7654321', 'MARKERNOTE')")
                .param("filing", filing)
                .update();
    }

    private Account asked(UnitId unit, String address, Set<Topic> topics) {
        var officer = accounts.open(new Accounts.Application(
                "nhac-" + UUID.randomUUID().toString().substring(0, 8),
                "Người Nộp Báo Cáo",
                unit,
                Set.of(Role.DUTY_OFFICER),
                "ba con mèo trắng ngủ"));
        subscriptions.subscribe(officer, new Subscriptions.Wish(address, topics));
        return officer;
    }

    private List<String> sent(String address) throws Exception {
        try (var post = new PostOffice()) {
            var beans = new StaticListableBeanFactory();
            beans.addBean("sender", post.sender());
            var digest = new Digest(
                    subscriptions,
                    matters,
                    beans.getBeanProvider(MailSender.class),
                    new Digest.Letter("tin-dan@example.vn", "https://tin-dan.example.vn", messages),
                    Clock.systemUTC());
            digest.round();
            digest.round();
            return post.letters().stream()
                    .filter(letter -> letter.contains(address))
                    .toList();
        }
    }

    private static String read(String letter) throws Exception {
        var raw = new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8));
        return String.valueOf(new MimeMessage(null, raw).getContent());
    }

    @Test
    void tellsWhatIsLateSentBackOrDueByNameAndDayInOneLetter() throws Exception {
        filing(COMMUNE, 1, today.minusDays(40), "OPEN");
        filing(COMMUNE, 2, today.minusDays(9), "SENT_BACK");
        filing(COMMUNE, 3, today.plusDays(2), "DRAFT");
        filing(COMMUNE, 4, today.plusDays(30), "OPEN");
        filing(COMMUNE, 5, today.minusDays(1), "SUBMITTED");
        asked(COMMUNE, "nop.bao.cao@example.vn", EnumSet.allOf(Topic.class));
        var letters = sent("nop.bao.cao@example.vn");
        assertThat(letters).as("one, however often it is tried").hasSize(1);
        assertThat(read(letters.getFirst()))
                .contains("Báo cáo quá hạn: Biểu nhắc thư, tháng 1 năm 2025; hạn nộp "
                        + PeriodText.date(today.minusDays(40)))
                .contains("Báo cáo bị trả lại để sửa: Biểu nhắc thư, tháng 2 năm 2025")
                .contains("Báo cáo sắp đến hạn: Biểu nhắc thư, tháng 3 năm 2025; hạn nộp "
                        + PeriodText.date(today.plusDays(2)))
                .doesNotContain("tháng 4 năm 2025")
                .doesNotContain("tháng 5 năm 2025")
                .doesNotContain("7654321")
                .doesNotContain("MARKERNOTE");
    }

    @Test
    void sendsNothingOfReturnsToWhomDoesNotWantItOrOwesNone() throws Exception {
        filing(COMMUNE, 1, today.minusDays(40), "OPEN");
        asked(COMMUNE, "chi.tin@example.vn", EnumSet.of(Topic.TIPS));
        asked(OTHER, "khong.no@example.vn", EnumSet.allOf(Topic.class));
        var ended = asked(COMMUNE, "da.thoi@example.vn", EnumSet.allOf(Topic.class));
        subscriptions.end(ended);
        for (String address : List.of("chi.tin@example.vn", "khong.no@example.vn", "da.thoi@example.vn")) {
            assertThat(sent(address)).as(address).isEmpty();
        }
    }

    @Test
    void namesNoMoreThanTen() throws Exception {
        for (int month = 1; month <= 12; month++) {
            filing(COMMUNE, month, today.minusDays(54 - 2 * month), "OPEN");
        }
        asked(COMMUNE, "nhieu@example.vn", EnumSet.of(Topic.RETURNS));
        assertThat(read(sent("nhieu@example.vn").getFirst()))
                .contains("tháng 10 năm 2025")
                .doesNotContain("tháng 11 năm 2025")
                .contains("và 2 báo cáo khác");
    }

    /** What can still be handed in on time stands before ten that are late; what is long past or closed, nowhere. */
    @Test
    void putsWhatIsDueBeforeWhatIsLateAndLeavesOutWhatIsLongPast() throws Exception {
        for (int month = 1; month <= 9; month++) {
            filing(COMMUNE, month, today.minusDays(54 - 2 * month), "OPEN");
        }
        filing(COMMUNE, 10, today.minusDays(61), "OPEN");
        filing(COMMUNE, 11, today, "OPEN");
        filing(COMMUNE, 12, today.minusDays(90), "SENT_BACK");
        asked(COMMUNE, "truoc.sau@example.vn", EnumSet.of(Topic.RETURNS));
        String letter = read(sent("truoc.sau@example.vn").getFirst());
        assertThat(letter)
                .containsSubsequence("tháng 12 năm 2025", "tháng 11 năm 2025", "tháng 1 năm 2025", "tháng 8 năm 2025")
                .doesNotContain("tháng 9 năm 2025")
                .doesNotContain("tháng 10 năm 2025")
                .contains("và 1 báo cáo khác");
        jdbc.sql("update returns.form set closed_on = :today where id = :id")
                .param("today", today)
                .param("id", form)
                .update();
        asked(COMMUNE, "da.dong@example.vn", EnumSet.of(Topic.RETURNS));
        assertThat(sent("da.dong@example.vn")).isEmpty();
    }

    @Test
    void takesNoWishForNothing() {
        var officer = asked(COMMUNE, "mot.viec@example.vn", EnumSet.of(Topic.RETURNS));
        assertThatThrownBy(
                        () -> subscriptions.subscribe(officer, new Subscriptions.Wish("mot.viec@example.vn", Set.of())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("notifications.mail.topics.none");
    }
}
