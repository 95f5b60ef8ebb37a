package vn.tindan.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.FigureCell.Origin;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Figures;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.RuleViolation;

/** Keeps what was issued: every figure with its inputs, and every file byte for byte. The tables refuse any change. */
@Component
class IssuedStore {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Figures figures;
    private final Units units;

    IssuedStore(JdbcClient jdbc, Documents documents, Figures figures, Units units) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.figures = figures;
        this.units = units;
    }

    void keepFigures(UUID report, FigureSet set) {
        for (var row : set.rows()) {
            keep(report, row, "NOW", row.now());
            keep(report, row, "BEFORE", row.before());
        }
        keepInputs(report, set);
    }

    private void keep(UUID report, FigureRow row, String period, FigureCell cell) {
        var said = row.said(cell.figure());
        jdbc.sql("""
                insert into reports.printed_figure
                    (report, indicator, period, name, measure, definition, value, qualifier, word, printed,
                     origin, reported, due, document)
                values (:report, :indicator, :period, :name, :measure, :definition, :value, :qualifier, :word, :printed,
                        :origin, :reported, :due, :document)
                """)
                .param("report", report)
                .param("indicator", row.indicator().code())
                .param("period", period)
                .param("name", row.indicator().name())
                .param("measure", row.indicator().unit())
                .param("definition", cell.definition())
                .param("value", said.value())
                .param("qualifier", said.qualifier().name())
                .param("word", said.word())
                .param("printed", row.text(cell.figure()))
                .param("origin", cell.origin().name())
                .param("reported", cell.coverage().reported())
                .param("due", cell.coverage().due())
                .param("document", cell.document())
                .update();
    }

    /** What each commune had its part in: the events of a flow, and of a stock what began less what ended in the period. */
    private void keepInputs(UUID report, FigureSet set) {
        var live = set.rows().stream()
                .filter(row -> row.source() == Origin.LIVE)
                .map(row -> row.indicator().code())
                .toList();
        if (live.isEmpty() || set.unit().isNation()) {
            return;
        }
        List<UnitId> communes =
                units.communes(set.unit(), set.until()).stream().map(Unit::id).toList();
        var days = new DateRange(set.period().from(), set.until());
        figures.parts(communes, days)
                .forEach((commune, amounts) -> amounts.forEach((indicator, amount) -> {
                    if (live.contains(indicator)) {
                        jdbc.sql("insert into reports.printed_input values (:report, :indicator, :unit, :amount)")
                                .param("report", report)
                                .param("indicator", indicator)
                                .param("unit", commune.toString())
                                .param("amount", amount)
                                .update();
                    }
                }));
    }

    /** Of a unit's papers of a year no two bear one number, be they reports or sheets; who comes second waits and is refused. */
    void requireFree(UnitId unit, int year, int number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:register, 0))::text")
                .param("register", "reports.number " + unit + " " + year)
                .query(String.class)
                .single();
        boolean isTaken = jdbc.sql("""
                select exists (select from reports.report r
                               where r.unit = :unit and r.issued_year = :year and r.number = :number)
                    or exists (select from reports.correction c join reports.report r on r.id = c.report
                               where r.unit = :unit and extract(year from c.issued_on) = :year
                                 and c.letter_number = :number)
                """)
                .param("unit", unit.toString())
                .param("year", year)
                .param("number", number)
                .query(Boolean.class)
                .single();
        if (isTaken) {
            throw new RuleViolation("reports.rule.number.taken", String.valueOf(number));
        }
    }

    /** Writes the document in every format and keeps the bytes; correction 0 is the report itself. */
    void keepFiles(UUID report, int correction, Document document, String stem) {
        for (var format : documents.formats()) {
            var saved = documents.save(document, format, stem);
            jdbc.sql("""
                    insert into reports.kept_file (report, correction, format, name, content, sha256)
                    values (:report, :correction, :format, :name, :content, :sha256)
                    """)
                    .param("report", report)
                    .param("correction", correction)
                    .param("format", format.name())
                    .param("name", saved.name().text())
                    .param("content", saved.content())
                    .param("sha256", KeptContent.sha256(saved.content()))
                    .update();
        }
    }

    Optional<SavedDocument> file(UUID report, int correction, DocumentFormat format) {
        return jdbc.sql("""
                select name, content from reports.kept_file
                where report = :report and correction = :correction and format = :format
                """)
                .param("report", report)
                .param("correction", correction)
                .param("format", format.name())
                .query((row, _) ->
                        new SavedDocument(new FileName(row.getString("name")), format, row.getBytes("content")))
                .optional();
    }

    /** Whether a signed file is the issued one with a signature appended, and not another. */
    boolean isOfIssued(UUID report, byte[] signed) {
        return file(report, 0, DocumentFormat.PDF)
                .map(SavedDocument::content)
                .filter(issued -> signed.length >= issued.length
                        && Arrays.equals(issued, 0, issued.length, signed, 0, issued.length))
                .isPresent();
    }
}
