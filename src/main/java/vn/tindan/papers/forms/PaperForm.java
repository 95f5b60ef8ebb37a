package vn.tindan.papers.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.tindan.documents.Block;
import vn.tindan.documents.Document;
import vn.tindan.documents.Letterhead;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Span;

/**
 * The text of one form, a line for a paragraph: {@code # section}, {@code = decision}, {@code > basis in italics}, {@code - dash},
 * {@code | who signs | beside whom}, {@code {{a long text}}}, and {@code {a word}} within a line. What is not known is
 * left as a dotted line for the pen, and never made up.
 */
public record PaperForm(Map<String, String> head, List<String> lines) {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final Pattern TEXT = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern HEAD = Pattern.compile("(kind|subject|to|capacity|recipients): (.*)");
    private static final String DOTS = "…".repeat(10);
    private static final String DOTTED_LINE = "…".repeat(27);
    private static final int LINES_LEFT = 3;

    public static PaperForm read(String slug) {
        var head = new HashMap<String, String>();
        var lines = new ArrayList<String>();
        for (var line : text(slug).lines().filter(each -> !each.isBlank()).toList()) {
            var matcher = HEAD.matcher(line);
            if (matcher.matches()) {
                head.put(matcher.group(1), matcher.group(2));
            } else {
                lines.add(line);
            }
        }
        return new PaperForm(Map.copyOf(head), List.copyOf(lines));
    }

    private static String text(String slug) {
        try {
            return new ClassPathResource("papers/" + slug + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form as a paper: a fact that is missing among those given is left open. */
    public Document.Builder fill(Letterhead letterhead, Map<String, String> facts) {
        var paper = Document.under(letterhead)
                .titled(head.getOrDefault("kind", ""), filled(head.getOrDefault("subject", ""), facts))
                .saying(body(facts));
        var to = parts(head.get("to"), facts);
        if (!to.isEmpty()) {
            paper.addressedTo(to.toArray(String[]::new));
        }
        return head.containsKey("capacity")
                ? paper.closing(parts(head.get("capacity"), facts), "", parts(head.get("recipients"), facts))
                : paper;
    }

    private Outline body(Map<String, String> facts) {
        var body = new Outline();
        for (var line : lines) {
            var text = TEXT.matcher(line);
            if (text.matches()) {
                longText(body, facts.get(text.group(1)));
            } else if (line.startsWith("# ")) {
                body.section(filled(line.substring(2), facts));
            } else if (line.startsWith("= ")) {
                body.decision(filled(line.substring(2), facts));
            } else if (line.startsWith("> ")) {
                body.paragraph(Span.italic(filled(line.substring(2), facts)));
            } else if (line.startsWith("- ")) {
                body.bullets(filled(line.substring(2), facts));
            } else if (line.startsWith("| ")) {
                body.add(new Block.Signatures(parts(line.substring(2), facts).stream()
                        .map(capacity -> new Block.Signer(capacity, "", ""))
                        .toList()));
            } else {
                body.paragraph(filled(line, facts));
            }
        }
        return body;
    }

    private static void longText(Outline body, @Nullable String text) {
        if (text == null || text.isBlank()) {
            for (int line = 0; line < LINES_LEFT; line++) {
                body.paragraph(DOTTED_LINE);
            }
        } else {
            text.lines().filter(each -> !each.isBlank()).forEach(body::paragraph);
        }
    }

    private static List<String> parts(@Nullable String line, Map<String, String> facts) {
        return line == null
                ? List.of()
                : Arrays.stream(line.split("\\|"))
                        .map(part -> filled(part.strip(), facts))
                        .toList();
    }

    private static String filled(String line, Map<String, String> facts) {
        return WORD.matcher(line).replaceAll(word -> Matcher.quoteReplacement(facts.getOrDefault(word.group(1), DOTS)));
    }
}
