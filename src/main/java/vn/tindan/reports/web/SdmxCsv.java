package vn.tindan.reports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;

/** A report's table as SDMX-CSV 2.0, for statisticians: one row an observation, the qualifier and completeness as attributes. */
final class SdmxCsv {

    static final String MEDIA_TYPE = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final String DATAFLOW = "TINDAN:DF_FIGURES(1.0)";

    private SdmxCsv() {}

    static byte[] write(FigureSet set) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "STRUCTURE",
                    "STRUCTURE_ID",
                    "ACTION",
                    "REF_AREA",
                    "INDICATOR",
                    "TIME_PERIOD",
                    "OBS_VALUE",
                    "UNIT_MEASURE",
                    "OBS_STATUS",
                    "QUALIFIER",
                    "DEFINITION",
                    "REPORTED",
                    "DUE");
            for (var row : set.rows()) {
                boolean isBroken = row.isRedefined() || row.territory() != FigureRow.Territory.SAME;
                print(printer, set, row, set.period(), row.now(), false);
                print(printer, set, row, set.period().previous(), row.before(), isBroken);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(
            CSVPrinter printer, FigureSet set, FigureRow row, Period period, FigureCell cell, boolean isBroken)
            throws IOException {
        var said = row.said(cell.figure());
        var value = said.value();
        printer.printRecord(
                "dataflow",
                DATAFLOW,
                "I",
                set.unit().toString().toUpperCase(Locale.ROOT),
                row.indicator().code().toUpperCase(Locale.ROOT),
                time(period),
                value == null ? "" : value.toPlainString(),
                row.indicator().unit(),
                status(cell, value, isBroken),
                FigureText.qualifier(said).toUpperCase(Locale.ROOT),
                cell.definition(),
                cell.coverage().reported(),
                cell.coverage().due());
    }

    /**
     * Missing for whatever reason, estimated, on other territory or by another definition than the one after it, or as it is:
     * codes of CL_OBS_STATUS. (Its M says that there cannot be a value.)
     */
    private static String status(FigureCell cell, @Nullable BigDecimal value, boolean isBroken) {
        if (value == null) {
            return "O";
        }
        if (!cell.figure().isExact() || cell.coverage().isEstimate()) {
            return "E";
        }
        return isBroken ? "B" : "A";
    }

    /** A calendar year by its number, any other days as a time range. */
    private static String time(Period period) {
        LocalDate from = period.from();
        boolean isYear =
                from.getDayOfYear() == 1 && period.to().equals(from.plusYears(1).minusDays(1));
        return isYear
                ? String.valueOf(from.getYear())
                : from + "/" + java.time.Period.between(from, period.to().plusDays(1));
    }
}
