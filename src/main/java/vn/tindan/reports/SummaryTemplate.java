package vn.tindan.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Outline;

/** The lines of {@code reports/annual-summary.txt}: headings, and sentences over figures. A new sentence is a line there. */
@Component
class SummaryTemplate {

    private final List<String> lines;

    SummaryTemplate() {
        try {
            lines = new ClassPathResource("reports/annual-summary.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A heading without a sentence below it is left out. */
    Outline tell(Function<String, Optional<String>> figures) {
        var outline = new Outline();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.startsWith("#")) {
                new Sentence(line)
                        .say(figures)
                        .map(String::strip)
                        .filter(said -> said.length() > 1)
                        .ifPresent(outline::paragraph);
            } else if (isTold(at, figures)) {
                head(outline, line);
            }
        }
        return outline;
    }

    private static void head(Outline outline, String line) {
        if (line.startsWith("## ")) {
            outline.subsection(line.substring(3));
        } else {
            outline.section(line.substring(2));
        }
    }

    private boolean isTold(int heading, Function<String, Optional<String>> figures) {
        boolean section = lines.get(heading).startsWith("# ");
        return lines.stream()
                .skip(heading + 1L)
                .takeWhile(line -> !line.startsWith("# ") && (section || !line.startsWith("#")))
                .filter(line -> !line.startsWith("#"))
                .anyMatch(line -> new Sentence(line)
                        .say(figures)
                        .filter(said -> said.strip().length() > 1)
                        .isPresent());
    }
}
