package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.html.HtmlTextInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;
import vn.tindan.support.IntegrationTest;

/** The citizen's pages without a script. */
@IntegrationTest
class TipPublicPagesTests {

    private static final String FORM = "http://localhost/tips/new?province=v2-92";

    private final WebClient client;

    TipPublicPagesTests(MockMvc mvc) {
        client = MockMvcWebClientBuilder.mockMvcSetup(mvc).build();
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
    }

    private static HtmlPage send(HtmlPage page) throws IOException {
        return page.getForms()
                .getLast()
                .getElementsByAttribute("button", "type", "submit")
                .getFirst()
                .click();
    }

    @Test
    void saysAllThatIsMissingAtOnceAndKeepsWhatWasTyped() throws IOException {
        HtmlPage page = client.getPage(FORM);
        ((HtmlTextInput) page.getElementById("place")).setValue("cạnh cây đa");
        HtmlPage again = send(page);
        assertThat(again.asNormalizedText())
                .contains("Cần sửa 3 chỗ", "Hãy chọn xã, phường", "Hãy kể chuyện gì", "Hãy chọn một loại việc");
        assertThat(((HtmlTextInput) again.getElementById("place")).getValue()).isEqualTo("cạnh cây đa");
    }

    @Test
    void showsTheReceiptOnceAndOpensTheTipWithIt() throws IOException {
        HtmlPage page = client.getPage(FORM);
        var commune = page.<HtmlSelect>getHtmlElementById("commune");
        commune.setSelectedAttribute("unknown", true);
        ((HtmlTextArea) page.getElementById("story")).setText("Tôi không nhớ ở đâu.");
        page.<HtmlRadioButtonInput>getFirstByXPath("//input[@value='OTHER']").setChecked(true);
        HtmlPage receipt = send(page);
        String code = receipt.getElementById("receipt-code").asNormalizedText();
        assertThat(code.replaceAll("\\s", "")).matches("[0-9]{24}");
        assertThat(receipt.getUrl().toString()).doesNotContainPattern("[0-9]{8}");
        assertThat(((HtmlPage) client.getPage("http://localhost/tips/receipt")).asNormalizedText())
                .contains("chỉ hiện một lần")
                .doesNotContain(code);

        HtmlPage track = client.getPage("http://localhost/tips/track");
        ((HtmlTextInput) track.getElementById("code")).setValue(code);
        HtmlPage own = send(track);
        assertThat(own.asNormalizedText()).contains("Tin của bạn", "Thành phố Cần Thơ");
        refusesAMessageThatHolds(code, own);
    }

    private static void refusesAMessageThatHolds(String code, HtmlPage own) throws IOException {
        ((HtmlTextArea) own.getElementById("text")).setText("Mã của tôi: " + code + ", nhà số 12");
        HtmlPage refused = sendMessage(own);
        assertThat(refused.asNormalizedText()).contains("Lời nhắn có mã biên nhận");
        ((HtmlTextArea) refused.getElementById("text")).setText("Tôi còn nhớ biển số 65 12345");
        HtmlPage sent = sendMessage(refused);
        assertThat(sent.asNormalizedText())
                .contains("Tôi còn nhớ biển số 65 12345")
                .doesNotContain("nhà số 12");
    }

    private static HtmlPage sendMessage(HtmlPage own) throws IOException {
        return own.<HtmlButton>getFirstByXPath("//form[contains(@action, '/tips/track/messages')]//button")
                .click();
    }

    /** What was typed stays to be compared, and what its own digits tell is said. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0000 0000 0000 0000 0000 0098, Mã này không mở được tin nào
            0000 0000 0000 0000 0000 0097, Có chữ số gõ nhầm
            1234, Mã phải có đủ 24 chữ số
            abc, Mã phải có đủ 24 chữ số
            """)
    void saysWhatIsWrongWithAReceipt(String wrong, String said) throws IOException {
        HtmlPage track = client.getPage("http://localhost/tips/track");
        ((HtmlTextInput) track.getElementById("code")).setValue(wrong);
        HtmlPage answer = send(track);
        assertThat(answer.asNormalizedText()).contains(said);
        assertThat(((HtmlTextInput) answer.getElementById("code")).getValue()).isEqualTo(wrong);
    }
}
