package vn.tindan.geography.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tindan.geography.changes.plan.ChangeSheet;
import vn.tindan.geography.changes.plan.TypedChange;
import vn.tindan.shared.RuleViolation;

class ChangeSheetTests {

    private final ChangeSheet sheet = new ChangeSheet();

    private List<TypedChange.Line> read(String text) {
        return sheet.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsRowsByTheirLineInTheFile() {
        var lines = read("""
                \uFEFFHành động;Đơn vị cũ;Đơn vị mới;Loại;Tên;Phần;Nhận việc
                thành lập;;v2-92001;xã;Mới;;

                nhập;v2-31507;v2-92001;;;;
                """);
        assertThat(lines)
                .containsExactly(
                        new TypedChange.Line(2, "thành lập", "", "v2-92001", "xã", "Mới", "", ""),
                        new TypedChange.Line(4, "nhập", "v2-31507", "v2-92001", "", "", "", ""));
    }

    @Test
    void readsCommasAndQuotedCellsAndFewerColumns() {
        assertThat(read("hanh_dong,don_vi_cu,ten\n\"đổi tên\",v2-31507,\"Tên, có phẩy\"\n"))
                .containsExactly(new TypedChange.Line(2, "đổi tên", "v2-31507", "", "", "Tên, có phẩy", "", ""));
    }

    @Test
    void carriesRowsThroughAPreview() {
        var lines = List.of(
                new TypedChange.Line(7, "chia", "v2-1", "v2-2", "", "A \"B\", C", "một phần", "có"),
                new TypedChange.Line(9, "nhập", "v2-3", "v2-2", "", "", "", ""));
        assertThat(sheet.read(sheet.write(lines))).isEqualTo(lines);
    }

    @Test
    void refusesWhatIsNoSuchSheet() {
        for (var text : List.of("", "tên cột lạ\nx\n", "ten\nA\n", "hanh_dong,ten\n\"dở dang")) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> read("hanh_dong\n" + "nhập\n".repeat(TypedChange.MOST + 1)))
                .isInstanceOf(RuleViolation.class);
    }
}
