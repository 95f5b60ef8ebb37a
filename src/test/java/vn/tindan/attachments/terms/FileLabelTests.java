package vn.tindan.attachments.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ATTACKS 33 to 35: a name is a label and nothing more. */
class FileLabelTests {

    @ParameterizedTest
    @CsvSource({
        "ảnh.jpg, ảnh.jpg",
        "../../etc/passwd, passwd",
        "C:\\Windows\\system.ini, system.ini",
        "'a\u202Egpj.exe', agpj.exe",
        "'a\r\nSet-Cookie: x.png', aSet-Cookie: x.png",
        "'\u0000\u0007', tep",
        "'..', tep",
        "'', tep",
        "'a\u0300\u0301\u0302\u0303\u0304\u0305.txt', 'à\u0301\u0302\u0303.txt'"
    })
    void keepsWhatIsSafeToShow(String name, String label) {
        assertThat(FileLabel.of(name)).isEqualTo(label);
    }

    @Test
    void shortensInTheMiddle() {
        String label = FileLabel.of("đ".repeat(5_000) + ".pdf");
        assertThat(label)
                .hasSizeLessThanOrEqualTo(FileLabel.LONGEST)
                .endsWith(".pdf")
                .contains("…");
    }
}
