package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.support.IntegrationTest;

/** The citizen's form over real connections: ATTACKS 6, 38, 48 and 56. Each test has a commune of its own. */
@IntegrationTest
class TellingUnderLoadTests {

    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|submission)\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final JdbcClient jdbc;

    TellingUnderLoadTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.base = "http://localhost:" + port;
        this.jdbc = jdbc;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    private String form(HttpClient client, String commune, String story) throws IOException, InterruptedException {
        String page = get(client, "/tips/new?province=v2-01").body();
        String hidden = FIELD.matcher(page)
                .results()
                .map(field -> field.group(1) + "=" + encode(field.group(2)))
                .distinct()
                .collect(Collectors.joining("&"));
        return hidden + "&province=v2-01&commune=" + commune + "&category=THEFT&story=" + encode(story);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "MARKERAGENT")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private List<Integer> numbers(String commune) {
        return jdbc.sql("select register_number from tips.tip where counted_unit = :unit order by 1")
                .param("unit", commune)
                .query(Integer.class)
                .list();
    }

    @Test
    void makesOneTipOfTwentyClicks() throws Exception {
        var client = client();
        String form = form(client, "v2-00025", "Bấm hai mươi lần");
        var clicks = IntStream.range(0, 20)
                .mapToObj(_ -> client.sendAsync(post("/tips", form), BodyHandlers.ofString()))
                .toList();
        for (var click : clicks) {
            var answer = click.get();
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/tips/receipt"));
        }
        assertThat(numbers("v2-00025")).hasSize(1);
        assertThat(get(client, "/tips/receipt").body()).containsPattern("receipt-code");
    }

    @Test
    void takesFiveHundredAtOnceAndNumbersThemWithoutAGap() throws Exception {
        var client = HttpClient.newBuilder().build();
        var shared = client();
        String form = form(shared, "v2-00091", "Tin số ");
        var cookies = ((CookieManager) shared.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        var sent = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
        for (int tip = 0; tip < 500; tip++) {
            String own = form.replaceFirst("submission=[^&]+", "submission=" + UUID.randomUUID()) + tip;
            sent.add(client.sendAsync(
                    HttpRequest.newBuilder(post("/tips", own), (_, _) -> true)
                            .header("Cookie", cookies)
                            .build(),
                    BodyHandlers.discarding()));
        }
        var answers = new ArrayList<Integer>();
        for (var each : sent) {
            answers.add(each.get().statusCode());
        }
        assertThat(answers).hasSize(500).containsOnly(302);
        assertThat(numbers("v2-00091"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 500).boxed().toList());
    }

    @Test
    void refusesFloodsOfFieldsAndEndlessFieldsWithoutTakingATip() throws Exception {
        var client = client();
        String form = form(client, "v2-00097", "Lũ trường dữ liệu");
        String fields =
                IntStream.range(0, 10_000).mapToObj(at -> "&f" + at + "=x").collect(Collectors.joining());
        String endless = form.replace("story=", "story=" + "x".repeat(1_000_000));
        String large = form.replace("story=", "story=" + "x".repeat(3_000_000));
        String twice = form + "&category=DRUGS&commune=v2-00091&story=hai";
        String parts = "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nx\r\n".repeat(10_000) + "--b--\r\n";
        for (String body : List.of(form + fields, endless, large, twice)) {
            assertThat(client.send(post("/tips", body), BodyHandlers.ofString()).statusCode())
                    .isIn(200, 400, 403, 413);
        }
        var multipart = HttpRequest.newBuilder(URI.create(base + "/tips"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(parts))
                .build();
        assertThat(client.send(multipart, BodyHandlers.ofString()).statusCode()).isIn(400, 403, 413);
        assertThat(numbers("v2-00097")).isEmpty();
    }

    @Test
    void logsNoWordNoReceiptNoAddressNoDevice() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        var client = client();
        try {
            client.send(post("/tips", form(client, "v2-00103", "MARKERSTORY")), BodyHandlers.ofString());
            String receipt = get(client, "/tips/receipt")
                    .body()
                    .replaceAll("(?s).*id=\"receipt-code\">(.*?)</p>.*", "$1")
                    .replaceAll("<[^>]+>|\\s", "");
            assertThat(receipt).matches("[0-9]{24}");
            String csrf = form(client, "v2-00103", "").replaceAll(".*?(_csrf=[^&]+).*", "$1");
            client.send(post("/tips/track", csrf + "&code=" + receipt), BodyHandlers.ofString());
            client.send(post("/tips/track", csrf + "&code=1" + receipt.substring(1)), BodyHandlers.ofString());
            client.send(post("/tips/track", "code=" + receipt), BodyHandlers.ofString());
            client.send(post("/tips", csrf + "&story=" + "MARKERSTORY".repeat(20_000)), BodyHandlers.ofString());
            String written = lines.list.stream()
                    .flatMap(line -> Stream.of(line.getFormattedMessage(), String.valueOf(line.getThrowableProxy())))
                    .collect(Collectors.joining("\n"));
            assertThat(written)
                    .doesNotContain("MARKERSTORY", "MARKERAGENT", receipt, receipt.substring(0, 12))
                    .doesNotContain("127.0.0.1", "0:0:0:0:0:0:0:1");
        } finally {
            root.detachAppender(lines);
        }
    }
}
