package vn.tindan.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of a sheet into rows, one after the other. */
final class RowsHandler extends DefaultHandler {

    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 2000;

    /** Excel's own: more digits than these are only how binary fractions look. */
    private static final MathContext DIGITS = new MathContext(15);

    private final IntFunction<String> shared;
    private final IntPredicate isDateStyle;
    private final boolean from1904;
    private final Consumer<SheetRow> rows;

    private final StringBuilder text = new StringBuilder();
    private Map<Integer, SheetCell> cells = new HashMap<>();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean isReading;

    RowsHandler(IntFunction<String> shared, IntPredicate isDateStyle, boolean from1904, Consumer<SheetRow> rows) {
        this.shared = shared;
        this.isDateStyle = isDateStyle;
        this.from1904 = from1904;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells = new HashMap<>();
            }
            case "c" -> {
                var reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = number(attributes.getValue("s"), 0);
                hasFormula = false;
                hasValue = false;
                text.setLength(0);
            }
            case "v" -> {
                text.setLength(0);
                isReading = true;
                hasValue = true;
            }
            case "t" -> {
                isReading = true;
                hasValue = true;
            }
            case "f" -> hasFormula = true;
            default -> isReading = false;
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (isReading && text.length() <= LONGEST_CELL) {
            text.append(letters, start, Math.min(length, LONGEST_CELL + 1));
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (localName) {
            case "v", "t" -> isReading = false;
            case "c" -> keep();
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.accept(new SheetRow(row, cells));
                }
            }
            default -> {
                // what else a sheet says of itself is not read
            }
        }
    }

    private void keep() {
        if (column >= MOST_COLUMNS) {
            return;
        }
        var cell = cell();
        if (cell != null && (cell.isFault() || !cell.isBlank())) {
            cells.put(column, cell);
        }
    }

    private @Nullable SheetCell cell() {
        if (!hasValue) {
            return hasFormula ? SheetCell.fault("=") : null;
        }
        var value = text.toString();
        return switch (type) {
            case "s" -> SheetCell.text(fitting(shared.apply(number(value, -1))));
            case "str", "inlineStr" -> SheetCell.text(fitting(value));
            case "b" -> SheetCell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> SheetCell.fault(value);
            case "d" -> SheetCell.date(LocalDate.parse(value.substring(0, 10)));
            default -> value.isBlank() ? null : numeric(new BigDecimal(value.strip()));
        };
    }

    private SheetCell numeric(BigDecimal value) {
        if (isDateStyle.test(style)) {
            var day = DateUtil.getLocalDateTime(value.doubleValue(), from1904);
            return day == null ? SheetCell.fault(value.toPlainString()) : SheetCell.date(day.toLocalDate());
        }
        var rounded = value.round(DIGITS).stripTrailingZeros();
        return Math.abs((long) rounded.precision() - rounded.scale()) > 40
                ? SheetCell.fault(value.toString())
                : SheetCell.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** What is longer is cut: no rule of ours lets a cell be as long. */
    static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null || text.isBlank() ? otherwise : Integer.parseInt(text.strip());
    }
}
