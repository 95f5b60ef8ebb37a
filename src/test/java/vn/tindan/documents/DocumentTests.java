package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTests {

    private static final Letterhead HEAD =
            Letterhead.of("Ủy ban nhân dân tỉnh", "Ban Chỉ đạo tỉnh", "BC-BCĐ", "Sóc Trăng");

    @ParameterizedTest
    @CsvSource({
        "5,  2025-03-04, 05/BC-BCĐ,  ngày 04 tháng 3 năm 2025",
        "9,  2025-02-28, 09/BC-BCĐ,  ngày 28 tháng 02 năm 2025",
        "10, 2024-12-14, 10/BC-BCĐ,  ngày 14 tháng 12 năm 2024",
        "123, 2026-01-01, 123/BC-BCĐ, ngày 01 tháng 01 năm 2026"
    })
    void padsNumbersAndDaysAsTheDecreeWants(int number, LocalDate day, String symbol, String words) {
        var head = HEAD.issued(number, day);
        assertThat(head.numberLine()).isEqualTo("Số: " + symbol);
        assertThat(head.dayLine()).isEqualTo("Sóc Trăng, " + words);
    }

    @Test
    void leavesADraftWithoutNumberDayAndSigner() {
        var draft = Document.under(HEAD.issued(5, LocalDate.of(2025, 3, 4)))
                .titled("Báo cáo", "Kết quả")
                .appendix("Biểu", new Outline())
                .closing(List.of("TM. BAN CHỈ ĐẠO"), "Nguyễn Văn Minh", List.of())
                .marked(Mark.DRAFT)
                .build();
        assertThat(draft.toString()).doesNotContain("2025", "Minh");
        assertThat(draft.letterhead().numberLine()).isEqualTo("Số: ...../BC-BCĐ");
        assertThat(draft.appendices().getFirst().reference())
                .isEqualTo("(Kèm theo Báo cáo số ...../BC-BCĐ ngày ..... tháng ..... năm ..... của Ban Chỉ đạo tỉnh)");
    }

    @Test
    void numbersAppendicesOnlyWhenThereAreSeveral() {
        var one = Document.under(HEAD).appendix("A", new Outline());
        assertThat(one.build().appendices()).extracting(Appendix::label).containsExactly("Phụ lục");
        assertThat(one.appendix("B", new Outline()).build().appendices())
                .extracting(Appendix::label)
                .containsExactly("Phụ lục I", "Phụ lục II");
    }

    @Test
    void numbersHeadingsThroughTheVietnameseAlphabet() {
        var outline = new Outline().section("Một").subsection("a").subsection("b");
        for (int each = 0; each < 6; each++) {
            outline.item("x");
        }
        outline.subsection("c").item("x").section("Hai").subsection("a");
        assertThat(outline.blocks())
                .extracting(block -> ((Block.Heading) block).label())
                .containsExactly("I.", "1.", "2.", "a)", "b)", "c)", "d)", "đ)", "e)", "3.", "a)", "II.", "1.");
    }

    @Test
    void printsNamesInCapitalsAndBreaksThemEvenly() {
        assertThat(SampleDocument.LETTERHEAD.issuerInCapitals()).isEqualTo("""
                        BAN CHỈ ĐẠO PHÒNG, CHỐNG
                        TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ
                        XÂY DỰNG PHONG TRÀO TOÀN
                        DÂN BẢO VỆ AN NINH TỔ QUỐC""");
        assertThat(Lines.balanced("một hai\nba bốn năm sáu", 5)).isEqualTo("một hai\nba bốn năm sáu");
        assertThat(Lines.balanced("x".repeat(99), 5)).isEqualTo("x".repeat(99));
    }

    @Test
    void makesOneFormOfEveryLetterAndDropsWhatNobodySees() {
        assertThat(PlainText.of(" So\u0301c\u200B\tTra\u0306ng\r\n2025\u202E ")).isEqualTo("Sóc Trăng\n2025");
        assertThat(Span.bold("Ưu điểm: ").text()).isEqualTo("Ưu điểm: ");
        assertThat(Span.plain("\n").text()).isEqualTo(" ");
        assertThat(PlainText.of("👮 \u17E1 漢")).isEqualTo("👮 \u17E1 漢");
    }
}
