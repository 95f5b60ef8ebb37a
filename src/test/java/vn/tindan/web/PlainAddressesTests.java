package vn.tindan.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PlainAddressesTests {

    private static int status(String path) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new PlainAddresses().doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response.getStatus();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%6Fffice",
                "/%6fffice",
                "/offic%65",
                "/office/%61ccount",
                "/webauthn%2Doptions",
                "/%7Eoffice",
                "/of%5Ffice",
                "/a%2e%2E/office",
                "/%30",
                "/%5A",
                "/office;jsessionid=1/account",
                "/;/office"
            })
    void refusesAnAddressInDisguise(String path) throws Exception {
        assertThat(status(path)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/tips/0f8fad5b-d9cd-469f-a165-70867728950e",
                "/units/v2-92",
                "/office/indicators/%C4%91i%E1%BB%83m",
                "/office/exports/b%C3%A1o%20c%C3%A1o.pdf",
                "/a%5B0%5D%40",
                "/"
            })
    void letsThroughWhatHasToBeWrittenSo(String path) throws Exception {
        assertThat(status(path)).isEqualTo(200);
    }
}
