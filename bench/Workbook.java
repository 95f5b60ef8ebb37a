import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes the lines of standard input, their cells between commas, as the one sheet of the workbook named; digits as numbers. */
final class Workbook {

    private static final int ROWS_IN_MEMORY = 200;

    private Workbook() {}

    public static void main(String[] arguments) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            SXSSFSheet sheet = book.createSheet("Số liệu");
            int at = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                fill(sheet.createRow(at++), line.split(","));
            }
            book.write(out);
        }
    }

    private static void fill(Row row, String[] cells) {
        for (int at = 0; at < cells.length; at++) {
            if (cells[at].matches("\\d+")) {
                row.createCell(at).setCellValue(Double.parseDouble(cells[at]));
            } else {
                row.createCell(at).setCellValue(cells[at]);
            }
        }
    }
}
