package vn.tindan.attachments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.attachments.FilesForTests;
import vn.tindan.attachments.ResumableUploads;
import vn.tindan.support.IntegrationTest;

/** The whole way of a file without a script: form, tracking page, officer's page; over a real connection. */
@IntegrationTest
class FilePagesTests {

    @TempDir
    Path folder;

    private final String base;
    private final WebClient citizen = client();
    private final WebClient officer = client();
    private Path picture = Path.of("");
    private Path program = Path.of("");

    private final ResumableUploads resumable;
    private final JdbcClient jdbc;

    FilePagesTests(Environment environment, ResumableUploads resumable, JdbcClient jdbc) {
        this.resumable = resumable;
        this.jdbc = jdbc;
        base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private static WebClient client() {
        var client = new WebClient();
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        return client;
    }

    @BeforeEach
    void makeFiles() throws IOException {
        picture = Files.write(folder.resolve("biển số.png"), FilesForTests.picture(77));
        program = Files.write(folder.resolve("anh.jpg"), new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
    }

    private HtmlPage filled(String story) throws IOException {
        HtmlPage page = citizen.getPage(base + "/tips/new?province=v2-92");
        page.<HtmlSelect>getHtmlElementById("commune").setSelectedAttribute("v2-31507", true);
        ((HtmlTextArea) page.getElementById("story")).setText(story);
        page.<HtmlRadioButtonInput>getFirstByXPath("//input[@value='OTHER']").setChecked(true);
        return page;
    }

    private static HtmlPage send(HtmlPage page, Path... files) throws IOException {
        HtmlFileInput input = page.getFirstByXPath("//input[@type='file']");
        input.setFiles(java.util.Arrays.stream(files).map(Path::toFile).toArray(java.io.File[]::new));
        HtmlButton button = (HtmlButton)
                input.getEnclosingForm().getElementsByTagName("button").getLast();
        return button.click();
    }

    private HtmlPage track(String code) throws IOException {
        HtmlPage page = citizen.getPage(base + "/tips/track");
        ((HtmlInput) page.getElementById("code")).setValue(code);
        return page.<HtmlButton>getFirstByXPath("//form[contains(@action,'track')]//button")
                .click();
    }

    private HtmlPage officersPage(String story) throws IOException {
        HtmlPage login = officer.getPage(base + "/login");
        login.<HtmlInput>getFirstByXPath("//input[@name='username']").setValue("trucban");
        login.<HtmlInput>getFirstByXPath("//input[@name='password']").setValue("tin-dan-demo");
        login.<HtmlButton>getFirstByXPath("//form[contains(@action,'login')]//button[@type='submit']")
                .click();
        HtmlPage list = officer.getPage(base + "/office/tips?words=" + story.substring(story.lastIndexOf(' ') + 1));
        return list.<HtmlAnchor>getFirstByXPath("//a[contains(@class,'row-link')]")
                .click();
    }

    @Test
    void takesAFileWithTheTipAndGivesItToItsOfficer() throws IOException {
        String story = "Xe lạ đỗ trước ngõ " + UUID.randomUUID().toString().replace("-", "");
        HtmlPage receipt = send(filled(story), picture);
        String code = receipt.getElementById("receipt-code").asNormalizedText();

        HtmlPage tracked = track(code);
        assertThat(tracked.asNormalizedText()).contains("Tệp bạn đã gửi", "biển số.png");
        assertThat(tracked.getAnchors())
                .noneMatch(anchor -> anchor.getHrefAttribute().contains("file"));

        HtmlPage tip = officersPage(story);
        assertThat(tip.asNormalizedText()).contains("Tệp kèm theo (1)", "biển số.png");
        Page file = tip.<HtmlAnchor>getFirstByXPath("//a[contains(@href,'/files/')]")
                .click();
        var answer = file.getWebResponse();
        assertThat(answer.getContentAsStream().readAllBytes()).isEqualTo(Files.readAllBytes(picture));
        assertThat(answer.getResponseHeaderValue("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''bi%E1%BB%83n%20s%E1%BB%91.png");
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponseHeaderValue("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getResponseHeaderValue("Cache-Control")).contains("no-store");
    }

    @Test
    void saysWhyAFileIsRefusedAndKeepsWordsAndTheOtherFile() throws IOException {
        HtmlPage again = send(filled("Chuyện giữ lại"), picture, program);
        assertThat(again.asNormalizedText()).contains("anh.jpg: Loại tệp này không nhận được", "biển số.png Ảnh");
        assertThat(((HtmlTextArea) again.getElementById("story")).getText()).isEqualTo("Chuyện giữ lại");
        HtmlPage receipt = send(again);
        HtmlPage tracked = track(receipt.getElementById("receipt-code").asNormalizedText());
        assertThat(tracked.asNormalizedText()).contains("biển số.png");
    }

    /** The machine died between the last piece of a file and the whole: its sender sends again, and has written once. */
    @Test
    void keepsWhatWasWrittenWhereAFileIsNotWhole() throws IOException {
        HtmlPage page = filled("Chuyện viết một lần");
        String submission = ((HtmlInput) page.getFirstByXPath("//input[@name='submission']")).getValue();
        var upload = resumable.begin(submission, "ghi.txt", 20);
        resumable.append(upload, 0, new java.io.ByteArrayInputStream(new byte[10]));
        jdbc.sql("update attachments.upload set length = received where id = :id")
                .param("id", upload)
                .update();
        HtmlPage again = page.<HtmlButton>getFirstByXPath("//form[contains(@class,'telling')]//button[@type='submit']")
                .click();
        assertThat(again.getWebResponse().getStatusCode()).isEqualTo(200);
        assertThat(((HtmlTextArea) again.getElementById("story")).getText()).isEqualTo("Chuyện viết một lần");
        assertThat(again.asNormalizedText()).contains("chưa gửi xong");
    }

    @Test
    void takesFurtherFilesFromWhoeverHoldsTheReceipt() throws IOException {
        HtmlPage receipt = send(filled("Gửi thêm sau"));
        HtmlPage tracked = track(receipt.getElementById("receipt-code").asNormalizedText());
        assertThat(tracked.asNormalizedText()).contains("Chưa có tệp nào");
        HtmlPage added = send(tracked, picture);
        assertThat(added.asNormalizedText()).contains("Đã nhận tệp", "biển số.png");
        assertThat(send(added, program).asNormalizedText()).contains("Loại tệp này không nhận được");
    }
}
