package vn.tindan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.support.IntegrationTest;

/** Every public page in every language: no key missing, none too many, links that stay in it. */
@IntegrationTest
class LanguageTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._-]*)[(}]");
    private static final Pattern BUILT_KEY = Pattern.compile("#\\{\\|([\\w.-]*)\\$\\{[^}]*}([\\w.-]*)\\|");
    private static final Pattern CONCATENATED_KEY = Pattern.compile("#\\{\\$\\{'([\\w.-]+)' \\+");
    private static final Pattern INCLUDED = Pattern.compile("~\\{([a-z/_-]+) ::");

    /** What Java, not a template, says to a citizen. */
    private static final List<String> SAID_BY_JAVA = List.of(
            "attachments.refused",
            "attachments.rule.",
            "tips.form.",
            "tips.check.",
            "tips.conversation.",
            "web.when.",
            "web.error.",
            "web.closed.");

    private final MockMvcTester mvc;

    LanguageTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    private static Properties read(String pattern, boolean translations) throws IOException {
        var all = new Properties();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/" + pattern)) {
            boolean translation = String.valueOf(file.getFilename()).contains("_");
            if (translation == translations) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }

    /** The templates that a citizen sees: those in the public layout, and whatever they include. */
    private static Set<Path> publicTemplates() throws IOException {
        var found = new HashSet<Path>();
        var open = new ArrayDeque<Path>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("layouts/public ::")) {
                    open.add(file);
                }
            }
        }
        while (!open.isEmpty()) {
            Path file = open.remove();
            if (found.add(file)) {
                INCLUDED.matcher(Files.readString(file))
                        .results()
                        .map(include -> TEMPLATES.resolve(include.group(1) + ".html"))
                        .filter(Files::exists)
                        .forEach(open::add);
            }
        }
        found.removeIf(file -> file.startsWith(TEMPLATES.resolve("accounts"))); // signing in is for officers
        return found;
    }

    private static Set<String> needed() throws IOException {
        var vietnamese = read("*.properties", false).stringPropertyNames();
        var needed = new TreeSet<String>();
        for (Path template : publicTemplates()) {
            String text = Files.readString(template);
            KEY.matcher(text).results().forEach(found -> needed.add(found.group(1)));
            CONCATENATED_KEY
                    .matcher(text)
                    .results()
                    .forEach(found -> vietnamese.stream()
                            .filter(key -> key.startsWith(found.group(1)))
                            .forEach(needed::add));
            BUILT_KEY
                    .matcher(text)
                    .results()
                    .forEach(found -> vietnamese.stream()
                            .filter(key -> key.matches(
                                    Pattern.quote(found.group(1)) + "[A-Za-z_-]+" + Pattern.quote(found.group(2))))
                            .forEach(needed::add));
        }
        vietnamese.stream()
                .filter(key -> SAID_BY_JAVA.stream().anyMatch(key::startsWith))
                .forEach(needed::add);
        return needed;
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "VIETNAMESE", mode = EnumSource.Mode.EXCLUDE)
    void saysEverythingThatAPublicPageSaysAndNothingElse(Language language) throws IOException {
        var translated = read("public_" + language.code() + ".properties", true);
        var vietnamese = read("*.properties", false);
        assertThat(translated.stringPropertyNames()).containsAll(needed());
        assertThat(vietnamese.stringPropertyNames())
                .as("no longer said in Vietnamese")
                .containsAll(translated.stringPropertyNames());
        assertThat(translated.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(translated.getProperty(key)))
                        .as(key)
                        .isSubsetOf(placeholders(vietnamese.getProperty(key))));
    }

    private static Set<String> placeholders(String message) {
        new MessageFormat(message); // or it is broken
        var found = new TreeSet<String>();
        Pattern.compile("\\{(\\d)").matcher(message).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/privacy",
                "/tips/new",
                "/tips/new?province=v2-92",
                "/tips/track",
                "/units",
                "/units/v2-92",
                "/statistics"
            })
    void staysInItsLanguage(String page) {
        var answer = mvc.get().uri("/en" + page).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains("<html lang=\"en\"", "href=\"/en/tips/track\"", "For officers")
                .contains("href=\"/km" + page.replace("&", "&amp;") + "\"")
                .doesNotContain("Thoát nhanh", "??");
    }

    @Test
    void marksTheKhmerAsAwaitingANativeReader() {
        assertThat(mvc.get().uri("/km/")).hasStatusOk().bodyText().contains("lang=\"km\"", "កំពុងរង់ចាំការពិនិត្យ");
    }

    @Test
    void hasNoOtherPageUnderALanguage() {
        for (String page : List.of("/en/office", "/en/login", "/en/api/v1/units", "/km/admin", "/en/actuator/health")) {
            assertThat(mvc.get().uri(page)).as(page).hasStatus(404);
        }
        assertThat(mvc.get().uri("/en")).hasStatus(302).hasRedirectedUrl("/en/");
    }

    @Test
    void doesNotAskTheBrowserWhichLanguage() {
        assertThat(mvc.get().uri("/").header("Accept-Language", "en"))
                .bodyText()
                .contains("<html lang=\"vi\"");
    }
}
