package vn.tindan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.tindan.accounts.Role;
import vn.tindan.returns.Frequency;
import vn.tindan.returns.filing.FilingState;
import vn.tindan.returns.filing.FilingStep;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** Every word to a person has its message. */
class MessagesTests {

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._-]*)[(}]");

    private static Properties messages() throws IOException {
        var all = new Properties();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                all.load(reader);
            }
        }
        return all;
    }

    @Test
    void everyCategoryAndStatusHasACitizensWords() throws IOException {
        var messages = messages();
        assertThat(Stream.<Enum<?>[]>of(TipCategory.values(), TipStatus.values(), Outcome.values())
                        .flatMap(Stream::of)
                        .map(constant ->
                                constant.getDeclaringClass().getSimpleName() + "." + constant.name() + ".citizen"))
                .allSatisfy(key -> assertThat(messages).containsKey(key));
    }

    @Test
    void everyKeyInATemplateHasAMessage() throws IOException {
        var missing = new TreeSet<String>();
        var messages = messages();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !messages.containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConstantThatAPageShowsHasALabel() throws IOException {
        var messages = messages();
        assertThat(Stream.<Enum<?>[]>of(
                                Frequency.values(),
                                FilingState.values(),
                                FilingStep.values(),
                                TipChannel.values(),
                                TipStatus.values(),
                                TipAction.values(),
                                TipCategory.values(),
                                LegalType.values(),
                                Value.values(),
                                Outcome.values(),
                                Role.values())
                        .flatMap(Stream::of)
                        .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
                .allSatisfy(key -> assertThat(messages).containsKey(key));
    }

    @Test
    void noTemplateShowsTextOfItsOwnOrAnInlineScript() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContainPattern("<script(?![^>]*src)")
                        .doesNotContainPattern("\\son[a-z]+=\"");
            }
        }
    }
}
