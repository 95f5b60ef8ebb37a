package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Histories say who took a step by the name of now, and by the user name where no account has it any more. */
@IntegrationTest
class NamesInHistoriesTests {

    private static final UnitId SOC_TRANG = UnitId.parse("v2-31507");

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final JdbcClient jdbc;
    private final String username = "ten-" + UUID.randomUUID().toString().substring(0, 8);

    NamesInHistoriesTests(
            MockMvcTester mvc,
            Accounts accounts,
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    private Account account(String name) {
        return accounts.find(name).orElseThrow();
    }

    private MvcTestResult page(String of, String address) {
        var found = mvc.get().uri(address).with(user(account(of))).exchange();
        assertThat(found).hasStatus(HttpStatus.OK);
        return found;
    }

    private void post(UUID tip, String step, String... parameters) {
        var request = mvc.post()
                .uri("/office/tips/" + tip + "/" + step)
                .with(user(account(username)))
                .with(csrf())
                .param(
                        "version",
                        String.valueOf(reading.open(account("trucban").jurisdiction(), tip)
                                .version()));
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        assertThat(request).hasStatus(HttpStatus.FOUND);
    }

    private UUID told() {
        return tracking.open(intake.receive(new TipIntake.Draft(
                        UUID.randomUUID().toString(),
                        TipChannel.WEB,
                        TipCategory.OTHER,
                        SOC_TRANG,
                        "Tin để xem tên người làm",
                        null,
                        null,
                        null,
                        null)))
                .orElseThrow()
                .tip();
    }

    @Test
    void namesAnOfficerAsOfNowAndByUserNameWhereTheAccountIsGone() {
        accounts.open(new Accounts.Application(
                username, "Trần Thị Tên Cũ", SOC_TRANG, Set.of(Role.DUTY_OFFICER), "ba con mèo trắng ngủ"));
        var tip = told();
        post(tip, "reception");
        post(tip, "notes", "note", "ghi để nhớ");
        String address = "/office/tips/" + tip;
        assertThat(page("trucban", address))
                .bodyText()
                .contains("title=\"" + username + "\">Trần Thị Tên Cũ</span>", "Người báo tin")
                .doesNotContain("· " + username);

        rename("Trần Thị Tên Mới");
        assertThat(page("trucban", address))
                .bodyText()
                .contains("Trần Thị Tên Mới")
                .doesNotContain("Trần Thị Tên Cũ");
        assertThat(page("kiemtoan", "/office/audit?actor=" + username))
                .bodyText()
                .contains("Trần Thị Tên Mới</span> <span>(" + username + ")</span>");

        jdbc.sql("delete from accounts.officer where username = :name")
                .param("name", username)
                .update();
        assertThat(page("trucban", address))
                .bodyText()
                .contains(">" + username + "</span>")
                .doesNotContain("Trần Thị Tên Mới");
    }

    private void rename(String name) {
        jdbc.sql("update accounts.officer set name = :name where username = :username")
                .param("name", name)
                .param("username", username)
                .update();
    }
}
