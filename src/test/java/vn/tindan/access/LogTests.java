package vn.tindan.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.UUID;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.html.HtmlTextInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.apps.Applications;
import vn.tindan.support.IntegrationTest;

/** What the log says of those who come by: nothing. Each walk carries a mark wherever somebody could type or send one. */
@IntegrationTest
class LogTests {

    private static final String HANDLER = "trucban";

    private final String mark = "vết" + UUID.randomUUID().toString().substring(0, 8);
    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final Applications applications;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> listener = new OutputStreamAppender<>();

    @LocalServerPort
    private int port;

    LogTests(MockMvcTester mvc, Accounts accounts, Applications applications) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.applications = applications;
    }

    @BeforeEach
    void listen() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(UTF_8);
        encoder.setPattern("%level %logger %msg %mdc %kvp%n%ex{full}");
        encoder.start();
        listener.addFilter(ofTheTestItself());
        listener.setContext(context);
        listener.setEncoder(encoder);
        listener.setOutputStream(log);
        listener.start();
        root().addAppender(listener);
    }

    /** The browser of these tests says what it gets; that is not the application's log. */
    private static Filter<ILoggingEvent> ofTheTestItself() {
        return new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                return event.getLoggerName().startsWith("org.htmlunit") ? FilterReply.DENY : FilterReply.NEUTRAL;
            }
        };
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(listener);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** The log is listened to at all; then: no mark, no address, no browser, no receipt, no key. */
    private void saysNothing(String... secrets) {
        LoggerFactory.getLogger(LogTests.class).warn("listening");
        String said = log.toString(UTF_8);
        assertThat(said)
                .contains("listening")
                .doesNotContainIgnoringCase(mark)
                .doesNotContain("203.0.113.77", "127.0.0.1", "0:0:0:0:0:0:0:1", "Mozilla", "JSESSIONID", "Bearer")
                .doesNotContainPattern("(?<![0-9a-f.])[0-9]{4}([ .-]?[0-9]{4}){5}(?![0-9a-f])");
        for (String secret : secrets) {
            assertThat(said).doesNotContain(secret, secret.replaceAll("\\s", ""));
        }
    }

    private WebClient phone() {
        var client = new WebClient();
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        client.addRequestHeader("X-Forwarded-For", "203.0.113.77");
        client.addRequestHeader("User-Agent", "Mozilla/5.0 " + UUID.randomUUID());
        client.addRequestHeader("Referer", "http://localhost/" + mark);
        return client;
    }

    private String here(String path) {
        return "http://localhost:" + port + path;
    }

    private static HtmlPage send(HtmlPage page) throws IOException {
        return page.getForms()
                .getLast()
                .getElementsByAttribute("button", "type", "submit")
                .getFirst()
                .click();
    }

    private static void type(HtmlPage page, String id, String text) {
        var field = page.getElementById(id);
        if (field instanceof HtmlTextArea area) {
            area.setText(text);
        } else if (field instanceof HtmlTextInput input) {
            input.setValue(text);
        }
    }

    @Test
    void ofACitizenWhoTellsAndComesBack() throws IOException {
        try (var client = phone()) {
            HtmlPage page = client.getPage(here("/tips/new?province=v2-92"));
            for (String field : new String[] {"story", "place", "happened", "contact"}) {
                type(page, field, "Bà " + mark + ", 0912 345 678");
            }
            HtmlPage wrong = send(page);
            wrong.<HtmlSelect>getHtmlElementById("commune").setSelectedAttribute("unknown", true);
            wrong.<HtmlRadioButtonInput>getFirstByXPath("//input[@value='OTHER']")
                    .setChecked(true);
            HtmlPage receipt = send(wrong);
            String code = receipt.getElementById("receipt-code").asNormalizedText();
            assertThat(code.replaceAll("\\s", "")).matches("[0-9]{24}");
            for (String tried : new String[] {code.replace('1', '2'), mark, "0000 0000 0000 0000 0000 0097", code}) {
                HtmlPage track = client.getPage(here("/tips/track"));
                type(track, "code", tried);
                page = send(track);
            }
            type(page, "text", mark + " nhắn thêm");
            send(page);
            saysNothing(code);
        }
    }

    @Test
    void ofWhoeverSendsWhatNobodyCanRead() throws IOException {
        try (var client = phone()) {
            for (String path : new String[] {
                "/" + mark,
                "/tips/track?code=" + mark,
                "/office/tips/" + mark,
                "/statistics?from=" + mark,
                "/api/v1/units?query=" + mark,
                "/invitation/" + mark,
                "/login?error=" + mark,
                "/tips/new?province=" + mark + "&boundaries=" + mark,
                "/;" + mark + "/..%2f" + mark,
                "/api/v1/figures?unit=" + mark + "&from=" + mark
            }) {
                client.getPage(
                        URI.create(here("/")).resolve(path.replace("ế", "e")).toURL());
                client.getPage(
                        new WebRequest(URI.create(here(path.replace("ế", "e"))).toURL(), HttpMethod.POST));
            }
        }
        raw("GET /" + mark + " HTTP/1.1\r\nHost: " + mark + "\r\nContent-Length: " + mark + "\r\n\r\n");
        raw("BREW" + mark + " / HTTP/9.9\r\n\r\n");
        raw("GET /?" + mark + "={|} HTTP/1.1\r\nHost: localhost\r\nCookie: SESSION=" + mark + "; " + mark + "\r\n\r\n");
        saysNothing(mark.replace("ế", "e"));
    }

    private void raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (java.net.SocketTimeoutException waiting) {
            // it keeps the line open for a next request
        }
    }

    @Test
    void ofWhoeverTriesToSignIn() throws IOException {
        try (var client = phone()) {
            for (String name : new String[] {HANDLER, "ten-" + mark}) {
                HtmlPage page = client.getPage(here("/login"));
                type(page, "username", name);
                page.getElementsByName("password").getFirst().setAttribute("value", mark);
                send(page);
            }
        }
        mvc.get()
                .uri("/api/v1/figures?unit=v2-92")
                .header("Authorization", "Basic " + mark)
                .exchange();
        saysNothing();
    }

    @Test
    void ofAnotherApplicationAndWhatItSends() {
        var administrator = accounts.find("quantri").orElseThrow();
        String key = applications.issue(administrator, new Applications.Order("nhật ký " + mark, mark, true, true));
        String good = "{\"unit\":\"v2-00145\",\"category\":\"THEFT\",\"story\":\"%s\",\"contact\":\"%s\"}"
                .formatted(mark, mark);
        for (String body : new String[] {
            good,
            good.replace("THEFT", mark),
            good.replace("v2-00145", mark),
            "{\"" + mark + "\":" + mark,
            "[\"" + mark + "\"]",
            "{\"story\":{\"" + mark + "\":1}}",
            mark
        }) {
            for (String once : new String[] {UUID.randomUUID().toString(), mark}) {
                mvc.post()
                        .uri("/api/v1/tips")
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", once)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange();
            }
        }
        mvc.get()
                .uri("/api/v1/tips/status")
                .header("Authorization", "Bearer " + key)
                .header("Tip-Receipt", mark)
                .exchange();
        mvc.get()
                .uri("/api/v1/tips/status")
                .header("Authorization", "Bearer " + mark)
                .exchange();
        saysNothing(key);
    }

    @Test
    void ofAnOfficerAtTheDeskAndWhatIsTyped() {
        Account officer = accounts.find(HANDLER).orElseThrow();
        for (var fields : new String[][] {
            {"/office/tips", "submission", UUID.randomUUID().toString(), "channel", "PHONE", "category", "THEFT"},
            {"/office/tips", "submission", mark, "channel", mark, "category", mark},
            {"/office/tips/new/draft", "submission", UUID.randomUUID().toString(), "quiet", "1"},
            {"/office/tips/" + UUID.randomUUID() + "/messages", "version", mark},
            {"/office/tips/" + UUID.randomUUID() + "/value", "value", mark}
        }) {
            var request = mvc.post()
                    .uri(fields[0])
                    .with(user(officer))
                    .with(csrf())
                    .param("story", mark)
                    .param("name", mark)
                    .param("phone", mark)
                    .param("reason", mark)
                    .param("text", mark);
            for (int at = 1; at < fields.length; at += 2) {
                request = request.param(fields[at], fields[at + 1]);
            }
            request.exchange();
        }
        for (String path :
                new String[] {"/office/tips?words=", "/office/tips?status=", "/office/overview?unit=", "/office/tips/"
                }) {
            mvc.get().uri(path + mark).with(user(officer)).exchange();
        }
        saysNothing();
    }

    @Test
    void ofFilesAndTheirNames() {
        mvc.post()
                .multipart()
                .uri("/tips")
                .file(new MockMultipartFile("files", mark + ".exe", "image/" + mark, mark.getBytes(UTF_8)))
                .param("story", mark)
                .param("submission", UUID.randomUUID().toString())
                .with(csrf())
                .exchange();
        mvc.post()
                .uri("/tips/files")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", mark)
                .header("Upload-Metadata", "filename " + mark)
                .exchange();
        saysNothing();
    }
}
