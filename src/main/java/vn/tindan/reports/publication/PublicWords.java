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
 * reads in Khmer gets the Vietnamese but for the periods ({@link KhmerWords}), and is told that it is.
 */
interface PublicWords {

    PublicWords VIETNAMESE = new PublicWords() {};

    static PublicWords in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> new EnglishWords();
            case "km" -> new KhmerWords();
            default -> VIETNAMESE;
        };
    }

    /** The language of names and figures. */
    default String language() {
        return "vi";
    }

    /** The language of periods. */
    default String languageOfPeriods() {
        return language();
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
