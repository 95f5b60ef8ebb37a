package vn.tindan.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** One mail a day to whom asked, when something waits, without a word of it. */
@IntegrationTest
class DigestTests {

    private static final UnitId UNIT = UnitId.parse("v2-00340");
    private static final UnitId QUIET = UnitId.parse("v2-00352");

    private final Subscriptions subscriptions;
    private final List<Matter> matters;
    private final MessageSource messages;
    private final TipIntake intake;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DigestTests(
            Subscriptions subscriptions,
            List<Matter> matters,
            MessageSource messages,
            TipIntake intake,
            Accounts accounts,
            JdbcClient jdbc) {
        this.subscriptions = subscriptions;
        this.matters = matters;
        this.messages = messages;
        this.intake = intake;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private Account officer(UnitId unit) {
        return accounts.open(new Accounts.Application(
                "thu-" + UUID.randomUUID().toString().substring(0, 8),
                "Người Nhận Thư",
                unit,
                Set.of(Role.DUTY_OFFICER),
                "ba con mèo trắng ngủ"));
    }

    private void subscribe(Account officer, String address) {
        subscriptions.subscribe(officer, new Subscriptions.Wish(address, EnumSet.allOf(Topic.class)));
    }

    private void told(String story) {
        intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.DRUGS,
                UNIT,
                story,
                "quán X",
                null,
                "0900000123",
                null));
    }

    private Digest digest(MailSender sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Digest(
                subscriptions,
                matters,
                beans.getBeanProvider(MailSender.class),
                new Digest.Letter("tin-dan@example.vn", "https://tin-dan.example.vn", messages),
                Clock.systemUTC());
    }

    private static String read(List<String> letters) throws Exception {
        var raw = new ByteArrayInputStream(letters.getFirst().getBytes(StandardCharsets.UTF_8));
        return String.valueOf(new MimeMessage(null, raw).getContent());
    }

    @Test
    void sendsOneADayToWhomAskedAndNeverAWordOfATip() throws Exception {
        told("MARKERMAIL bán ma túy");
        told("MARKERMAIL lần nữa");
        var asked = officer(UNIT);
        officer(UNIT);
        subscribe(asked, "truc.ban@example.vn");
        var quiet = officer(QUIET);
        subscribe(quiet, "yen@example.vn");
        try (var post = new PostOffice()) {
            var digest = digest(post.sender());
            digest.round();
            digest.round();
            var own = post.letters().stream()
                    .filter(letter -> letter.contains("truc.ban@example.vn"))
                    .toList();
            assertThat(own).as("one, however often it is tried").hasSize(1);
            assertThat(read(own)).containsPattern("\\d+ tin mới chờ tiếp nhận").contains("https://tin-dan.example.vn");
            assertThat(read(own) + own)
                    .doesNotContain("MARKERMAIL")
                    .doesNotContain("quán X")
                    .doesNotContain("0900000123");
            assertThat(post.letters()).as("nothing waits there").noneMatch(letter -> letter.contains("yen@example.vn"));
        }
    }

    @Test
    void triesAgainWhatCouldNotBeSent() throws Exception {
        told("Tin chờ");
        var asked = officer(UNIT);
        subscribe(asked, "thu.lai@example.vn");
        var closed = new PostOffice();
        var nowhere = closed.sender();
        closed.close();
        digest(nowhere).round();
        try (var post = new PostOffice()) {
            digest(post.sender()).round();
            assertThat(post.letters()).anyMatch(letter -> letter.contains("thu.lai@example.vn"));
        }
    }

    @Test
    void sendsNothingToWhomNoLongerAsks() throws Exception {
        told("Tin chờ nữa");
        var asked = officer(UNIT);
        subscribe(asked, "thoi@example.vn");
        assertThat(subscriptions.of(asked))
                .contains(new Subscriptions.Wish("thoi@example.vn", EnumSet.allOf(Topic.class)));
        subscriptions.end(asked);
        assertThat(subscriptions.of(asked)).isEmpty();
        try (var post = new PostOffice()) {
            digest(post.sender()).round();
            assertThat(post.letters()).noneMatch(letter -> letter.contains("thoi@example.vn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a@b.vn\r\nBcc: c@d.vn", "a b@c.vn", "<a@b.vn>", "a@b.vn,c@d.vn"})
    void takesNoAddressThatIsNone(String address) {
        var officer = officer(UNIT);
        assertThatThrownBy(() -> subscribe(officer, address)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void keepsNoAddressInClear() {
        subscribe(officer(UNIT), "MARKERADDRESS@example.vn");
        assertThat(jdbc.sql("select string_agg(encode(address, 'escape'), ' ') from notifications.subscription")
                        .query(String.class)
                        .single())
                .doesNotContain("MARKERADDRESS");
    }

    @Test
    void readsOnlyNewsThatItKnows() {
        assertThat(News.parse("TIPS v2-31510 3")).contains(new News(News.Kind.TIPS, UnitId.parse("v2-31510"), 3));
        for (String other : List.of("", "TIPS", "TIPS v2-31510", "STORY v2-31510 3", "TIPS v2-31510 3 bán ma túy")) {
            assertThat(News.parse(other)).isEmpty();
        }
    }
}
