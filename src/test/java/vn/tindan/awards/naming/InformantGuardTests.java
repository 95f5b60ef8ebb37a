package vn.tindan.awards.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.awards.RecipientKind;
import vn.tindan.shared.RuleViolation;

/** Tries to name somebody who told, in every way of writing that came to mind. */
class InformantGuardTests {

    private static void check(RecipientKind kind, String name, @Nullable String words) {
        InformantGuard.check(kind, name, false, words, null, null);
    }

    private static void refuses(RecipientKind kind, String name, @Nullable String words) {
        assertThatThrownBy(() -> check(kind, name, words)).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đã tố giác kẻ trộm",
                "da to giac ke trom",
                "DA TO GIAC KE TROM",
                "tố-giác tội phạm",
                "tố  giac",
                "Đa bao tin cho công an",
                "Báo ngay cho công an xã",
                "cung cap nhieu thong tin co gia tri",
                "cung cấp\u00a0tin",
                "Có công trong vụ án số 12/2026",
                "Chuyên án 0325T",
                "Giúp khám phá vụ việc số: 7/2026"
            })
    void readsWordsHoweverTheyAreWritten(String words) {
        refuses(RecipientKind.INDIVIDUAL, "Trần Thị Bé", words);
        refuses(RecipientKind.HOUSEHOLD, "Hộ bà Bé", words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bảo tín nhiệm của nhân dân",
                "Vận động 30 hộ tham gia tổ liên gia",
                "Dũng cảm bắt cướp",
                "Tuần tra 12 đêm",
                "Tham gia phá vụ 12 đối tượng đánh bạc"
            })
    void letsOtherMeritsBeNamed(String words) {
        assertThatCode(() -> check(RecipientKind.INDIVIDUAL, "Trần Thị Bé", words))
                .doesNotThrowAnyException();
    }

    @Test
    void readsTheNameToo() {
        refuses(RecipientKind.INDIVIDUAL, "Trần Thị Bé (người báo tin)", null);
        refuses(RecipientKind.HOUSEHOLD, "Hộ bà Bé, nguồn tin vụ trộm", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trần Thị Bé", "Tập thể ông Trần Văn Bé", "Nhóm bà Năm", "Gia đình anh Thạch Sô"})
    void takesACollectiveNamedAfterSomebodyForThatPerson(String name) {
        refuses(RecipientKind.COLLECTIVE, name, "Đã tố giác kẻ trộm");
        InformantGuard.check(
                RecipientKind.COLLECTIVE, name, false, "Đã tố giác kẻ trộm", "Đơn 1", LocalDate.of(2026, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổ bảo vệ an ninh, trật tự khóm 2", "Công an phường Sóc Trăng", "Trường THPT Nguyễn Trãi"})
    void letsACollectiveBeOne(String name) {
        assertThatCode(() -> check(RecipientKind.COLLECTIVE, name, "Xử lý nhiều nguồn tin"))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsAMovementByItsNameFromWhatOneDid() {
        assertThat(InformantGuard.givesAway("V/v khen thưởng quần chúng tố giác tội phạm"))
                .isTrue();
        assertThat(InformantGuard.givesAway("Khen thưởng phong trào toàn dân tham gia tố giác tội phạm"))
                .isFalse();
        assertThat(InformantGuard.givesAway(null)).isFalse();
    }
}
