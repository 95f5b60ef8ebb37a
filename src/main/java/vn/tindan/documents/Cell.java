package vn.tindan.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one field of a table says: the words as printed and, for a figure, the number behind them. */
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable Derivation derivation) {

    public static final Cell EMPTY = text("");

    public Cell {
        text = PlainText.of(text);
    }

    public static Cell text(String text) {
        return new Cell(text, null, null);
    }

    /** A figure, worded by whoever knows its qualifier: ("hơn 1.800", 1800). */
    public static Cell number(String text, BigDecimal number) {
        return new Cell(text, number, null);
    }

    /** The same figure, which a spreadsheet works out from its neighbours. */
    public Cell derived(Derivation rule) {
        return new Cell(text, number, rule);
    }

    public boolean isNumber() {
        return number != null;
    }
}
