package vn.tindan.reports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import vn.tindan.reports.publication.PublicStatistics.Cell;

/** The published cells as rows; codes and days as statisticians write them, the printed text beside the number. */
@Component
class StatisticsCsv {

    static final List<String> COLUMNS = List.of(
            "REF_AREA",
            "AREA_NAME",
            "INDICATOR",
            "INDICATOR_NAME",
            "UNIT_MEASURE",
            "START",
            "END",
            "OBS_VALUE",
            "QUALIFIER",
            "PRINTED",
            "CONF_STATUS",
            "OBS_STATUS");

    byte[] write(List<Cell> cells) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (var cell : cells) {
                var figure = cell.figure();
                printer.printRecord(
                        cell.area(),
                        cell.areaName(),
                        cell.indicator().code(),
                        cell.indicator().name(),
                        cell.indicator().unit(),
                        cell.from(),
                        cell.to(),
                        figure == null ? "" : value(cell),
                        figure == null ? "" : figure.qualifier().name().toLowerCase(java.util.Locale.ROOT),
                        figure == null ? "*" : cell.indicator().write(figure),
                        cell.isWithheld() ? "C" : "F",
                        cell.isCorrected() ? "R" : "A");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(Cell cell) {
        var figure = java.util.Objects.requireNonNull(cell.figure());
        var said = cell.indicator().operands() == null ? figure : vn.tindan.figures.FigureText.saidRate(figure);
        var value = said.value();
        return value == null ? "" : value.toPlainString();
    }
}
