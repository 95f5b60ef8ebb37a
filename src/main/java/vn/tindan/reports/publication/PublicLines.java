package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Comparison;
import vn.tindan.figures.Comparison.ChangeNote;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.reports.publication.PublicStatistics.Line;
import vn.tindan.reports.publication.PublicStatistics.Part;

/** Writes the figures of one published period in words of a language; what is withheld it does not know. */
final class PublicLines {

    private final IndicatorCatalogue catalogue;
    private final Publication publication;
    private final PublicWords words;

    PublicLines(IndicatorCatalogue catalogue, Publication publication, PublicWords words) {
        this.catalogue = catalogue;
        this.publication = publication;
        this.words = words;
    }

    List<Line> lines(String area) {
        return catalogue.all().stream()
                .filter(indicator -> publication.now().figure(indicator, area).isKnown())
                .map(indicator -> line(indicator, area))
                .toList();
    }

    private Line line(Indicator indicator, String area) {
        var now = publication.now().shown(indicator, area);
        var before = publication.before().shown(indicator, area);
        boolean isRedefined = publication.isRedefined(indicator, area);
        var comparison = now == null || before == null ? null : indicator.compare(now, before);
        return new Line(
                indicator.code(),
                words.name(indicator),
                words.recorded(indicator),
                words.unit(indicator),
                text(publication.now(), indicator, area, now),
                text(publication.before(), indicator, area, before),
                change(comparison, isRedefined),
                publication.isCorrected(indicator.code(), area),
                comparison != null && comparison.notes().contains(ChangeNote.SMALL_BASE),
                comparison != null && isRedefined);
    }

    private String change(@Nullable Comparison comparison, boolean isRedefined) {
        if (comparison == null) {
            return "…";
        }
        return isRedefined ? words.incomparable() : words.change(comparison);
    }

    private String text(PublishedTable table, Indicator indicator, String area, @Nullable Figure shown) {
        if (shown != null) {
            return words.figure(indicator, shown);
        }
        return table.figure(indicator, area).isKnown() ? PublicStatistics.WITHHELD : "…";
    }

    /** One figure of each of the areas that an area adds up from. */
    List<Part> parts(String area, Indicator indicator) {
        return publication.parts().getOrDefault(area, List.of()).stream()
                .map(part -> {
                    var shown = publication.now().shown(indicator, part);
                    return new Part(
                            part,
                            publication.areas().getOrDefault(part, part),
                            text(publication.now(), indicator, part, shown),
                            number(shown));
                })
                .toList();
    }

    private static @Nullable BigDecimal number(@Nullable Figure shown) {
        return shown == null ? null : shown.value();
    }
}
