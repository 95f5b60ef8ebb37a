package vn.tindan.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OpeningFilterTests {

    @Test
    void letsNobodyInBeforeTheStartIsOver() throws Exception {
        var messages = new StaticMessageSource();
        messages.addMessage("web.starting", Locale.of("vi"), "Chưa mở");
        var filter = new OpeningFilter(messages);
        var early = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        filter.doFilter(new MockHttpServletRequest("POST", "/tips"), early, chain);
        assertThat(early.getStatus()).isEqualTo(503);
        assertThat(early.getHeader("Retry-After")).isEqualTo("5");
        assertThat(early.getContentAsString()).isEqualTo("Chưa mở");
        assertThat(chain.getRequest()).isNull();

        filter.open();
        filter.doFilter(new MockHttpServletRequest("POST", "/tips"), new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }
}
