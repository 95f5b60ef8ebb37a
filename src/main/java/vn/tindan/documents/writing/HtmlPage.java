package vn.tindan.documents.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.tindan.documents.Document;

/** The fragment that screens embed, as a page of its own that needs no other file. */
@Component
class HtmlPage {

    private final ITemplateEngine templates;

    HtmlPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(Document document, String... stylesheets) {
        var context = new Context(Locale.of("vi"));
        context.setVariable("document", document);
        context.setVariable("styles", Stream.of(stylesheets).map(HtmlPage::read).collect(Collectors.joining("\n")));
        return templates.process("documents/page", context);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
