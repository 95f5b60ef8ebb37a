package vn.tindan.accounts.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

@IntegrationTest
class OfficerSheetTests {

    private static final Account ADMINISTRATOR = new Account(
            UUID.randomUUID(), "qt", "Quản Trị", UnitId.parse("v2-92"), "", Set.of(Role.ADMINISTRATOR), true, null);

    private final OfficerSheet sheet;
    private final Accounts accounts;

    OfficerSheetTests(OfficerSheet sheet, Accounts accounts) {
        this.sheet = sheet;
        this.accounts = accounts;
    }

    private static ByteArrayInputStream file(String[]... rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var page = book.createSheet();
            page.createRow(0).createCell(0).setCellValue("Tên đăng nhập");
            for (int at = 0; at < rows.length; at++) {
                var row = page.createRow(at + 1);
                for (int cell = 0; cell < rows[at].length; cell++) {
                    row.createCell(cell).setCellValue(rows[at][cell]);
                }
            }
            book.write(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    @Test
    void saysWhatIsWrongInWhichRowAndKeepsNothingOfAPreview() throws IOException {
        String good = "nhap-" + UUID.randomUUID().toString().substring(0, 8);
        var lines = sheet.read(file(
                new String[] {good, "Đại úy Nguyễn Văn An", "v2-31507", "DUTY_OFFICER, CHIEF"},
                new String[] {good, "Trùng tên", "v2-31507", "CHIEF"},
                new String[] {"Có Dấu", "Ai", "v2-31507", "CHIEF"},
                new String[] {"xa", "Ở tỉnh khác", "v2-01", "PROVINCIAL_HANDLER"},
                new String[] {"sai-vai", "Ai", "v2-31507", "BOSS"},
                new String[] {"sai-cap", "Ai", "v2-31507", "MINISTRY"}));
        assertThat(sheet.preview(ADMINISTRATOR, lines))
                .extracting(outcome -> outcome.problem() == null
                        ? "được"
                        : Objects.requireNonNull(outcome.problem()).key())
                .containsExactly(
                        "được",
                        "accounts.username.taken",
                        "accounts.form.username",
                        "accounts.rule.unit-beyond",
                        "accounts.import.role",
                        "accounts.rule.role-elsewhere");
        assertThat(accounts.find(good)).isEmpty();
    }

    @Test
    void invitesTheRowsThatAreRight() throws IOException {
        String good = "nhap-" + UUID.randomUUID().toString().substring(0, 8);
        var lines = sheet.read(file(
                new String[] {"sai-cap", "Ai", "v2-31507", "MINISTRY"},
                new String[] {good, "Đại úy Nguyễn Văn An", "v2-31507", "DUTY_OFFICER"}));
        assertThat(sheet.invite(ADMINISTRATOR, lines))
                .extracting(outcome -> outcome.token() != null)
                .containsExactly(false, true);
        assertThat(accounts.find(good))
                .hasValueSatisfying(officer -> assertThat(officer.enabled()).isFalse());
    }

    @Test
    void refusesWhatIsNoExcelFile() {
        assertThatThrownBy(() -> sheet.read(new ByteArrayInputStream("<html>".getBytes())))
                .isInstanceOf(RuleViolation.class);
    }
}
