package vn.tindan.attachments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import vn.tindan.attachments.FilesForTests;
import vn.tindan.support.IntegrationTest;

/** Files at the officers' side, without a script: the recorded call with the tip, further papers later, and how they come back. */
@IntegrationTest
class DeskFilePagesTests {

    @TempDir
    Path folder;

    private final String base;
    private final WebClient officer = client();
    private Path call = Path.of("");

    DeskFilePagesTests(Environment environment) {
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
    void recordACallAndSignIn() throws IOException {
        var format = new AudioFormat(8_000, 16, 1, true, false);
        byte[] second = new byte[16_000];
        for (int at = 0; at < second.length; at++) {
            second[at] = (byte) (Math.sin(at / 9.0) * 90);
        }
        call = folder.resolve("cuộc gọi 113.wav");
        try (var sound = new AudioInputStream(new ByteArrayInputStream(second), format, 8_000)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, call.toFile());
        }
        HtmlPage login = officer.getPage(base + "/login");
        login.<HtmlInput>getFirstByXPath("//input[@name='username']").setValue("trucban");
        login.<HtmlInput>getFirstByXPath("//input[@name='password']").setValue("tin-dan-demo");
        login.<HtmlButton>getFirstByXPath("//form[contains(@action,'login')]//button[@type='submit']")
                .click();
    }

    private HtmlPage typed(String story, Path file) throws IOException {
        HtmlPage desk = officer.getPage(base + "/office/tips/new?draft=new");
        ((HtmlTextArea) desk.getElementById("story")).setText(story);
        desk.<HtmlRadioButtonInput>getFirstByXPath("//input[@value='THEFT']").setChecked(true);
        desk.<HtmlFileInput>getFirstByXPath("//form[@id='desk']//input[@type='file']")
                .setFiles(file.toFile());
        return desk.<HtmlButton>getFirstByXPath("//form[@id='desk']//button[@type='submit' and not(@formaction)]")
                .click();
    }

    private HtmlPage tip(String word) throws IOException {
        HtmlPage list = officer.getPage(base + "/office/tips?words=" + word);
        return list.<HtmlAnchor>getFirstByXPath("//a[contains(@class,'row-link')]")
                .click();
    }

    private static void assertSafe(Page file, Path original) throws IOException {
        var answer = file.getWebResponse();
        assertThat(answer.getContentAsStream().readAllBytes()).isEqualTo(Files.readAllBytes(original));
        assertThat(answer.getResponseHeaderValue("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponseHeaderValue("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(answer.getResponseHeaderValue("Cache-Control")).contains("no-store");
    }

    @Test
    void takesTheRecordedCallWithTheTipAndGivesItBackToBeSaved() throws IOException {
        String word = "ghiam" + UUID.randomUUID().toString().replace("-", "");
        typed("Nghe gọi " + word, call);
        HtmlPage tip = tip(word);
        assertThat(tip.asNormalizedText()).contains("Tệp kèm theo (1)", "cuộc gọi 113.wav", "Âm thanh");
        assertThat(tip.<HtmlAnchor>getFirstByXPath("//audio | //video | //embed | //object"))
                .as("never played in the page")
                .isNull();
        assertSafe(
                tip.<HtmlAnchor>getFirstByXPath("//a[contains(@href,'/files/')]")
                        .click(),
                call);
    }

    @Test
    void refusesWhatIsNoSoundAndKeepsWhatWasTyped() throws IOException {
        String word = "giaam" + UUID.randomUUID().toString().replace("-", "");
        Path program = Files.write(folder.resolve("cuộc gọi.mp3"), new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        HtmlPage again = typed("Nghe gọi " + word, program);
        assertThat(again.asNormalizedText()).contains("Loại tệp này không nhận được");
        assertThat(((HtmlTextArea) again.getElementById("story")).getText()).contains(word);
    }

    @Test
    void addsAPaperToATipLaterAndHandsItOutWithTheSameCare() throws IOException {
        String word = "themsau" + UUID.randomUUID().toString().replace("-", "");
        typed("Nghe gọi " + word, call);
        Path picture = Files.write(folder.resolve("biên bản.png"), FilesForTests.picture(4711));
        HtmlPage tip = tip(word);
        HtmlFileInput input = tip.getFirstByXPath("//form[contains(@action,'/files')]//input[@type='file']");
        input.setFiles(picture.toFile());
        HtmlPage added = ((HtmlButton)
                        input.getEnclosingForm().getElementsByTagName("button").getLast())
                .click();
        assertThat(added.asNormalizedText()).contains("Tệp kèm theo (2)", "biên bản.png");
        assertSafe(
                added.<HtmlAnchor>getFirstByXPath("//a[contains(@href,'/files/') and contains(., 'biên bản')]")
                        .click(),
                picture);
        Page preview = officer.getPage(base
                + added.getFirstByXPath("string(//img[@class='file-preview']/@src)")
                        .toString());
        assertThat(preview.getWebResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(preview.getWebResponse().getResponseHeaderValue("Content-Security-Policy"))
                .contains("sandbox");
        assertThat(preview.getWebResponse().getResponseHeaderValue("X-Content-Type-Options"))
                .isEqualTo("nosniff");
    }
}
