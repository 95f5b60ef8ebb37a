package vn.tindan.accounts.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
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
    private final MockMvcTester mvc;

    OfficerSheetTests(OfficerSheet sheet, Accounts accounts, MockMvcTester mvc) {
        this.mvc = mvc;
        this.sheet = sheet;
        this.accounts = accounts;
    }

    private static byte[] file(String[]... rows) throws IOException {
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
            return bytes.toByteArray();
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
        refuses("<html>".getBytes(StandardCharsets.UTF_8), "sheets.unreadable");
        refuses(new byte[0], "sheets.unreadable");
        refuses(new byte[6 << 20], "sheets.large");
    }

    /** Opened by nobody but who knows the word: what is inside was never looked at. */
    @Test
    void refusesAFileBehindAPassword() throws IOException, GeneralSecurityException {
        var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        lock.confirmPassword("mat-khau");
        try (var locked = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            try (var inside = lock.getDataStream(locked)) {
                inside.write(file(new String[] {"an", "Nguyễn Văn An", "v2-31507", "CHIEF"}));
            }
            locked.writeFilesystem(bytes);
            refuses(bytes.toByteArray(), "sheets.old");
        }
    }

    @Test
    void refusesAFileWithMacros() throws IOException, InvalidFormatException {
        byte[] plain = file(new String[] {"an", "Nguyễn Văn An", "v2-31507", "CHIEF"});
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(plain));
                var bytes = new ByteArrayOutputStream()) {
            book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            book.write(bytes);
            refuses(bytes.toByteArray(), "sheets.unwanted");
        }
    }

    @Test
    void refusesMoreRowsThanOneFileMayHave() throws IOException {
        var rows = new String[OfficerSheet.MOST + 1][];
        Arrays.fill(rows, new String[] {"an", "Nguyễn Văn An", "v2-31507", "CHIEF"});
        refuses(file(rows), "accounts.import.many");
        assertThat(sheet.read(file(Arrays.copyOf(rows, OfficerSheet.MOST)))).hasSize(OfficerSheet.MOST);
    }

    /** Said on the page that the file was sent from. */
    @Test
    void tellsOnThePageWhyAFileIsRefused() {
        assertThat(mvc.post()
                        .uri("/admin/accounts/imports")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "cu.xlsx", null, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                        .with(user(ADMINISTRATOR))
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("có đặt mật khẩu");
    }

    private void refuses(byte[] file, String why) {
        assertThatThrownBy(() -> sheet.read(file))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(why);
    }
}
