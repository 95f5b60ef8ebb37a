package vn.tindan.returns.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tindan.figures.FigureText;
import vn.tindan.returns.filing.FilingPage;
import vn.tindan.returns.filing.Typed;
import vn.tindan.shared.RuleViolation;

/** The sheet that people fill in: one row a cell of a return, given things locked, the rest open. */
final class ReturnSheet {

    /** Says a message of the module. */
    interface Words {
        String say(String key, Object... arguments);
    }

    private static final int[] WIDTHS = {4, 30, 46, 12, 14, 14, 10, 16, 40, 50};
    private static final int UNITS_PER_LETTER = 256;
    private static final float LINE = 17;

    private final XSSFSheet sheet;
    private final ReturnStyles styles;
    private final Words words;
    private final Map<String, String> problems;
    private int next = Layout.HEADER_ROW + 1;

    /** Problems by place and name of indicator; none for a form to be filled in. */
    ReturnSheet(XSSFWorkbook book, Words words, Map<String, String> problems) {
        this.sheet = book.createSheet(Layout.SHEET);
        this.styles = new ReturnStyles(book);
        this.words = words;
        this.problems = problems;
    }

    void head(String... lines) {
        for (int row = 0; row < lines.length; row++) {
            fill(sheet.createRow(row), Layout.UNIT, lines[row], row == 0 ? styles.title : styles.line);
        }
        var header = sheet.createRow(Layout.HEADER_ROW);
        var names =
                List.of("key", "unit", "indicator", "measure", "last-year", "before", "word", "now", "note", "problem");
        header.setHeightInPoints(2 * LINE);
        for (int column = 0; column < columns(); column++) {
            fill(header, column, words.say("returns.workbook." + names.get(column)), styles.header);
        }
    }

    private int columns() {
        return problems.isEmpty() ? Layout.PROBLEM : Layout.PROBLEM + 1;
    }

    void add(int number, FilingPage page) {
        for (var line : page.lines()) {
            var row = sheet.createRow(next);
            fill(row, Layout.KEY, Layout.key(number, line.indicator().code()), styles.given);
            fill(row, Layout.UNIT, page.place(), styles.given);
            fill(row, Layout.INDICATOR, line.indicator().name(), styles.given);
            fill(row, Layout.MEASURE, line.indicator().unit(), styles.given);
            fill(row, Layout.LAST_YEAR, line.lastYear(), styles.givenNumber);
            fill(row, Layout.BEFORE, line.before(), styles.givenNumber);
            fillIn(row, line.cell(), page.state().isWritable());
            row.setHeightInPoints(
                    LINE * lines(line.indicator().name(), line.cell().note()));
            var problem = problems.get(page.place() + "\n" + line.indicator().name());
            if (problem != null) {
                complain(row, problem);
            }
            next++;
        }
    }

    /** Programs that show a sheet do not all find the height of a wrapped text by themselves. */
    private static int lines(String indicator, String note) {
        return Math.max(1, Math.max(rows(indicator, Layout.INDICATOR), rows(note, Layout.NOTE)));
    }

    private static int rows(String text, int column) {
        return text.lines()
                .mapToInt(line -> 1 + line.length() / (WIDTHS[column] - 4))
                .sum();
    }

    private void fillIn(XSSFRow row, Typed typed, boolean isOpen) {
        var word = row.createCell(Layout.WORD);
        var now = row.createCell(Layout.NOW);
        word.setCellStyle(isOpen ? styles.open : styles.given);
        now.setCellStyle(isOpen ? styles.openNumber : styles.givenNumber);
        fill(row, Layout.NOTE, typed.note(), isOpen ? styles.open : styles.given);
        split(typed.written(), word, now);
    }

    /** "hơn 5.200" into the word of the list and a number that Excel can reckon with; all else as it is written. */
    private static void split(String written, XSSFCell word, XSSFCell now) {
        try {
            var figure = FigureText.parse(written);
            var value = figure.value();
            var said = FigureText.write(figure);
            var listed = Layout.WORDS.stream()
                    .filter(each -> said.startsWith(each + " "))
                    .findFirst();
            if (value != null && (figure.isExact() || listed.isPresent())) {
                listed.ifPresent(word::setCellValue);
                now.setCellValue(value.doubleValue());
                return;
            }
        } catch (RuleViolation unreadable) {
            // shown as it is, with what is wrong beside it
        }
        now.setCellValue(written);
    }

    private void complain(XSSFRow row, String problem) {
        row.getCell(Layout.WORD).setCellStyle(styles.wrong);
        row.getCell(Layout.NOW).setCellStyle(styles.wrongNumber);
        fill(row, Layout.PROBLEM, problem, styles.given);
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), LINE * rows(problem, Layout.PROBLEM)));
        var anchor = new XSSFClientAnchor();
        anchor.setCol1(Layout.NOW + 1);
        anchor.setCol2(Layout.NOW + 3);
        anchor.setRow1(row.getRowNum());
        anchor.setRow2(row.getRowNum() + 4);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(problem);
        comment.setAuthor("Tin Dân");
        row.getCell(Layout.NOW).setCellComment(comment);
    }

    void finish() {
        for (int column = 0; column < columns(); column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * UNITS_PER_LETTER);
        }
        sheet.setColumnHidden(Layout.KEY, true);
        int last = Math.max(next - 1, Layout.HEADER_ROW + 1);
        offerWords(last);
        hint(last);
        sheet.setAutoFilter(new CellRangeAddress(Layout.HEADER_ROW, last, Layout.UNIT, columns() - 1));
        sheet.createFreezePane(Layout.MEASURE, Layout.HEADER_ROW + 1);
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setRepeatingRows(new CellRangeAddress(Layout.HEADER_ROW, Layout.HEADER_ROW, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void offerWords(int last) {
        var helper = sheet.getDataValidationHelper();
        var list = helper.createExplicitListConstraint(Layout.WORDS.toArray(String[]::new));
        var rule = helper.createValidation(
                list, new CellRangeAddressList(Layout.HEADER_ROW + 1, last, Layout.WORD, Layout.WORD));
        rule.createErrorBox(words.say("returns.workbook.word"), words.say("returns.workbook.word.error"));
        rule.setShowErrorBox(true);
        sheet.addValidationData(rule);
    }

    /** A hint beside the cell, no fence: "hàng trăm" and "…" are answers too, and the upload reads them all. */
    private void hint(int last) {
        var helper = sheet.getDataValidationHelper();
        var rule = helper.createValidation(
                helper.createCustomConstraint("TRUE"),
                new CellRangeAddressList(Layout.HEADER_ROW + 1, last, Layout.NOW, Layout.NOW));
        rule.createPromptBox(words.say("returns.workbook.now"), words.say("returns.workbook.now.hint"));
        rule.setShowPromptBox(true);
        sheet.addValidationData(rule);
    }

    private static void fill(XSSFRow row, int column, String text, XSSFCellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
