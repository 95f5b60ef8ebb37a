package vn.tindan.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.tindan.shared.RuleViolation;

/**
 * A workbook (.xlsx) from outside, read row by row and never as a whole. Macros, links to other files and what unpacks to
 * too much are refused; of formulas the saved results are read and nothing is computed.
 */
public final class UploadedWorkbook {

    private final byte[] file;

    /** Refuses what is no workbook, or more than one: {@link RuleViolation} says why. */
    public UploadedWorkbook(byte[] file) {
        SheetGuard.check(file);
        this.file = file;
    }

    /** Hands over the rows of the first sheet that hold something. */
    public void readFirst(Consumer<SheetRow> rows) {
        read("", rows);
    }

    /** The rows of the sheet of that name; none where there is no such sheet. */
    public void read(String name, Consumer<SheetRow> rows) {
        try (var parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(parts);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    if (name.isEmpty() || sheets.getSheetName().equals(name)) {
                        parse(sheet, handler(parts, reader, rows));
                        return;
                    }
                }
            }
        } catch (IOException | OpenXML4JException | SAXException broken) {
            throw new RuleViolation("sheets.unreadable");
        } catch (OpenXML4JRuntimeException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RuleViolation("sheets.unreadable");
        }
    }

    private static RowsHandler handler(OPCPackage parts, XSSFReader reader, Consumer<SheetRow> rows)
            throws IOException, SAXException, OpenXML4JException {
        var strings = new ReadOnlySharedStringsTable(parts, false);
        return new RowsHandler(
                at -> strings.getItemAt(at).getString(), dates(reader.getStylesTable()), isFrom1904(reader), rows);
    }

    private static IntPredicate dates(StylesTable styles) {
        return style -> {
            if (style < 0 || style >= styles.getNumCellStyles()) {
                return false;
            }
            var look = styles.getStyleAt(style);
            return DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString());
        };
    }

    private static boolean isFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream workbook = reader.getWorkbookData()) {
            var start = new String(workbook.readNBytes(8192), java.nio.charset.StandardCharsets.UTF_8);
            return start.contains("date1904=\"1\"") || start.contains("date1904=\"true\"");
        }
    }

    private static void parse(InputStream sheet, RowsHandler handler) throws IOException, SAXException {
        try {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(sheet));
        } catch (javax.xml.parsers.ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
