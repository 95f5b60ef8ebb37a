package vn.tindan.cases.terms;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What a seized quantity is counted in. Weights become kilograms exactly, in the contribution function of seizures. */
public enum Measure {
    KILOGRAM("kg"),
    GRAM("g"),
    MILLIGRAM("mg"),
    LITRE("l"),
    DONG("đ"),
    PIECE("");

    private static final DecimalFormatSymbols VIETNAMESE = DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"));

    private final String symbol;

    Measure(String symbol) {
        this.symbol = symbol;
    }

    public boolean isWeight() {
        return this == KILOGRAM || this == GRAM || this == MILLIGRAM;
    }

    /** All of the quantity as documents write it: 1.250,5 g. */
    public String write(BigDecimal quantity) {
        var format = new DecimalFormat("#,##0", VIETNAMESE);
        format.setMaximumFractionDigits(
                Math.max(0, quantity.stripTrailingZeros().scale()));
        return (format.format(quantity) + " " + symbol).strip();
    }
}
