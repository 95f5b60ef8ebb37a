package vn.tindan.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Forms of the movement that come without the version they were drawn from: said on their page, and nothing is kept. */
@IntegrationTest
class FormVersionTests {

    private static final String SAID = "Trang đã gửi thiếu dấu phiên bản";
    private static final Account MOVEMENT = new Account(
            UUID.randomUUID(),
            "an",
            "Nguyễn Văn An",
            UnitId.parse("v2-92"),
            "Đơn vị",
            Set.of(Role.PROVINCIAL_MOVEMENT),
            true,
            null);

    private final MockMvcTester pages;
    private final JdbcClient jdbc;

    FormVersionTests(MockMvcTester pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    private MvcTestResult sent(String address, String... fields) {
        var request = pages.post().uri(address).with(user(MOVEMENT)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/awards/occasions",
                "/office/awards/nominations",
                "/office/awards/tallies",
                "/office/awards/layouts/MERIT_CERTIFICATE",
                "/office/groups"
            })
    void saysThatTheVersionIsMissing(String address) {
        assertThat(sent(address)).hasStatusOk().bodyText().contains(SAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/office/awards/occasions", "/office/awards/tallies", "/office/groups"})
    void survivesAVersionThatIsNoNumber(String address) {
        assertThat(sent(address, "version", "một")).hasStatusOk().bodyText().contains("error-summary");
    }

    @Test
    void saysSoOfAModelsAreaToo() {
        var model = jdbc.sql("""
                select id from movement.model where unit in (select accounts.units_within('v2-92')) order by id limit 1
                """).query(UUID.class).single();
        assertThat(sent("/office/models/" + model + "/sites", "unit", "v2-92", "place", "Ấp 1"))
                .hasStatusOk()
                .bodyText()
                .contains(SAID);
    }

    /** Steps without a form of their own answer as any request does that lacks what it needs. */
    @Test
    void refusesAStepWithoutAVersion() {
        var nobody = UUID.randomUUID();
        assertThat(sent("/office/awards/" + nobody + "/recipients", "names", "An"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(sent("/office/models/" + nobody + "/retirement")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
