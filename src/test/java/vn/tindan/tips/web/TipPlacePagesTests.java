package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.support.FormToken.csrf;

import java.io.IOException;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;
import vn.tindan.support.IntegrationTest;

/** The first step of telling, without a script: a name that became several communes is a question. */
@IntegrationTest
class TipPlacePagesTests {

    private final WebClient client;
    private final MockMvcTester mvc;

    TipPlacePagesTests(MockMvc mock, MockMvcTester mvc) {
        this.mvc = mvc;
        client = MockMvcWebClientBuilder.mockMvcSetup(mock).build();
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
    }

    private HtmlPage ask(String name) throws IOException {
        HtmlPage first = client.getPage("http://localhost/tips/new");
        var form = first.getForms().getFirst();
        form.getInputByName("query").setValue(name);
        return form.getElementsByTagName("button").getFirst().click();
    }

    @Test
    void asksWhichOfTodaysCommunesADividedOneIs() throws IOException {
        HtmlPage answer = ask("phường Quốc Tử Giám, Đống Đa");
        assertThat(answer.asNormalizedText())
                .contains("trước đây, nay thuộc Phường Ô Chợ Dừa và Phường Văn Miếu - Quốc Tử Giám")
                .contains("Chuyện xảy ra ở đâu?");
        HtmlPage form = answer.getAnchorByHref(answer.getAnchors().stream()
                        .map(anchor -> anchor.getHrefAttribute())
                        .filter(href -> href.contains("commune="))
                        .findFirst()
                        .orElseThrow())
                .click();
        HtmlSelect commune = form.getHtmlElementById("commune");
        assertThat(commune.getSelectedOptions().getFirst().getValueAttribute()).startsWith("v2-");
        assertThat(form.asNormalizedText()).contains("Thành phố Hà Nội");
    }

    /** Where another commune bears the name that was typed, it comes before the question about a former one that sounds like it. */
    @Test
    void putsTheCommuneThatWasMeantBeforeTheQuestionAboutADividedOne() throws IOException {
        assertThat(ask("phu loi").asNormalizedText())
                .containsSubsequence("Phường Phú Lợi, Thành phố Cần Thơ", "Phường Phúc Lợi, Quận Long Biên");
    }

    @Test
    void offersTodaysCommuneForAFormerOne() throws IOException {
        assertThat(ask("trung my binh xuyen").asNormalizedText())
                .contains("Xã Bình Tuyền, Tỉnh Phú Thọ", "trước đây là Xã Trung Mỹ, Huyện Bình Xuyên, Tỉnh Vĩnh Phúc");
        assertThat(ask("zzz").asNormalizedText()).contains("Không thấy nơi nào tên như vậy");
        assertThat(ask(" ").asNormalizedText()).contains("Không thấy nơi nào tên như vậy");
    }

    @Test
    void findsWhatIsNearAPositionSentInTheBody() {
        assertThat(at("10.0339", "105.7836"))
                .hasStatusOk()
                .bodyText()
                .contains("Các nơi gần bạn", "Phường Cái Khế", "/tips/new?province=v2-92&amp;commune=v2-31120")
                .doesNotContain("10.0339", "105.7836");
        assertThat(at("48.85", "2.35")).hasStatusOk().bodyText().contains("Không xác định được xã");
        assertThat(at("", "x")).hasStatusOk().bodyText().contains("Không xác định được xã");
        assertThat(at("1e400", "NaN")).hasStatusOk().bodyText().contains("Không xác định được xã");
    }

    @Test
    void ignoresACommuneThatIsNone() {
        for (String commune : new String[] {"v2-99999", "31120", "v1-08938", "<script>"}) {
            assertThat(mvc.get().uri("/tips/new").param("province", "v2-92").param("commune", commune))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .doesNotContain("selected=\"selected\"><script>");
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult at(String latitude, String longitude) {
        return mvc.post()
                .uri("/tips/place")
                .param("latitude", latitude)
                .param("longitude", longitude)
                .with(csrf())
                .exchange();
    }
}
