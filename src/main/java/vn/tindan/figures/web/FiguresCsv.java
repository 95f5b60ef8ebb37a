package vn.tindan.figures.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
                    "value",
                    "qualifier",
                    "previous",
                    "change",
                    "changePercent",
                    "source",
                    "document",
                    "reported",
                    "due");
            for (var line : lines) {
                printer.printRecord(
                        line.indicator(),
                        line.name(),
                        line.unit(),
                        line.value() == null ? "" : line.value().toPlainString(),
                        line.qualifier(),
                        line.previous() == null ? "" : line.previous().toPlainString(),
                        line.change() == null ? "" : line.change().toPlainString(),
                        line.changePercent() == null ? "" : line.changePercent().toPlainString(),
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
}
