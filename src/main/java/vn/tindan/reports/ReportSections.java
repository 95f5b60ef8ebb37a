package vn.tindan.reports;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.figures.FigureRow;
import vn.tindan.reports.summary.AnnualSummary.Terms;
import vn.tindan.reports.summary.Section;
import vn.tindan.reports.summary.SummaryTemplate;
import vn.tindan.reports.summary.SummaryText;

/** What the secretary sees of a draft: its sections with what they say at the moment, and the figures they may name. */
@Service
@Transactional(readOnly = true)
public class ReportSections {

    private final ReportFinder finder;
    private final ReportDrafts drafts;
    private final SectionStore store;
    private final SummaryText text;
    private final SummaryTemplate template;

    ReportSections(
            ReportFinder finder, ReportDrafts drafts, SectionStore store, SummaryText text, SummaryTemplate template) {
        this.store = store;
        this.finder = finder;
        this.drafts = drafts;
        this.text = text;
        this.template = template;
    }

    /** A section with what it says at the moment; the stamp tells whether somebody else edited it meanwhile. */
    public record Line(int at, Section section, List<String> said, List<String> typedNumbers, String stamp) {

        /** Whether its lines are more than words: figures in braces, parts that may be left out, or alternatives. */
        public boolean hasFigures() {
            return Stream.of("{", "[[", "||").anyMatch(section.body()::contains);
        }
    }

    /** A figure that a sentence may name. */
    public record Known(String code, String name, String value) {}

    public List<Line> sections(Jurisdiction jurisdiction, UUID id) {
        var report = finder.get(jurisdiction, id);
        var set = drafts.figures(report);
        var sections = drafts.sections(report);
        return IntStream.range(0, sections.size())
                .mapToObj(at -> new Line(
                        at,
                        sections.get(at),
                        text.say(sections.get(at), set),
                        text.typedNumbers(sections.get(at)),
                        stamp(sections.get(at))))
                .toList();
    }

    public List<Known> figures(Jurisdiction jurisdiction, UUID id) {
        return drafts.figures(finder.get(jurisdiction, id)).rows().stream()
                .map(row -> new Known(row.indicator().code(), row.indicator().name(), value(row)))
                .toList();
    }

    private static String value(FigureRow row) {
        return row.text(row.current());
    }

    public Terms terms(Jurisdiction jurisdiction, UUID id) {
        return finder.get(jurisdiction, id).terms();
    }

    /** A section that can be put back, under the key by which it is asked for. */
    public record LeftOut(String key, String heading) {}

    /** What was taken out of the report, with the words it had, and sections of the template that it never held. */
    public List<LeftOut> leftOut(Jurisdiction jurisdiction, UUID id) {
        var report = finder.get(jurisdiction, id);
        var removed = store.removed(id);
        var known = Stream.concat(
                        drafts.sections(report).stream(), removed.stream().map(SectionStore.Removed::section))
                .map(Section::origin)
                .toList();
        return Stream.concat(
                        removed.stream()
                                .map(each -> new LeftOut(
                                        each.id().toString(), each.section().heading())),
                        template.sections().stream()
                                .filter(section -> !section.body().isEmpty() && !known.contains(section.origin()))
                                .map(section -> new LeftOut(section.heading(), section.heading())))
                .toList();
    }

    /** Changes with every word of a section. */
    static String stamp(Section section) {
        return KeptContent.sha256(section.heading() + "\n" + section.body()).substring(0, 16);
    }
}
