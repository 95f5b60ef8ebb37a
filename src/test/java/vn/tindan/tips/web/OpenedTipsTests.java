package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.support.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** A tip opened by its receipt: kept sealed with the browser, without a session, and closed on the server. */
@IntegrationTest
class OpenedTipsTests {

    private static final String COOKIE = "tindan-tip";

    private final MockMvcTester mvc;
    private final TipIntake intake;
    private Receipt receipt;

    OpenedTipsTests(MockMvcTester mvc, TipIntake intake) {
        this.mvc = mvc;
        this.intake = intake;
    }

    @BeforeEach
    void tell() {
        receipt = intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                UnitId.parse("v2-00364"),
                "Tin của người mở",
                null,
                null,
                null,
                null));
    }

    private MvcTestResult open(String code) {
        return mvc.post().uri("/tips/track").with(csrf()).param("code", code).exchange();
    }

    private Cookie opened() {
        var cookie = open(receipt.digits()).getResponse().getCookie(COOKIE);
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private MvcTestResult page(Cookie cookie) {
        return mvc.get().uri("/tips/track").cookie(cookie).exchange();
    }

    private MvcTestResult post(String path, Cookie cookie, Map<String, String> fields) {
        var request = mvc.post().uri(path).cookie(cookie).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void keepsItSealedWithTheBrowser() {
        var cookie = opened();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(cookie.getMaxAge()).as("gone with the browser").isNegative();
        assertThat(new String(
                        Base64.getUrlDecoder().decode(cookie.getValue()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(receipt.digits(), intake.entry(receipt).tip().toString());
        assertThat(page(cookie)).hasStatusOk().bodyText().contains("Tin của bạn");
        assertThat(open("0000000000000000000000" + "98")).bodyText().contains("Mã này không mở được tin nào");
    }

    /** Whoever copied the cookie of a borrowed phone has nothing once its owner closed the tip. */
    @Test
    void closesItOnTheServerForEveryCopy() {
        var copy = opened();
        var second = opened();
        assertThat(page(second)).bodyText().contains("Tin của bạn");
        assertThat(post("/tips/track/end", second, Map.of())).hasStatus(302);
        for (var closed : new Cookie[] {copy, second}) {
            assertThat(page(closed))
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"code\"")
                    .doesNotContain("Tin của bạn");
            assertThat(post("/tips/track/messages", closed, Map.of("text", "của kẻ khác")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"code\"");
            assertThat(post(
                            "/tips/track/files",
                            closed,
                            Map.of("submission", UUID.randomUUID().toString())))
                    .hasStatus(302);
        }
        var later = opened();
        assertThat(post("/tips/track/end", copy, Map.of())).hasStatus(302);
        assertThat(page(later))
                .as("the receipt opens it again, and no closed copy ends that")
                .bodyText()
                .contains("Tin của bạn")
                .doesNotContain("của kẻ khác");
    }

    @Test
    void takesNoCookieThatItDidNotMake() {
        String own = opened().getValue();
        String flipped = (own.charAt(0) == 'A' ? "B" : "A") + own.substring(1);
        for (String forged : new String[] {"", "x", flipped, own.substring(4), "AAAA".repeat(60)}) {
            assertThat(page(new Cookie(COOKIE, forged)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"code\"");
        }
        var asReceipt = new Cookie("tindan-receipt", own);
        assertThat(mvc.get().uri("/tips/receipt").cookie(asReceipt).exchange())
                .bodyText()
                .doesNotContain("receipt-code");
    }

    @Test
    void saysHowOftenAndWhenItWasOpenedBefore() {
        assertThat(page(opened())).bodyText().contains("lần đầu");
        assertThat(page(opened())).bodyText().contains("2 lần");
    }

    /** Somebody who wrote for longer than the half hour has not written in vain. */
    @Test
    void keepsAMessageThatWasWrittenTooSlowlyUntilTheReceiptIsShownAgain() {
        var asked = post("/tips/track/messages", new Cookie(COOKIE, "x"), Map.of("text", "viết rất lâu <b>"));
        assertThat(asked).hasStatusOk().bodyText().contains("name=\"code\"", "viết rất lâu &lt;b&gt;");
        var again = mvc.post()
                .uri("/tips/track")
                .with(csrf())
                .param("code", receipt.digits())
                .param("text", "viết rất lâu <b>")
                .exchange();
        assertThat(again).hasStatusOk().bodyText().contains("Tin của bạn", "viết rất lâu &lt;b&gt;</textarea>");
    }
}
