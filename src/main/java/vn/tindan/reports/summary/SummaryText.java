package vn.tindan.reports.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Span;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Language;

/** Turns sections into what is printed, and refuses words that could not be. */
@Component
public class SummaryText {

    private static final List<String> WORDS = List.of("previous", "coverage", "period");
    private static final int LONGEST = 20_000;

    private final IndicatorCatalogue catalogue;
    private final MessageSource messages;

    SummaryText(IndicatorCatalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** An unknown figure, or a brace that belongs to none, is refused by its name. */
    public void check(String body) {
        if (body.length() > LONGEST) {
            throw new RuleViolation("reports.section.long", LONGEST);
        }
        for (String line : lines(body)) {
            var sentence = new Sentence(line);
            if (!sentence.isWellFormed()) {
                throw new RuleViolation("reports.section.braces", line);
            }
            for (String code : sentence.codes()) {
                if (!WORDS.contains(code) && catalogue.find(code).isEmpty()) {
                    throw new RuleViolation("reports.section.figure.unknown", "{" + code + "}");
                }
            }
        }
    }

    /** Numbers typed into sections that were edited: nothing vouches for them. */
    public List<String> typedNumbers(Section section) {
        return section.origin() != null && !section.isEdited()
                ? List.of()
                : lines(section.body()).stream()
                        .flatMap(line -> new Sentence(line).typedNumbers().stream())
                        .distinct()
                        .toList();
    }

    /** The paragraphs of a section as they will be printed. */
    public List<String> say(Section section, FigureSet set) {
        return said(section, new SummaryWording(set)::find).stream()
                .map(said -> said.replace(String.valueOf(SummaryWording.NOTED), ""))
                .toList();
    }

    /** A heading without a sentence below it is left out. */
    Outline tell(List<Section> sections, FigureSet set) {
        Function<String, Optional<String>> figures = new SummaryWording(set)::find;
        var outline = new Outline();
        for (int at = 0; at < sections.size(); at++) {
            var section = sections.get(at);
            if (isTold(sections, at, figures)) {
                head(outline, section);
                body(outline, said(section, figures));
            }
        }
        return outline;
    }

    private void head(Outline outline, Section section) {
        if (section.isSub()) {
            outline.subsection(section.heading());
        } else {
            outline.section(section.heading());
        }
    }

    private void body(Outline outline, List<String> paragraphs) {
        var items = new ArrayList<String>();
        for (String paragraph : paragraphs) {
            if (paragraph.startsWith("- ")) {
                items.add(paragraph.substring(2));
                continue;
            }
            flush(outline, items);
            outline.paragraph(spans(paragraph));
        }
        flush(outline, items);
    }

    private Span[] spans(String paragraph) {
        var spans = new ArrayList<Span>();
        String[] parts = paragraph.split(String.valueOf(SummaryWording.NOTED), -1);
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) {
                spans.add(Span.footnote(
                        messages.getMessage("reports.footnote.ratio", null, Language.VIETNAMESE.locale())));
            }
            spans.add(Span.plain(parts[at]));
        }
        return spans.toArray(Span[]::new);
    }

    private static void flush(Outline outline, List<String> items) {
        if (!items.isEmpty()) {
            outline.bullets(List.copyOf(items));
            items.clear();
        }
    }

    private static boolean isTold(List<Section> sections, int at, Function<String, Optional<String>> figures) {
        if (!said(sections.get(at), figures).isEmpty()) {
            return true;
        }
        return !sections.get(at).isSub()
                && sections.stream()
                        .skip(at + 1L)
                        .takeWhile(Section::isSub)
                        .anyMatch(below -> !said(below, figures).isEmpty());
    }

    private static List<String> said(Section section, Function<String, Optional<String>> figures) {
        return lines(section.body()).stream()
                .map(line -> new Sentence(line).say(figures))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(said -> said.length() > 1)
                .toList();
    }

    private static List<String> lines(String body) {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
