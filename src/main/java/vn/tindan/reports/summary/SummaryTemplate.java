package vn.tindan.reports.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sections of {@code reports/annual-summary.txt}: headings, and sentences over figures. A new sentence is a line there. */
@Component
public class SummaryTemplate {

    private final List<Section> sections;

    SummaryTemplate() {
        try {
            sections = read(new ClassPathResource("reports/annual-summary.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a new report begins with. */
    public List<Section> sections() {
        return sections;
    }

    private static List<Section> read(List<String> lines) {
        var read = new ArrayList<Section>();
        for (String line : lines) {
            if (line.startsWith("#")) {
                int level = line.startsWith("##") ? 2 : 1;
                read.add(new Section(level, line.substring(level).strip(), "", ""));
            } else {
                var last = read.removeLast();
                String body = last.body().isEmpty() ? line : last.body() + "\n" + line;
                read.add(new Section(last.level(), last.heading(), body, body));
            }
        }
        return List.copyOf(read);
    }
}
