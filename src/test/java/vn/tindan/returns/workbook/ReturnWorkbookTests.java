package vn.tindan.returns.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.filing.FilingReading;
import vn.tindan.returns.filing.FilingState;
import vn.tindan.returns.filing.Filings;
import vn.tindan.returns.filing.Typed;
import vn.tindan.returns.workbook.UploadPreview.Problem;
import vn.tindan.shared.NotFound;
import vn.tindan.support.AskedReturns;
import vn.tindan.support.IntegrationTest;

/** A form of its own in Lào Cai, filled in by Excel; everything is undone. */
@IntegrationTest
@Transactional
class ReturnWorkbookTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-15");
    private static final List<String> INDICATORS =
            List.of("community_meetings", "meeting_attendances", "disputes_mediated", "opium_area_destroyed_m2");

    private final AskedReturns asked;
    private final Filings filings;
    private final FilingReading reading;
    private final ReturnWorkbooks workbooks;
    private final ReturnUploads uploads;
    private final JdbcClient jdbc;

    private UUID round = UUID.randomUUID();
    private List<UUID> returns = List.of();
    private Account duty = officer(PROVINCE, Role.DUTY_OFFICER);

    ReturnWorkbookTests(
            AskedReturns asked,
            Filings filings,
            FilingReading reading,
            ReturnWorkbooks workbooks,
            ReturnUploads uploads,
            JdbcClient jdbc) {
        this.asked = asked;
        this.filings = filings;
        this.reading = reading;
        this.workbooks = workbooks;
        this.uploads = uploads;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void defineAForm() {
        var form = asked.form(PROVINCE, AskedReturns.monthly("Biểu thử Excel", LocalDate.of(2026, 1, 15), INDICATORS));
        var january = asked.firstBy(form);
        round = january.getFirst().round();
        returns = january.stream().map(AskedReturns.Asked::id).toList();
        duty = officer(january.getFirst().unit(), Role.DUTY_OFFICER);
    }

    private UnitId unit(UUID filing) {
        return UnitId.parse(jdbc.sql("select unit from returns.filing where id = :id")
                .param("id", filing)
                .query(String.class)
                .single());
    }

    private static Account officer(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "an", "Nguyễn Văn An", unit, "Lào Cai", Set.of(role), true, null);
    }

    private static Account movement() {
        return officer(PROVINCE, Role.PROVINCIAL_MOVEMENT);
    }

    private static ReturnUploads.File changed(byte[] file, Consumer<XSSFSheet> change) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            change.accept(book.getSheet(Layout.SHEET));
            book.write(out);
            return new ReturnUploads.File("biểu đã điền.xlsx", out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] own() {
        return workbooks.ofFiling(duty, returns.getFirst()).content();
    }

    private static XSSFRow row(XSSFSheet sheet, int line) {
        return sheet.getRow(Layout.HEADER_ROW + 1 + line);
    }

    private Typed kept(UUID filing, int line) {
        return reading.read(movement().jurisdiction(), filing).lines().get(line).cell();
    }

    private UUID upload(byte[] file, Consumer<XSSFSheet> change) {
        return uploads.keepFor(duty, returns.getFirst(), changed(file, change));
    }

    @Test
    void carriesTheFormWithItsWordsAndLocksAllButTheCellsToFillIn() throws IOException {
        var filing = returns.getFirst();
        var cells = new HashMap<String, Typed>();
        cells.put(INDICATORS.get(0), new Typed("hơn 5.200", "theo sổ"));
        cells.put(INDICATORS.get(1), new Typed("hàng trăm", ""));
        filings.save(new Filings.Handle(duty, filing, 0), cells);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(own()))) {
            var sheet = book.getSheet(Layout.SHEET);
            assertThat(sheet.getRow(0).getCell(Layout.UNIT).getStringCellValue())
                    .isEqualTo("Biểu thử Excel");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(row(sheet, 0).getCell(Layout.WORD).getStringCellValue()).isEqualTo("hơn");
            assertThat(row(sheet, 0).getCell(Layout.NOW).getNumericCellValue()).isEqualTo(5200);
            assertThat(row(sheet, 0).getCell(Layout.NOTE).getStringCellValue()).isEqualTo("theo sổ");
            assertThat(row(sheet, 1).getCell(Layout.NOW).getStringCellValue()).isEqualTo("hàng trăm");
            assertThat(row(sheet, 1).getCell(Layout.NOW).getCellStyle().getLocked())
                    .isFalse();
            assertThat(row(sheet, 1).getCell(Layout.INDICATOR).getCellStyle().getLocked())
                    .isTrue();
            assertThat(sheet.getDataValidations())
                    .anySatisfy(
                            rule -> assertThat(rule.getValidationConstraint().getExplicitListValues())
                                    .contains("hơn", "gần"));
            assertThat(book.isSheetVeryHidden(1)).isTrue();
            assertThat(sheet.isColumnHidden(Layout.KEY)).isTrue();
        }
    }

    @Test
    void showsWhatWillChangeAndWritesItIntoTheDraftOnlyThen() {
        var id = upload(own(), sheet -> {
            row(sheet, 0).getCell(Layout.WORD).setCellValue("gần");
            row(sheet, 0).getCell(Layout.NOW).setCellValue(200_000);
            row(sheet, 1).getCell(Layout.NOW).setCellValue("hơn 13.000");
            row(sheet, 1).getCell(Layout.NOTE).setCellValue("ước theo sổ họp");
        });
        var preview = uploads.preview(duty, id);
        assertThat(preview.changes())
                .extracting(UploadPreview.Change::cell, change -> change.after().written())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("H5", "gần 200.000"),
                        org.assertj.core.groups.Tuple.tuple("H6", "hơn 13.000"));
        assertThat(preview.mayEnter()).isTrue();
        assertThat(kept(returns.getFirst(), 0).isBlank()).isTrue();
        assertThat(uploads.enter(duty, id))
                .isEqualTo(new UploadOutcome(UploadOutcome.Kind.ENTERED, false, round, returns.getFirst()));
        assertThat(kept(returns.getFirst(), 0).written()).isEqualTo("gần 200.000");
        assertThat(kept(returns.getFirst(), 1).note()).isEqualTo("ước theo sổ họp");
        var page = reading.read(duty.jurisdiction(), returns.getFirst());
        assertThat(page.state()).isEqualTo(FilingState.DRAFT);
        assertThat(page.steps().getFirst().remark()).isEqualTo("biểu đã điền.xlsx");
        assertThat(uploads.enter(duty, id).already()).isTrue();
        assertThat(uploads.discard(duty, id).kind()).isEqualTo(UploadOutcome.Kind.ENTERED);
        assertThatThrownBy(() -> uploads.preview(duty, id)).isInstanceOf(NotFound.class);
        // the same workbook downloaded again differs in nothing
        assertThat(uploads.preview(duty, upload(own(), _ -> {})).changes()).isEmpty();
    }

    @Test
    void tellsEveryProblemAtItsCellAndWritesNothing() throws IOException {
        var id = upload(own(), sheet -> {
            row(sheet, 0).getCell(Layout.NOW).setCellValue("nhiều");
            row(sheet, 1).getCell(Layout.NOW).setCellValue(-3);
            row(sheet, 2).getCell(Layout.NOW).setCellValue(1.5);
            row(sheet, 3).getCell(Layout.NOW).setCellValue(12.25);
            sheet.createRow(40).createCell(Layout.NOW).setCellValue("7");
        });
        var preview = uploads.preview(duty, id);
        assertThat(preview.problems())
                .filteredOn(Problem::blocks)
                .extracting(Problem::cell, Problem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("H5", "figures.text.number"),
                        org.assertj.core.groups.Tuple.tuple("H6", "figures.entered.negative"),
                        org.assertj.core.groups.Tuple.tuple("H7", "figures.entered.fraction"),
                        org.assertj.core.groups.Tuple.tuple("H41", "returns.upload.stray"));
        assertThatThrownBy(() -> uploads.enter(duty, id)).hasMessage("returns.upload.blocked");
        assertThat(kept(returns.getFirst(), 3).isBlank()).isTrue();
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(uploads.problems(duty, id).content()))) {
            var cell = row(book.getSheet(Layout.SHEET), 0).getCell(Layout.NOW);
            assertThat(cell.getStringCellValue()).isEqualTo("nhiều");
            assertThat(cell.getCellComment().getString().getString()).contains("nhiều");
            assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(row(book.getSheet(Layout.SHEET), 2)
                            .getCell(Layout.PROBLEM)
                            .getStringCellValue())
                    .isNotBlank();
            assertThat(row(book.getSheet(Layout.SHEET), 3).getCell(Layout.PROBLEM))
                    .isNull();
        }
    }

    @Test
    void refusesWhatWasChangedSinceAndWhatWasHandedIn() {
        var file = own();
        var id = upload(file, sheet -> row(sheet, 0).getCell(Layout.NOW).setCellValue(5));
        filings.save(new Filings.Handle(duty, returns.getFirst(), 0), new HashMap<>());
        assertThat(uploads.preview(duty, id).isStale()).isTrue();
        assertThatThrownBy(() -> uploads.enter(duty, id)).isInstanceOf(OptimisticLockingFailureException.class);
        var cells = new HashMap<String, Typed>();
        INDICATORS.forEach(code -> cells.put(code, new Typed("1", "")));
        filings.submit(new Filings.Handle(duty, returns.getFirst(), 1), cells);
        var late = upload(own(), sheet -> row(sheet, 0).getCell(Layout.NOW).setCellValue(5));
        assertThat(uploads.preview(duty, late).problems())
                .extracting(Problem::key)
                .contains("returns.upload.closed");
        assertThatThrownBy(() -> uploads.enter(duty, late)).hasMessage("returns.upload.blocked");
    }

    @Test
    void refusesTheWorkbookOfAnotherUnitOrRoundAndOneThatIsNoForm() throws IOException {
        var neighbour = officer(unit(returns.get(1)), Role.DUTY_OFFICER);
        var theirs = workbooks.ofFiling(neighbour, returns.get(1));
        var file = new ReturnUploads.File("x.xlsx", theirs.content());
        assertThatThrownBy(() -> uploads.keepFor(duty, returns.getFirst(), file))
                .hasMessage("returns.upload.other");
        assertThatThrownBy(() -> uploads.keepFor(duty, returns.get(1), file)).isInstanceOf(NotFound.class);
        var other = jdbc.sql("""
                select r.id from returns.round r join returns.round mine on mine.form_id = r.form_id
                where mine.id = :round and r.id <> :round order by r.from_day limit 1
                """).param("round", round).query(UUID.class).single();
        var ofRound = new ReturnUploads.File(
                "x.xlsx", workbooks.ofRound(movement(), round).content());
        assertThatThrownBy(() -> uploads.keepForRound(movement(), other, ofRound))
                .hasMessage("returns.upload.other");
        assertThatThrownBy(() -> uploads.keepFor(duty, returns.getFirst(), ofRound))
                .hasMessage("returns.upload.other");
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet(Layout.SHEET);
            book.write(out);
            var empty = new ReturnUploads.File("x.xlsx", out.toByteArray());
            assertThatThrownBy(() -> uploads.keepFor(duty, returns.getFirst(), empty))
                    .hasMessage("returns.upload.foreign");
        }
    }

    @Test
    void takesAWholeProvinceAtOnceOrNothingOfIt() {
        var file = workbooks.ofRound(movement(), round).content();
        var id = uploads.keepForRound(movement(), round, changed(file, sheet -> {
            row(sheet, 0).getCell(Layout.NOW).setCellValue(14);
            row(sheet, INDICATORS.size()).getCell(Layout.NOW).setCellValue("nhiều");
        }));
        assertThatThrownBy(() -> uploads.enter(movement(), id)).hasMessage("returns.upload.blocked");
        var again = uploads.keepForRound(movement(), round, changed(file, sheet -> {
            row(sheet, 0).getCell(Layout.NOW).setCellValue(14);
            row(sheet, INDICATORS.size()).getCell(Layout.NOW).setCellValue("15");
        }));
        assertThat(uploads.preview(movement(), again).units()).isEqualTo(2);
        assertThat(uploads.enter(movement(), again))
                .isEqualTo(new UploadOutcome(UploadOutcome.Kind.ENTERED, false, round, null));
        assertThat(returns.stream().map(filing -> kept(filing, 0).written()))
                .filteredOn(written -> !written.isEmpty())
                .containsExactlyInAnyOrder("14", "15");
    }
}
