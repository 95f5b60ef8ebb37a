package vn.tindan.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SurfaceFilterTests {

    private static int status(String surface, String path) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new SurfaceFilter(surface).doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response.getStatus();
    }

    @ParameterizedTest
    @CsvSource({
        "public, /office, 404",
        "public, /office/tips/1, 404",
        "public, /admin/accounts, 404",
        "public, /login, 404",
        "public, /login/webauthn, 404",
        "public, /invitation/x, 404",
        "public, /api/v1/figures, 404",
        "public, /tips/new, 200",
        "public, /statistics, 200",
        "office, /tips, 404",
        "office, /tips/new, 404",
        "office, /api/v1/tips, 404",
        "office, /office, 200",
        "office, /login, 200",
        "all, /office, 200",
        "all, /tips/new, 200"
    })
    void servesTheChosenFaceOnly(String surface, String path, int expected) throws Exception {
        assertThat(status(surface, path)).isEqualTo(expected);
    }

    @Test
    void refusesToStartWithAFaceItDoesNotKnow() {
        assertThatThrownBy(() -> new SurfaceFilter("pubic")).isInstanceOf(IllegalArgumentException.class);
    }
}
