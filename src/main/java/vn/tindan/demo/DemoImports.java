package vn.tindan.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
 * The past: what was published of former Sóc Trăng's year 2024 and of former Vĩnh Phúc in 2021, as it was written, and what
 * follows from it (1.107 is 89 fewer than 1.196).
 */
@Component
@Profile("demo")
class DemoImports {

    static final UnitId FORMER_SOC_TRANG = UnitId.parse("v1-94");

    private final EnteredFigures entered;

    DemoImports(EnteredFigures entered) {
        this.entered = entered;
    }

    void enter() {
        enter("demo/soc-trang-2024.csv");
        enter("demo/vinh-phuc-2021.csv");
    }

    private void enter(String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            rows.forEach(this::enter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(CSVRecord row) {
        entered.record(
                UnitId.parse(row.get("unit")),
                Period.of(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to"))),
                row.get("indicator"),
                new Entered(
                        FigureText.parse(row.get("written")),
                        row.get("source"),
                        Status.OFFICIAL,
                        Boolean.parseBoolean(row.get("implied"))));
    }
}
