package vn.tindan.reports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
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
            "OBS_STATUS",
            "INDICATOR_NAME_EN",
            "UNIT_MEASURE_EN",
            "COVERAGE");

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
                        figure == null ? "" : value(cell.indicator().said(figure)),
                        figure == null
                                ? ""
                                : FigureText.qualifier(cell.indicator().said(figure)),
                        figure == null ? "*" : cell.indicator().write(figure),
                        cell.isWithheld() ? "C" : "F",
                        cell.isCorrected() ? "R" : "A",
                        cell.indicator().english().name(),
                        cell.indicator().english().unit(),
                        coverage(cell.coverage()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** "2/63": how many provinces a total of the country is of; nothing where it is of all. */
    private static String coverage(@Nullable Coverage some) {
        return some == null ? "" : some.reported() + "/" + some.due();
    }

    private static String value(Figure said) {
        var value = said.value();
        return value == null ? "" : value.toPlainString();
    }
}
