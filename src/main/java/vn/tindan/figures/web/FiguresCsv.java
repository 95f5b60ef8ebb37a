package vn.tindan.figures.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The same lines as rows: what is not known is an empty field beside its qualifier, never 0. */
final class FiguresCsv {

    private FiguresCsv() {}

    static String write(Iterable<FiguresController.Line> lines) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "indicator",
                    "name",
                    "unit",
                    "area",
                    "until",
                    "value",
                    "qualifier",
                    "previous",
                    "previousQualifier",
                    "change",
                    "changeQualifier",
                    "changePercent",
                    "changePercentQualifier",
                    "notes",
                    "source",
                    "document",
                    "reported",
                    "due");
            for (var line : lines) {
                printer.printRecord(
                        line.indicator(),
                        line.name(),
                        line.unit(),
                        line.area(),
                        line.until(),
                        plain(line.value()),
                        line.qualifier(),
                        plain(line.previous()),
                        line.previousQualifier(),
                        plain(line.change()),
                        line.changeQualifier(),
                        plain(line.changePercent()),
                        line.changePercentQualifier(),
                        String.join(";", line.notes()),
                        line.source(),
                        line.document(),
                        line.reported(),
                        line.due());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
