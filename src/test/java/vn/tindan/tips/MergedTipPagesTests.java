package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.support.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** What two citizens see whose tips became one: each the state of the matter, and nothing of the other. */
@IntegrationTest
class MergedTipPagesTests {

    private static final UnitId UNIT = UnitId.parse("v2-00256");
    private static final Jurisdiction OWN = new Jurisdiction(UNIT);

    private final MockMvcTester mvc;
    private final TipIntake intake;
    private final TipReading reading;
    private final TipTriage triage;
    private final TipMerging merging;

    MergedTipPagesTests(MockMvcTester mvc, TipIntake intake, TipReading reading, TipTriage triage, TipMerging merging) {
        this.mvc = mvc;
        this.intake = intake;
        this.reading = reading;
        this.triage = triage;
        this.merging = merging;
    }

    private Receipt told(String story) {
        return intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.DRUGS,
                UNIT,
                story,
                null,
                null,
                null,
                null));
    }

    private TipTriage.Handle handle(Receipt receipt) {
        var id = intake.entry(receipt).tip();
        return new TipTriage.Handle(OWN, id, reading.open(OWN, id).version());
    }

    /** As whoever holds the receipt, over the pages: the wall shows them this one tip only. */
    private Cookie[] opened(Receipt receipt) {
        return mvc.post()
                .uri("/tips/track")
                .with(csrf())
                .param("code", receipt.digits())
                .exchange()
                .getResponse()
                .getCookies();
    }

    private String page(Cookie[] session) throws UnsupportedEncodingException {
        var page = mvc.get().uri("/tips/track").cookie(session).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void write(Cookie[] session, String text) {
        assertThat(mvc.post()
                        .uri("/tips/track/messages")
                        .cookie(session)
                        .with(csrf())
                        .param("text", text)
                        .exchange())
                .hasStatus(302);
    }

    @Test
    void showsEachTheStateOfTheMatterAndNothingOfTheOther() throws UnsupportedEncodingException {
        var main = told("Chuyện của người thứ nhất");
        var second = told("Chuyện của người thứ hai");
        var first = opened(main);
        var other = opened(second);
        write(first, "lời riêng của người thứ nhất");
        assertThat(page(other)).doesNotContain("Tin này được xem xét cùng");

        merging.merge(handle(second), intake.entry(main).number(), "cùng một việc");
        assertThat(page(other))
                .contains("Tin này được xem xét cùng một tin khác", "Phường Hai Bà Trưng")
                .doesNotContain("người thứ nhất");
        assertThat(page(first)).doesNotContain("Tin này được xem xét cùng");
        write(other, "lời riêng của người thứ hai");
        assertThat(page(other)).contains("lời riêng của người thứ hai");
        assertThat(page(first)).contains("lời riêng của người thứ nhất").doesNotContain("người thứ hai");

        triage.classify(handle(main), LegalType.OTHER, null);
        triage.setAside(handle(main), Outcome.GUIDED, "đã rõ", "Đã hướng dẫn cả hai.");
        assertThat(page(other)).contains("Đã hướng dẫn cả hai.").doesNotContain("người thứ nhất");
        assertThat(page(opened(second)))
                .as("a new session with the same receipt")
                .contains("Đã hướng dẫn cả hai.");
    }
}
