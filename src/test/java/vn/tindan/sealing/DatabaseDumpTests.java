package vn.tindan.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.apps.Applications;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/**
 * ATTACKS 57: a word that nobody else uses, in every field through every door; then the whole database as its owner reads
 * it, and every file. Neither the word nor what is left of it without its marks is there, in whatever writing.
 */
@IntegrationTest
class DatabaseDumpTests {

    /** Every marker contains it; told without marks it is {@link #PLAIN}. */
    private static final String STEM = "Zqượm";

    private static final String PLAIN = "zquom";
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf|submission)\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("(?s)id=\"receipt-code\">(.*?)</p>");

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final Applications applications;
    private final JdbcClient owner;
    private final Path home;
    private final String base;

    DatabaseDumpTests(
            @LocalServerPort int port,
            MockMvcTester mvc,
            Accounts accounts,
            Applications applications,
            JdbcConnectionDetails database,
            @Value("${tindan.home}") Path home) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.applications = applications;
        this.owner = JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        this.home = home;
        this.base = "http://localhost:" + port;
    }

    private static String marked(String field) {
        return "chuyện " + STEM + field + " và " + (STEM + field).toUpperCase(Locale.ROOT) + " nữa";
    }

    private MvcTestResult post(String username, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(csrf())
                .with(user(accounts.find(username).orElseThrow()));
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /** Over a real connection, as the file is sealed while it comes in. */
    private void tellByForm() throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = new LinkedHashMap<String, String>();
        TOKEN.matcher(get(browser, "/tips/new?province=v2-92"))
                .results()
                .forEach(found -> form.put(found.group(1), found.group(2)));
        form.putAll(Map.of(
                "province",
                "v2-92",
                "commune",
                "v2-31507",
                "category",
                "OTHER",
                "story",
                marked("ke"),
                "place",
                marked("noi"),
                "happened",
                marked("luc"),
                "contact",
                marked("ai")));
        var told = browser.send(
                HttpRequest.newBuilder(URI.create(base + "/tips"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(multipart(form)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(told.headers().firstValue("Location").orElse("")).endsWith("/tips/receipt");
        var code = CODE.matcher(get(browser, "/tips/receipt"));
        assertThat(code.find()).isTrue();
        String receipt = code.group(1).replaceAll("<[^>]*>|\\s", "");
        String token = "_csrf=" + form.get("_csrf");
        post(browser, "/tips/track", token + "&code=" + receipt);
        post(browser, "/tips/track/messages", token + "&text=" + URLEncoder.encode(marked("nhan"), UTF_8));
        assertThat(get(browser, "/tips/track")).contains(STEM + "nhan").contains(STEM + "tep.txt");
    }

    private static String multipart(Map<String, String> form) {
        var body = new StringBuilder();
        form.forEach((name, value) ->
                body.append("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        return body.append("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
                                .formatted(STEM + "tep.txt")
                        + "Content-Type: text/plain\r\n\r\n%s\r\n--b--\r\n".formatted(marked("trong")))
                .toString();
    }

    private String get(HttpClient browser, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(HttpClient browser, String path, String body) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private void tellAtTheDesk() {
        String draft = UUID.randomUUID().toString();
        String[] fields = {
            "channel",
            "PHONE",
            "category",
            "OTHER",
            "story",
            marked("ban"),
            "place",
            marked("choban"),
            "happened",
            marked("lucban"),
            "name",
            STEM + "ten",
            "phone",
            STEM + "so",
            "address",
            STEM + "nha"
        };
        assertThat(post("trucban", "/office/tips/new/draft", with(fields, "quiet", "1", "submission", draft)))
                .hasStatus(HttpStatus.NO_CONTENT);
        String submission = UUID.randomUUID().toString();
        assertThat(post("trucban", "/office/tips", with(fields, "submission", submission)))
                .hasStatus3xxRedirection();
        var tip = owner.sql("select tip_id from desk.taken where submission = :submission::uuid")
                .param("submission", submission)
                .query(UUID.class)
                .single();
        work(tip);
    }

    /** What the desk and its chief write about a tip. */
    private void work(UUID tip) {
        String of = "/office/tips/" + tip;
        take(of, "/messages", "text", marked("hoi"));
        take(of, "/notes", "note", marked("ghi"));
        assertThat(mvc.get().uri(of).with(user(accounts.find("chihuy").orElseThrow())))
                .bodyText()
                .contains(STEM + "ghi");
        take(of, "/classification", "type", "CRIME_REPORT", "reason", marked("loai"));
        take(of, "/assignment", "reason", marked("giao"), "document", "01/QĐ-CAX");
        take(of, "/value", "value", "YES", "reason", marked("gia"));
        take(of, "/identity", "reason", marked("gap"));
        String number = owner.sql("select register_number || '/' || register_year from tips.tip where id = :id")
                .param("id", tip)
                .query(String.class)
                .single();
        post(
                "trucban",
                "/office/cases",
                "title",
                marked("vu"),
                "summary",
                marked("tomtat"),
                "tipNumber",
                number,
                "commune",
                "v2-31507");
    }

    private void take(String tip, String step, String... fields) {
        String version = owner.sql("select version from tips.tip where id = :id::uuid")
                .param("id", tip.substring(tip.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        var answer = post("chihuy", tip + step, with(fields, "version", version));
        assertThat(answer.getResponse().getStatus()).as(step).isIn(200, 302);
    }

    private void tellByTheApi() {
        var administrator = new Account(
                UUID.randomUUID(), "ai", "Ai", UnitId.NATION_TODAY, "Cả nước", Set.of(Role.ADMINISTRATOR), true, null);
        String key = applications.issue(
                administrator, new Applications.Order("thử " + UUID.randomUUID(), "Đơn vị thử", true, true));
        String body = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("unit", "v2-31507")
                .put("category", "OTHER")
                .put("story", marked("api"))
                .put("place", marked("apinoi"))
                .put("happened", marked("apiluc"))
                .put("contact", marked("apiai"))
                .toString();
        assertThat(mvc.post()
                        .uri("/api/v1/tips")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(body)
                        .exchange())
                .hasStatus(201);
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static List<String> needles() {
        var needles = new ArrayList<String>();
        for (String each : List.of(STEM, STEM.toUpperCase(Locale.ROOT), STEM.toLowerCase(Locale.ROOT), PLAIN)) {
            for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String written = Normalizer.normalize(each, form);
                needles.add(written.toLowerCase(Locale.ROOT));
                needles.add(HexFormat.of().formatHex(written.getBytes(StandardCharsets.UTF_8)));
                needles.add(HexFormat.of().formatHex(written.getBytes(StandardCharsets.UTF_16BE)));
            }
        }
        return needles.stream().distinct().toList();
    }

    private List<String> tables() {
        return owner.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') order by 1
                """).query(String.class).list();
    }

    @Test
    void holdsNoWordOfWhatAnybodyToldOrWrote() throws Exception {
        tellByForm();
        tellAtTheDesk();
        tellByTheApi();
        var needles = needles();
        var found = new ArrayList<String>();
        for (String table : tables()) {
            owner.sql("select t::text from " + table + " t").query(row -> {
                String line = row.getString(1).toLowerCase(Locale.ROOT);
                needles.stream()
                        .filter(line::contains)
                        .map(needle -> table + ": " + around(line, needle))
                        .forEach(found::add);
            });
        }
        assertThat(found).isEmpty();
    }

    private static String around(String line, String needle) {
        int at = line.indexOf(needle);
        return line.substring(Math.max(0, at - 60), Math.min(line.length(), at + 60));
    }

    @Test
    void norDoesAFileBesideIt() throws Exception {
        tellByForm();
        var needles = Stream.of(STEM, PLAIN)
                .map(each -> new String(each.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        try (var files = Files.walk(home.resolve("files"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(needles).as(file.toString()).noneMatch(bytes::contains);
                assertThat(file.toString()).doesNotContain(STEM, PLAIN);
            }
        }
    }
}
