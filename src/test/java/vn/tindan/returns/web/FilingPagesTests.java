package vn.tindan.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.AskedReturns;
import vn.tindan.support.IntegrationTest;

/** Tries the pages of a return as somebody whose it is not, and as somebody who is late to see that it changed. */
@IntegrationTest
@Transactional
class FilingPagesTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-20");
    private static final UnitId ELSEWHERE = UnitId.parse("v2-11");

    private final MockMvcTester pages;
    private final AskedReturns asked;
    private final JdbcClient jdbc;

    private UnitId commune = PROVINCE;
    private UnitId neighbour = PROVINCE;
    private String address = "";

    FilingPagesTests(MockMvcTester pages, AskedReturns asked, JdbcClient jdbc) {
        this.pages = pages;
        this.asked = asked;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void askForAReturn() {
        var form = asked.form(
                PROVINCE,
                AskedReturns.monthly(
                        "Biểu của trang",
                        LocalDate.of(2026, 1, 15),
                        List.of("disputes_mediated", "households_committed")));
        var january = asked.firstBy(form);
        commune = january.getFirst().unit();
        neighbour = january.get(1).unit();
        address = "/office/returns/" + january.getFirst().id();
    }

    private static Account officer(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "an", "Nguyễn Văn An", unit, "Đơn vị", Set.of(role), true, null);
    }

    private Account duty() {
        return officer(commune, Role.DUTY_OFFICER);
    }

    private MvcTestResult get(Account reader) {
        return pages.get().uri(address).with(user(reader)).exchange();
    }

    private MvcTestResult post(Account writer, String step, int version, String... fields) {
        var request = pages.post().uri(address + step).with(user(writer)).with(csrf());
        request.param("version", "" + version);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult send(Account writer, int version, String intent, String disputes, String households) {
        return post(
                writer,
                "",
                version,
                "intent",
                intent,
                "code",
                "disputes_mediated",
                "written",
                disputes,
                "note",
                "",
                "code",
                "households_committed",
                "written",
                households,
                "note",
                "");
    }

    private List<String> written() {
        return jdbc.sql("select written from returns.cell where filing_id = cast(:id as uuid) order by indicator")
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    @Test
    void isNotThereForAnotherUnitWhateverItAsks() {
        send(duty(), 0, "SAVE", "7", "hơn 310.000");
        for (var stranger : List.of(
                officer(neighbour, Role.DUTY_OFFICER),
                officer(neighbour, Role.CHIEF),
                officer(ELSEWHERE, Role.PROVINCIAL_MOVEMENT))) {
            assertThat(get(stranger)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(pages.get()
                            .uri(address + "/workbook")
                            .with(user(stranger))
                            .exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(send(officer(neighbour, Role.CHIEF), 1, "SUBMIT", "1", "1")).hasStatus(HttpStatus.NOT_FOUND);
        for (String step : List.of("/acceptance", "/return", "/lock", "/unlock")) {
            assertThat(post(officer(ELSEWHERE, Role.PROVINCIAL_MOVEMENT), step, 1, "remark", "x"))
                    .as(step)
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(duty(), step, 1, "remark", "x")).as(step).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(written()).containsExactly("7", "hơn 310.000");
    }

    @Test
    void namesWhoTookAStepAsTheAccountIsCalledNowAndAsItWasWrittenWhereThereIsNone() {
        String name = jdbc.sql("select name from accounts.officer where username = 'trucban'")
                .query(String.class)
                .single();
        var known = new Account(
                UUID.randomUUID(), "trucban", "Tên Đã Đổi", commune, "Đơn vị", Set.of(Role.DUTY_OFFICER), true, null);
        send(known, 0, "SAVE", "7", "5");
        send(duty(), 1, "SAVE", "8", "5");
        assertThat(get(duty()))
                .bodyText()
                .contains("<span title=\"trucban\">" + name + "</span>", "<span>an</span>")
                .doesNotContain("Tên Đã Đổi");
    }

    @Test
    void keepsWhatItsProvinceMayOnlyRead() {
        send(duty(), 0, "SAVE", "7", "5");
        var movement = officer(PROVINCE, Role.PROVINCIAL_MOVEMENT);
        assertThat(get(movement)).hasStatusOk().bodyText().doesNotContain("value=\"SUBMIT\"");
        send(movement, 1, "SAVE", "9", "9");
        assertThat(written()).containsExactly("7", "5");
    }

    @Test
    void takesAFormThatWasSentTwiceOnceAndLosesNothingOfAStaleOne() {
        assertThat(send(duty(), 0, "SAVE", "7", "5")).hasStatus(HttpStatus.FOUND);
        assertThat(send(duty(), 0, "SAVE", "8", "6"))
                .as("a tab from before")
                .hasStatusOk()
                .bodyText()
                .contains("value=\"8\"", "value=\"6\"");
        assertThat(written()).containsExactly("7", "5");
        assertThat(send(duty(), 1, "SUBMIT", "7", "5")).hasStatus(HttpStatus.FOUND);
        assertThat(send(duty(), 1, "SUBMIT", "7", "5")).as("a second click").hasStatusOk();
        assertThat(send(duty(), 1, "SAVE", "999", "5"))
                .as("a tab from before what was handed in")
                .bodyText()
                .contains("<strong>7</strong>", "vừa gõ, chưa ghi: 999")
                .doesNotContain("<strong>999</strong>");
        assertThat(jdbc.sql("select count(*) from returns.step where filing_id = cast(:id as uuid) and step = 'SUBMIT'")
                        .param("id", address.substring(address.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var movement = officer(PROVINCE, Role.PROVINCIAL_MOVEMENT);
        post(movement, "/acceptance", 2);
        post(movement, "/lock", 3);
        send(duty(), 4, "SAVE", "1", "1");
        post(duty(), "/withdrawal", 4);
        assertThat(written()).as("locked").containsExactly("7", "5");
    }

    /** What a unit that ceased owes, its heir fills in on the page, not only by a workbook. */
    @Test
    void offersTheHeirWhatTheUnitThatCeasedOwes() {
        var heir = officer(neighbour, Role.DUTY_OFFICER);
        var change = UUID.randomUUID();
        jdbc.sql("""
                insert into geography.change (id, unit, day, basis, entered_at, entered_by, passed_on_at)
                values (:change, :province, date '2026-02-01', 'Thử', now(), 'thử', now())
                """)
                .param("change", change)
                .param("province", PROVINCE.toString())
                .update();
        jdbc.sql("insert into geography.taken_over values (:former, :heir, date '2026-02-01', :change)")
                .param("change", change)
                .param("former", commune.toString())
                .param("heir", neighbour.toString())
                .update();
        assertThat(get(heir)).hasStatusOk().bodyText().contains("value=\"SAVE\"", "value=\"SUBMIT\"");
        assertThat(send(heir, 0, "SAVE", "7", "5")).hasStatus(HttpStatus.FOUND);
        assertThat(written()).containsExactly("7", "5");
    }
}
