package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;

class FileNameTests {

    @Test
    void carriesVietnameseNamesThroughTheHeader() {
        var header = FileName.of("Báo cáo năm 2024 - Đà Nẵng (bản 100*)", DocumentFormat.PDF)
                .attachment();
        assertThat(header)
                .isEqualTo("attachment; filename=\"Bao cao nam 2024 - Da Nang (ban 100-).pdf\"; "
                        + "filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20n%C4%83m%202024%20-%20%C4%90%C3%A0%20N%E1%BA%B5ng%20"
                        + "%28b%E1%BA%A3n%20100-%29.pdf");
        assertThat(ContentDisposition.parse(header).getFilename())
                .isEqualTo("Báo cáo năm 2024 - Đà Nẵng (bản 100-).pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "../../etc/passwd            > etc-passwd.csv",
                "C:\\Windows\\win.ini        > C-Windows-win.ini.csv",
                ".hidden                     > hidden.csv",
                "a\"; filename=\"evil.exe    > a- filename=-evil.exe.csv",
                "abc\u202Efdp.exe            > abcfdp.exe.csv",
                "...                         > tindan.csv",
                "''                          > tindan.csv"
            })
    void keepsNothingThatAFileSystemOrAHeaderReads(String given, String name) {
        var file = FileName.of(given, DocumentFormat.CSV);
        assertThat(file.text()).isEqualTo(name);
        assertThat(file.inline()).matches("inline; filename=\"[A-Za-z0-9._ -]+\"; filename\\*=UTF-8''[^\"\\s;]+");
    }

    @Test
    void breaksNoHeaderAndNoLimit() {
        var file = FileName.of("a\r\nSet-Cookie: x=1\n" + "ă".repeat(500), DocumentFormat.XLSX);
        assertThat(file.attachment()).doesNotContain("\r", "\n");
        assertThat(file.text()).hasSizeLessThan(130).endsWith(".xlsx");
    }
}
