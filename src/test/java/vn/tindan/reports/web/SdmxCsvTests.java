package vn.tindan.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureRow.Territory;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

class SdmxCsvTests {

    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();
    private static final FigureCell MISSING = FigureCell.missing(new Coverage(0, 1));

    private static FigureCell entered(String written, int definition) {
        return FigureCell.entered(
                List.of(new Entered(FigureText.parse(written), "A", Status.OFFICIAL, false, definition)));
    }

    /** The observation of the period, and the one of the period before. */
    private static List<CSVRecord> observations(Period period, FigureCell now, FigureCell before, Territory territory)
            throws Exception {
        var row = new FigureRow(CATALOGUE.get("crimes_drug"), now, before, territory);
        var set = new FigureSet(UnitId.parse("v1-94"), period, period.to(), List.of(row));
        var text = new String(SdmxCsv.write(set), StandardCharsets.UTF_8);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = CSVParser.parse(text, format)) {
            return rows.getRecords();
        }
    }

    private static List<String> statuses(FigureCell now, FigureCell before, Territory territory) throws Exception {
        return observations(Period.calendarYear(2024), now, before, territory).stream()
                .map(row -> row.get("OBS_STATUS"))
                .toList();
    }

    @Test
    void saysThatAValueIsMissingAndNotThatThereCanBeNone() throws Exception {
        assertThat(statuses(entered("226", 1), MISSING, Territory.SAME)).containsExactly("A", "O");
    }

    @Test
    void marksABreakOfTerritoryOrDefinition() throws Exception {
        assertThat(statuses(entered("226", 1), entered("240", 1), Territory.SAME))
                .containsExactly("A", "A");
        assertThat(statuses(entered("226", 1), entered("240", 1), Territory.RESTATED))
                .containsExactly("A", "B");
        assertThat(statuses(entered("226", 1), entered("240", 1), Territory.PARTLY))
                .containsExactly("A", "B");
        assertThat(statuses(entered("226", 2), entered("240", 1), Territory.SAME))
                .containsExactly("A", "B");
    }

    @Test
    void tellsHowWellAValueIsKnownAndOfWhichDaysItIs() throws Exception {
        var rows = observations(
                Period.administrativeYear(2024), entered("dưới 100", 1), entered("240", 1), Territory.SAME);
        assertThat(rows.getFirst().toMap())
                .containsEntry("STRUCTURE", "dataflow")
                .containsEntry("ACTION", "I")
                .containsEntry("REF_AREA", "V1-94")
                .containsEntry("TIME_PERIOD", "2023-12-15/P1Y")
                .containsEntry("OBS_VALUE", "100")
                .containsEntry("OBS_STATUS", "E")
                .containsEntry("QUALIFIER", "BELOW");
    }
}
