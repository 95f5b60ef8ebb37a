package vn.tindan.reports.publication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Comparison;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;

/**
 * How published figures are told in a language: in Vietnamese as the reports say it, in English ({@link EnglishWords}). Who
 * reads in another language gets the Vietnamese, and is told that it is.
 */
interface PublicWords {

    PublicWords VIETNAMESE = new PublicWords() {};

    static PublicWords in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? new EnglishWords() : VIETNAMESE;
    }

    /** The language that it is. */
    default String language() {
        return "vi";
    }

    default String name(Indicator indicator) {
        return indicator.name();
    }

    default String unit(Indicator indicator) {
        return indicator.unit();
    }

    /** The name of the record, where it is another one. */
    default @Nullable String recorded(Indicator indicator) {
        return null;
    }

    default String figure(Indicator indicator, Figure figure) {
        return indicator.write(figure);
    }

    default String change(Comparison comparison) {
        return comparison.percentCell();
    }

    default String incomparable() {
        return FigureText.write(Figure.incomparable());
    }

    default String period(Period period) {
        return PeriodText.label(period);
    }
}
