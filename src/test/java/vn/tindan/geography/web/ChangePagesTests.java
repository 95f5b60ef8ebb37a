package vn.tindan.geography.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.support.IntegrationTest;

/** As an administrator of Hà Tĩnh meets them; what is entered lies ahead and is taken back. */
@IntegrationTest
class ChangePagesTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-42");
    private static final Account ADMINISTRATOR = new Account(
            UUID.randomUUID(), "quantri.ht", "Quản Trị", PROVINCE, "Hà Tĩnh", Set.of(Role.ADMINISTRATOR), true, null);
    private static final String DAY = LocalDate.now().plusDays(90).toString();

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final UnitId one;
    private final UnitId other;

    ChangePagesTests(MockMvcTester mvc, Units units, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        var communes = units.communes(PROVINCE, LocalDate.of(2025, 7, 1));
        this.one = communes.get(0).id();
        this.other = communes.get(1).id();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path).with(user(ADMINISTRATOR)).with(csrf());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(ADMINISTRATOR)).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder typed(String what, String action, Object former, Object current) {
        return post("/admin/units/preview")
                .param("do", what)
                .param("day", DAY)
                .param("basis", "Nghị quyết 1, ngày \"mai\"")
                .param("action", action)
                .param("former", former.toString())
                .param("current", current.toString())
                .param("type", "")
                .param("name", "Tên, có phẩy")
                .param("part", "")
                .param("work", "");
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void addsARowWithoutAScriptAndKeepsWhatWasTyped() {
        var page = text(typed("add", "MERGE", one, other).exchange());
        assertThat(page).contains("id=\"row-1\"", "id=\"row-2\"", "value=\"Tên, có phẩy\"", "value=\"" + one + "\"");
        assertThat(page).doesNotContain("alert-danger");
        assertThat(text(get("/admin/units/new"))).contains("id=\"row-3\"", one.toString());
    }

    @Test
    void saysWhatIsWrongBesideTheRow() {
        var page = text(typed("preview", "MERGE", one.code(), other).exchange());
        assertThat(page).contains("href=\"#row-1\"", "không phải là mã đơn vị", "value=\"Tên, có phẩy\"");
        assertThat(text(typed("preview", "MERGE", "v1-94", other).exchange()))
                .contains("không phải là đơn vị đang có vào ngày")
                .doesNotContain("ngày 20");
    }

    @Test
    void looksEntersShowsAndTakesBack() {
        var preview = text(typed("preview", "MERGE", one, other).exchange());
        assertThat(preview).contains("Xác nhận nhập", "Nhập toàn bộ");
        assertThat(text(get("/admin/units"))).doesNotContain("Nghị quyết 1, ngày");
        var entered = post("/admin/units")
                .param("day", DAY)
                .param("basis", "Nghị quyết 1, ngày \"mai\"")
                .param("sheet", carried(preview))
                .exchange();
        assertThat(entered).hasStatus3xxRedirection();
        String path = entered.getResponse().getRedirectedUrl();
        assertThat(text(get(path))).contains("Chờ hiệu lực", "quantri.ht", "Rút thay đổi này");
        assertThat(text(get("/admin/units"))).contains("Nghị quyết 1, ngày");
        assertThat(text(get("/units/" + one))).contains("sẽ kết thúc");

        assertThat(text(get(path + "/withdrawal"))).contains("name=\"reason\"");
        assertThat(post(path + "/withdrawal")
                        .param("version", "7")
                        .param("reason", "nhầm")
                        .exchange())
                .hasStatus(409);
        assertThat(post(path + "/withdrawal")
                        .param("version", "0")
                        .param("reason", " ")
                        .exchange())
                .hasRedirectedUrl(path + "/withdrawal");
        assertThat(post(path + "/withdrawal")
                        .param("version", "0")
                        .param("reason", "nhập nhầm")
                        .exchange())
                .hasRedirectedUrl(path);
        assertThat(text(get(path))).contains("Đã rút", "nhập nhầm").doesNotContain("Rút thay đổi này");
    }

    /** As everywhere in the office: the name, and the user name of the account for who looks closer. */
    @Test
    @Transactional
    void namesWhoEnteredAndWhoTookBack() {
        jdbc.sql("insert into accounts.officer (id, username, name, unit, state, version) "
                        + "values (gen_random_uuid(), 'quantri.ht', 'Lê Thị Bản Đồ', 'v2-42', 'ACTIVE', 0)")
                .update();
        var preview = text(typed("preview", "MERGE", one, other).exchange());
        String path = post("/admin/units")
                .param("day", DAY)
                .param("basis", "Nghị quyết 2")
                .param("sheet", carried(preview))
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(text(get(path))).contains("title=\"quantri.ht\">Lê Thị Bản Đồ nhập lúc");
        post(path + "/withdrawal").param("version", "0").param("reason", "nhầm").exchange();
        assertThat(text(get(path))).contains("title=\"quantri.ht\">Lê Thị Bản Đồ rút lúc");
    }

    private static String carried(String page) {
        var sheet = Pattern.compile("name=\"sheet\" value=\"([^\"]*)\"").matcher(page);
        assertThat(sheet.find()).isTrue();
        return HtmlUtils.htmlUnescape(sheet.group(1));
    }

    private MvcTestResult file(String rows) {
        return mvc.post()
                .uri("/admin/units/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "thay-doi.csv",
                        "text/csv",
                        ("hanh_dong;don_vi_cu;don_vi_moi;ten\n" + rows).getBytes(StandardCharsets.UTF_8)))
                .param("day", DAY)
                .param("basis", "Nghị quyết từ tệp")
                .with(user(ADMINISTRATOR))
                .with(csrf())
                .exchange();
    }

    @Test
    void previewsAFileAndNamesItsWrongLines() {
        assertThat(text(get("/admin/units/imports/new"))).contains("hanh_dong,don_vi_cu");
        assertThat(text(file("đổi tên;" + one + ";;Tên Từ Tệp\n"))).contains("Xác nhận nhập", "Tên Từ Tệp");
        assertThat(text(file("đổi tên;" + one + ";;Tên Từ Tệp\nnhập;12345;" + other + ";\n")))
                .contains("href=\"#row-3\"", "không phải là mã đơn vị")
                .doesNotContain("Xác nhận nhập");
        assertThat(text(file("x".repeat(10) + "\"\n"))).contains("alert-danger");
        assertThat(text(get("/admin/units"))).doesNotContain("Nghị quyết từ tệp");
    }

    @Test
    void namesTheWrongLinesOfALongFileToo() {
        var rows = new StringBuilder("nhập;" + one + ";" + other + ";\n");
        for (int i = 0; i < ChangeForm.MOST + 5; i++) {
            rows.append("đổi tên;v2-00001;;Không Có\n");
        }
        assertThat(text(file(rows.toString())))
                .contains("Xem trước thay đổi", "Dòng 3", "Dòng 67")
                .doesNotContain("Xác nhận nhập");
    }
}
