package vn.tindan.attachments.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;

/** Files with a script: progress, a line that breaks, a voice message; on a phone's window, under the strict policy. */
@IntegrationTest
class FileBrowserTests {

    private static Browser browser;

    @TempDir
    Path folder;

    private final String base;
    private final JdbcClient jdbc;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    FileBrowserTests(Environment environment, JdbcClient jdbc) {
        base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openForm() {
        window = browser.window(360, 740);
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(base + "/tips/new?province=v2-92");
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private Path story() throws IOException {
        return Files.writeString(
                folder.resolve("lời kể.txt"),
                ("Kể lại " + UUID.randomUUID() + "\n").repeat(40_000),
                StandardCharsets.UTF_8);
    }

    private void sendTip() {
        page.locator("#commune").selectOption("v2-31507");
        page.locator("#story").fill("Kể bằng tệp " + UUID.randomUUID());
        page.locator("input[name=category][value=OTHER]").check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Gửi tin").setExact(true))
                .click();
        page.waitForURL("**/tips/receipt");
    }

    private List<Long> lengthsOfNewest(int count) {
        return jdbc.sql("select length from attachments.file order by number desc limit :count")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    @Test
    void sendsAFileWhileOneWritesAndGoesOnAfterTheLineBroke() throws IOException {
        var pieces = new AtomicInteger();
        page.route("**/tips/files/*", route -> {
            if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        Path story = story();
        page.locator("#files-input").setInputFiles(story);
        page.locator(".file-list").getByText("Đã nhận").waitFor();
        assertThat(pieces.get()).isGreaterThan(2);
        var axe = new AxeBuilder(page).analyze();
        assertThat(axe.getViolations()).isEmpty();
        sendTip();
        assertThat(lengthsOfNewest(1)).containsExactly(Files.size(story));
        assertThat(complaints).allMatch(text -> text.contains("ERR_CONNECTION_RESET"));
    }

    @Test
    void saysWhyAFileIsRefusedAndSendsTheRest() throws IOException {
        Path program = Files.write(folder.resolve("anh.jpg"), new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        Path story = story();
        page.locator("#files-input").setInputFiles(new Path[] {program, story});
        page.locator(".file-list").getByText("Loại tệp này không nhận được").waitFor();
        page.locator(".file-list").getByText("Đã nhận").waitFor();
        sendTip();
        assertThat(lengthsOfNewest(1)).containsExactly(Files.size(story));
    }

    @Test
    void recordsAVoiceMessage() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi lời nhắn thoại"))
                .click();
        page.getByText("Dừng ghi (0:02)").click();
        page.locator(".file-list").getByText("Đã nhận").waitFor();
        sendTip();
        assertThat(jdbc.sql("select type from attachments.file order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("audio/webm");
        assertThat(complaints).isEmpty();
    }
}
