package vn.tindan.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

/**
 * The past: what was published of former Sóc Trăng's year 2024, as it was written, and of 2023 what follows from it
 * (1.107 is 89 fewer than 1.196).
 */
@Component
@Profile("demo")
class DemoImports {

    static final UnitId FORMER_SOC_TRANG = UnitId.parse("v1-94");

    private static final String SOURCE = "Cổng thông tin điện tử tỉnh Sóc Trăng, hội nghị tổng kết ngày 04/3/2025";
    private static final String IMPLIED = SOURCE + " (suy ra từ mức giảm đã công bố)";

    private final EnteredFigures entered;

    DemoImports(EnteredFigures entered) {
        this.entered = entered;
    }

    void enter() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("demo/soc-trang-2024.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            rows.forEach(this::enter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(CSVRecord row) {
        boolean implied = Boolean.parseBoolean(row.get("implied"));
        entered.record(
                FORMER_SOC_TRANG,
                Period.calendarYear(Integer.parseInt(row.get("year"))),
                row.get("indicator"),
                new Entered(
                        FigureText.parse(row.get("written")), implied ? IMPLIED : SOURCE, Status.OFFICIAL, implied));
    }
}
