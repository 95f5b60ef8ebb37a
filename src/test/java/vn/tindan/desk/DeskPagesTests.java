package vn.tindan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.support.IntegrationTest;

/** What the desk takes, keeps and refuses; each test speaks of a story of its own. */
@IntegrationTest
class DeskPagesTests {

    private static final String OFFICER = "trucban.vinhchau";
    private static final String ELSEWHERE = "v2-31510";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DeskPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient jdbc) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** A browser's cookies: the session is kept by them. */
    private static final class Window {

        private Cookie[] cookies = {new Cookie("none", "none")};

        Cookie[] cookies() {
            return cookies;
        }

        MvcTestResult remember(MvcTestResult answer) {
            var set = answer.getResponse().getCookies();
            cookies = set.length == 0 ? cookies : set;
            return answer;
        }
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow();
    }

    private MvcTestResult post(String username, Window session, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .cookie(session.cookies())
                .with(user(account(username)))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return session.remember(request.exchange());
    }

    private MvcTestResult get(String username, Window session, String path) {
        return mvc.get()
                .uri(path)
                .cookie(session.cookies())
                .with(user(account(username)))
                .exchange();
    }

    private static String body(MvcTestResult result) throws IOException {
        return result.getResponse().getContentAsString();
    }

    private UUID taken(String submission) {
        return jdbc.sql("select tip_id from desk.taken where submission = :submission::uuid")
                .param("submission", submission)
                .query(UUID.class)
                .single();
    }

    private String status(UUID tip) {
        return jdbc.sql("select status from tips.tip where id = :tip")
                .param("tip", tip)
                .query(String.class)
                .single();
    }

    private String told(Window session, String... more) {
        String submission = UUID.randomUUID().toString();
        var fields = new String[8 + more.length];
        System.arraycopy(
                new String[] {
                    "submission", submission, "channel", "PHONE", "category", "THEFT", "story", "Mất xe " + submission
                },
                0,
                fields,
                0,
                8);
        System.arraycopy(more, 0, fields, 8, more.length);
        assertThat(post(OFFICER, session, "/office/tips", fields)).hasStatus3xxRedirection();
        return submission;
    }

    @Test
    void readsTheReceiptBackInWordsUntilItIsPutAway() throws IOException {
        var session = new Window();
        told(session);
        String page = body(get(OFFICER, session, "/office/tips/new"));
        assertThat(page)
                .contains("desk-groups")
                .containsPattern("<strong>[0-9]{4} </strong>")
                .contains("không ");
        assertThat(body(get(OFFICER, session, "/office/tips/new"))).contains("desk-groups");
        post(OFFICER, session, "/office/tips/new/receipt/removal");
        assertThat(body(get(OFFICER, session, "/office/tips/new"))).doesNotContain("desk-groups");
    }

    @Test
    void keepsADraftForItsOfficerAloneAndGivesNoNameBack() throws IOException {
        var session = new Window();
        String submission = UUID.randomUUID().toString();
        String story = "Dở dang " + submission;
        assertThat(post(
                        OFFICER,
                        session,
                        "/office/tips/new/draft",
                        "quiet",
                        "1",
                        "submission",
                        submission,
                        "story",
                        story,
                        "name",
                        "Tên Niêm Phong"))
                .hasStatus(HttpStatus.NO_CONTENT);
        String page = body(get(OFFICER, new Window(), "/office/tips/new?draft=" + submission));
        assertThat(page).contains(story).doesNotContain("Tên Niêm Phong").contains("niêm phong trong bản nháp");
        assertThat(body(get("trucban", session, "/office/tips/new?draft=" + submission)))
                .doesNotContain(story);
        assertThat(post(
                        "trucban",
                        session,
                        "/office/tips/new/draft",
                        "quiet",
                        "1",
                        "submission",
                        submission,
                        "story",
                        "của người khác"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(body(get(OFFICER, session, "/office/tips/new?draft=" + submission)))
                .contains(story);
        post(OFFICER, session, "/office/tips/new/draft/removal", "submission", submission);
        assertThat(body(get(OFFICER, session, "/office/tips/new"))).doesNotContain(story);
    }

    @Test
    void sealsToTheTipWhoseNameOnlyTheDraftKnewAndDropsTheDraft() {
        var session = new Window();
        String submission = UUID.randomUUID().toString();
        String[] fields = {
            "submission", submission, "channel", "PHONE", "category", "THEFT", "story", "Có tên " + submission
        };
        post(OFFICER, session, "/office/tips/new/draft", "submission", submission, "story", "Có tên", "name", "Bà Tư");
        post(OFFICER, session, "/office/tips", fields);
        assertThat(jdbc.sql("select count(*) from tips.informant where tip_id = :tip")
                        .param("tip", taken(submission))
                        .query(Integer.class)
                        .single())
                .isOne();
        post(OFFICER, session, "/office/tips/new/draft", "quiet", "1", "submission", submission, "story", "đến muộn");
        assertThat(jdbc.sql("select count(*) from desk.draft where submission = :submission::uuid")
                        .param("submission", submission)
                        .query(Integer.class)
                        .single())
                .as("what is saved too late makes no ghost")
                .isZero();
    }

    @Test
    void stopsForNationalSecurityAndKeepsNothingOfIt() throws IOException {
        var session = new Window();
        String submission = UUID.randomUUID().toString();
        post(OFFICER, session, "/office/tips/new/draft", "quiet", "1", "submission", submission, "story", "việc mật");
        var stopped = post(
                OFFICER,
                session,
                "/office/tips",
                "submission",
                submission,
                "channel",
                "PHONE",
                "category",
                "NATIONAL_SECURITY",
                "story",
                "việc mật");
        assertThat(stopped).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(stopped)).contains("Không nhập tin này vào hệ thống").doesNotContain("việc mật");
        assertThat(post(
                        OFFICER,
                        session,
                        "/office/tips/new/draft",
                        "quiet",
                        "1",
                        "submission",
                        submission,
                        "category",
                        "NATIONAL_SECURITY",
                        "story",
                        "việc mật"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(jdbc.sql("select count(*) from desk.draft where submission = :submission::uuid")
                        .param("submission", submission)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The caller says the old name, the officer types it: which of today's it is only the caller knows. */
    @Test
    void asksWhichCommuneADividedOneIsAndKeepsWhatWasTyped() throws IOException {
        var session = new Window();
        String submission = UUID.randomUUID().toString();
        String[] fields = {
            "submission",
            submission,
            "channel",
            "PHONE",
            "category",
            "THEFT",
            "story",
            "Mất chó " + submission,
            "where",
            "quốc tử giám đống đa"
        };
        var asked = post(OFFICER, session, "/office/tips", fields);
        assertThat(asked).hasStatusOk();
        String page = HtmlUtils.htmlUnescape(body(asked));
        assertThat(page)
                .contains("nay thuộc Phường Ô Chợ Dừa và Phường Văn Miếu - Quốc Tử Giám", "Chuyện xảy ra ở đâu?")
                .contains("Mất chó " + submission, "quốc tử giám đống đa");
        var choices = Pattern.compile(
                        "name=\"unit\"[^>]*value=\"(v2-[0-9]{5})\"|value=\"(v2-[0-9]{5})\"[^>]*name=\"unit\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        assertThat(choices).hasSize(2).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from desk.taken where submission = :submission::uuid")
                        .param("submission", submission)
                        .query(Integer.class)
                        .single())
                .as("nothing is guessed")
                .isZero();
        var chosen = Stream.concat(Stream.of(fields), Stream.of("unit", choices.getLast()))
                .toArray(String[]::new);
        assertThat(post(OFFICER, session, "/office/tips", chosen)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select handling_unit from tips.tip where id = :tip")
                        .param("tip", taken(submission))
                        .query(String.class)
                        .single())
                .isEqualTo(choices.getLast());
    }

    @Test
    void takesWhatHappenedElsewhereAndPrintsItsPaperForADay() throws IOException {
        var session = new Window();
        String submission =
                told(session, "unit", ELSEWHERE, "where", "Phường Phú Lợi, Thành phố Cần Thơ", "name", "Ông Năm Kín");
        UUID tip = taken(submission);
        assertThat(get(OFFICER, session, "/office/tips/" + tip)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(status(tip)).as("new to those who did not type it").isEqualTo("NEW");
        assertThat(status(taken(told(session)))).isEqualTo("RECEIVED");
        assertThat(body(get("trucban.phuloi", session, "/office/tips?status=NEW&words=" + submission)))
                .contains("/office/tips/" + tip);
        var paper = get(OFFICER, session, "/office/tips/" + tip + "/intake-minutes.pdf");
        assertThat(paper).hasStatusOk();
        try (var pdf = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("BIÊN BẢN")
                    .contains("Mất xe")
                    .contains("Công an phường Phú Lợi")
                    .doesNotContain("Năm Kín");
        }
        jdbc.sql("update desk.taken set at = at - interval '25 hours' where tip_id = :tip")
                .param("tip", tip)
                .update();
        assertThat(get(OFFICER, session, "/office/tips/" + tip + "/intake-minutes.pdf"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("chihuy.vinhchau", session, "/office/tips/" + tip + "/intake-minutes.pdf"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("trucban.phuloi", session, "/office/tips/" + tip + "/intake-minutes.docx"))
                .hasStatusOk();
    }

    @Test
    void asksWhichPlaceIsMeantAndRefusesWhatIsNotOne() throws IOException {
        var session = new Window();
        String[] asked = {
            "submission",
            UUID.randomUUID().toString(),
            "channel",
            "PHONE",
            "category",
            "THEFT",
            "story",
            "Ở Tân Phú",
            "where",
            "Tân Phú"
        };
        String choices = body(post(OFFICER, session, "/office/tips", asked));
        assertThat(choices).contains("Có nhiều nơi tên như vậy");
        var places = Pattern.compile("name=\"unit\" value=\"[^\"]+\"> <span>([^<]+)</span>")
                .matcher(choices)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(places.getFirst()).as("the own province first").endsWith("Thành phố Cần Thơ");
        assertThat(places).anyMatch(place -> !place.contains("Cần Thơ")).doesNotHaveDuplicates();
        asked[9] = "Không Có Nơi Này Đâu";
        assertThat(body(post(OFFICER, session, "/office/tips", asked))).contains("Không thấy xã, phường nào");
    }

    @Test
    void refusesAnHourToComeAndAChannelThatNobodyTypes() throws IOException {
        var session = new Window();
        String tomorrow = LocalDate.now().plusDays(2) + "T10:00";
        String page = body(post(
                OFFICER,
                session,
                "/office/tips",
                "submission",
                UUID.randomUUID().toString(),
                "channel",
                "WEB",
                "category",
                "CUỘI",
                "story",
                " ",
                "heardAt",
                tomorrow));
        assertThat(page)
                .contains("Hãy chọn tin đến qua đâu")
                .contains("Lúc nhận phải là đã qua")
                .contains("Hãy kể chuyện gì")
                .contains("Hãy chọn một loại việc");
        assertThat(post(OFFICER, session, "/office/tips", "submission", "không phải mã", "heardAt", "hôm qua"))
                .hasStatus3xxRedirection();
    }
}
