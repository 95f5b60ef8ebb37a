package vn.tindan.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tindan.support.IntegrationTest;

/** One address is written in one way, so that no filter can be walked around by another spelling. */
@IntegrationTest
class PlainAddressFilterTests {

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%6Cogin",
                "/%6cogin",
                "/l%6Fgin",
                "/logi%6E",
                "/%74ips/new",
                "/tips%2Dnew",
                "/%6Fffice",
                "/api/%76%31/tips",
                "/%65n/tips/new",
                "/t%7Eips",
                "/office;x/tips"
            })
    void refusesALetterInDisguise(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void takesWhatOnlyNumbersCanWrite() throws Exception {
        assertThat(get("/login").statusCode()).isEqualTo(200);
        assertThat(get("/units/t%C3%ACm%20th%E1%BA%A5y").statusCode())
                .as("no such unit")
                .isEqualTo(404);
        assertThat(get("/tips/new?province=v2%2D92").statusCode()).isEqualTo(200);
    }
}
