package vn.tindan.figures;

import org.jspecify.annotations.Nullable;

/**
 * One figure of one unit in one period, with what must be said beside it.
 *
 * @param document the paper an entered figure was taken from
 */
public record FigureCell(
        Figure figure,
        Origin origin,
        Coverage coverage,
        @Nullable String document) {

    static FigureCell missing(Coverage coverage) {
        return new FigureCell(Figure.unknown(), Origin.NONE, coverage, null);
    }
}
