package vn.tindan.geography.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tindan.geography.changes.ChangedMap.TODAY;
import static vn.tindan.geography.changes.ChangedMap.change;
import static vn.tindan.geography.changes.ChangedMap.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.ChangedMap.Administrator;
import vn.tindan.geography.changes.plan.TypedChange;

/** Whatever is wrong is told with its row and the reason, and nothing of the change is kept. */
class BadChangeTests {

    private static final ChangedMap MAP = new ChangedMap();
    private static final LocalDate SOON = TODAY.plusDays(40);
    private static final List<UnitId> UNITS = MAP.communesOf("v1-94");
    private static final UnitId A = UNITS.get(0);
    private static final UnitId B = UNITS.get(1);
    private static final UnitId C = UNITS.get(2);
    private static final UnitId D = UNITS.get(3);
    private static final UnitId GONE = UNITS.get(4);
    private static final UnitId RENAMED = UNITS.get(5);
    private static final UnitId OF_HAU_GIANG = MAP.communesOf("v1-93").getFirst();
    private static final String ELSEWHERE = "v2-31840";
    private static final String NEW = "v2-92001";

    static {
        MAP.enter(change(TODAY, line(1, "nhập", GONE, UNITS.get(6))));
        MAP.enter(change(SOON, line(1, "đổi tên", RENAMED, "", "", "Đã Định")));
    }

    private static Arguments bad(String expected, LocalDate day, TypedChange.Line... rows) {
        return Arguments.of(expected, change(day, rows));
    }

    private static Arguments bad(String expected, TypedChange.Line... rows) {
        return bad(expected, SOON, rows);
    }

    static Stream<Arguments> whatIsWrong() {
        var nameOfB = MAP.units().get(B).name();
        return Stream.of(
                bad("1 geography.unit.malformed", line(1, "nhập", A.code(), B)),
                bad("2 geography.unit.malformed", line(1, "nhập", A, B), line(2, "nhập", C, B.code())),
                bad("1 unknown", line(1, "nhập", "v2-00001", B)),
                bad("1 action", line(1, "xóa", A, B)),
                bad("1 no-former", line(1, "nhập", "", B)),
                bad("1 no-current", line(1, "nhập", A, "")),
                bad("1 type", line(1, "đổi loại", A, "", "thôn")),
                bad("1 name", line(1, "đổi tên", A, "", "", "")),
                bad("1 name", line(1, "đổi tên", A, "", "", "<b>")),
                bad("1 part", line(1, "chia", A, B, "", "", "nửa", "có")),
                bad("1 work", line(1, "chia", A, B, "", "", "một phần", "ừ")),
                bad("1 itself", line(1, "nhập", A, A)),
                // overlapping validity
                bad("1 overlap", line(1, "thành lập", "", B, "xã", "Trùng Mã"), line(2, "nhập", A, B)),
                bad("1 code-used", line(1, "thành lập", "", GONE, "xã", "Dùng Lại"), line(2, "nhập", A, GONE)),
                bad("1 new-code", line(1, "thành lập", "", "v1-99999", "xã", "Mã Cũ"), line(2, "nhập", A, "v1-99999")),
                bad("1 from-nothing", line(1, "thành lập", "", NEW, "xã", "Từ Đâu"), line(2, "nhập", A, B)),
                bad("1 type-level", line(1, "thành lập", "", NEW, "tỉnh", "Sai Cấp"), line(2, "nhập", A, NEW)),
                // a succession to or from a unit that is not in force
                bad("1 not-in-force", line(1, "nhập", A, GONE)),
                bad("1 not-in-force", line(1, "nhập", GONE, A)),
                bad("1 not-in-force", LocalDate.of(2025, 7, 1), line(1, "đổi tên", A, "", "", "Quá Sớm")),
                bad("2 heir-ends", line(1, "nhập", A, B), line(2, "nhập", C, A)),
                bad(
                        "1 from-nothing 2 just-founded",
                        line(1, "thành lập", "", NEW, "xã", "Vừa Lập"),
                        line(2, "nhập", NEW, A)),
                // cycles
                bad("1 cycle 2 cycle", line(1, "nhập", A, B), line(2, "nhập", B, A)),
                bad("1 cycle 2 cycle 3 cycle", line(1, "nhập", A, B), line(2, "nhập", B, C), line(3, "nhập", C, A)),
                // a unit twice
                bad("2 twice", line(1, "nhập", A, B), line(2, "nhập", A, C)),
                bad("2 twice", line(1, "đổi tên", A, "", "", "Một"), line(2, "đổi loại", A, "", "phường")),
                bad("2 twice", line(1, "nhập", A, B), line(2, "đổi tên", A, "", "", "Không Còn")),
                bad(
                        "2 twice",
                        line(1, "thành lập", "", NEW, "xã", "Hai Lần"),
                        line(2, "thành lập", "", NEW, "xã", "Lần Hai"),
                        line(3, "nhập", A, NEW)),
                bad("2 whole-and-part", line(1, "nhập", A, B), line(2, "chia", A, C, "", "", "một phần", "có")),
                // before or on the day of something that is known
                bad("1 earlier-than-event", SOON.minusDays(1), line(1, "đổi tên", RENAMED, "", "", "Sớm Hơn")),
                bad("1 earlier-than-event", line(1, "đổi tên", RENAMED, "", "", "Cùng Ngày")),
                bad("1 earlier-than-event", line(1, "nhập", RENAMED, A)),
                bad("1 not-in-force 1 communes-only", TODAY.minusDays(1), line(1, "nhập", A, "v1-94")),
                // names
                bad("1 same-name", line(1, "đổi tên", A, "", "", nameOfB.toUpperCase(Locale.ROOT))),
                bad("1 same-name", line(1, "đổi tên", A, "", "", "Đã Định")),
                bad(
                        "2 same-name",
                        line(1, "đổi tên", A, "", "", "Cùng Tên"),
                        line(2, "đổi tên", B, "", "", "Cùng Tên")),
                bad(
                        "3 same-name",
                        line(1, "đổi tên", A, "", "", "Đã Đinh"),
                        line(2, "đổi tên", B, "", "", "Mới Hoà"),
                        line(3, "đổi tên", C, "", "", "Mới Hòa")),
                // names that say too little
                bad("1 which", line(1, "đổi tên", "Vĩnh", "", "", "Một Xã")),
                bad("1 no-such-name 2 no-such-name", line(1, "nhập", "Qwxzj", B), line(2, "nhập", A, "Qwxzj")),
                bad("1 geography.unit.malformed", line(1, "nhập", A.code() + " Phường", B)),
                bad("1 geography.unit.malformed", line(1, "thành lập", "", "Xã Mới", "xã", "Xã Mới")),
                // the nation is no unit of a change
                bad(
                        "2 other-province",
                        line(1, "đổi tên", A, "", "", "Một Xã"),
                        line(2, "đổi tên", "v2-00", "", "", "Nước")),
                bad(
                        "2 not-in-force 2 communes-only",
                        line(1, "đổi tên", A, "", "", "Một Xã"),
                        line(2, "nhập", "v1-00", B)),
                // divisions
                bad("1 one-part", line(1, "chia", A, B, "", "", "một phần", "có")),
                bad(
                        "2 work-once",
                        line(1, "chia", A, B, "", "", "một phần", "có"),
                        line(2, "chia", A, C, "", "", "một phần", "có")),
                bad(
                        "2 work-once",
                        line(1, "chia", A, B, "", "", "một phần"),
                        line(2, "chia", A, C, "", "", "một phần")),
                bad(
                        "1 people-once 2 people-once",
                        line(1, "chia", A, B, "", "", "toàn bộ dân cư", "có"),
                        line(2, "chia", A, C, "", "", "toàn bộ dân cư")),
                bad("2 ceded-and-ended", line(1, "nhập", A, B), line(2, "chuyển một phần", A, C)),
                // beyond the province, the level, the time
                bad("1 other-province", line(1, "nhập", A, ELSEWHERE)),
                bad("1 two-former-provinces", line(1, "nhập", A, OF_HAU_GIANG)),
                bad("1 communes-only", line(1, "nhập", "v2-92", A)),
                bad("1 province-by-nation", line(1, "đổi tên", "v2-92", "", "", "Tây Đô")),
                bad("0 day-range", TODAY.plusYears(9), line(1, "đổi tên", A, "", "", "Xa Quá")),
                bad("0 rows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsWrong")
    void isToldWithItsRowAndReason(String expected, TypedChange change) {
        var before = version();
        assertThat(String.join(" ", MAP.faults(change))).isEqualTo(expected);
        assertThatThrownBy(() -> MAP.enter(change)).isInstanceOf(UnitChanges.Refused.class);
        assertThat(version()).isEqualTo(before);
    }

    private static String version() {
        return MAP.jdbc()
                .sql("select number || ' ' || (select count(*) from geography.change) from geography.map_version")
                .query(String.class)
                .single();
    }

    @Test
    void comparesNamesOfCommunesThoughTheProvinceIsRenamedToo() {
        var typed = change(
                SOON,
                line(1, "đổi tên", "v2-92", "", "", "Tây Đô"),
                line(2, "đổi tên", A, "", "", MAP.units().get(B).name()));
        assertThat(ChangedMap.reasons(MAP.bean(UnitChanges.class)
                        .preview(new Administrator("v2-00"), typed)
                        .faults()))
                .containsExactly("2 same-name");
    }

    @Test
    void tellsEverythingAtOnce() {
        assertThat(MAP.faults(new TypedChange(
                        "mai", " ", List.of(line(1, "nhập", A, B.code()), line(2, "nhập", "v2-00001", A)))))
                .containsExactlyInAnyOrder("0 day", "0 basis", "1 geography.unit.malformed");
        assertThat(MAP.faults(
                        change(SOON, line(1, "nhập", A, GONE), line(2, "nhập", "v2-00001", B), line(3, "nhập", C, D))))
                .containsExactly("1 not-in-force", "2 unknown");
    }

    /** Row 3 is right, and is not kept either: the change is whole or it is not. */
    @Test
    void keepsNothingOfAChangeThatTheDatabaseRefuses() {
        var before = MAP.everything();
        MAP.jdbc()
                .sql("alter table geography.succession add constraint for_a_test check (former <> '" + D
                        + "') not valid")
                .update();
        try {
            assertThatThrownBy(() -> MAP.enter(change(
                            SOON,
                            line(1, "đổi tên", A, "", "", "Dở Dang"),
                            line(2, "nhập", C, B),
                            line(3, "nhập", D, B))))
                    .isInstanceOf(DataIntegrityViolationException.class);
        } finally {
            MAP.jdbc()
                    .sql("alter table geography.succession drop constraint for_a_test")
                    .update();
        }
        assertThat(MAP.everything()).isEqualTo(before);
        MAP.units().refresh();
        assertThat(MAP.units().names(A)).hasSize(1);
    }

    /** Whoever has no unit, and a commune's own administrator, changes nothing. */
    @Test
    void isRefusedToWhoeverDoesNotAdministerTheProvince() {
        var change = change(SOON, line(1, "đổi tên", A, "", "", "Tự Đổi"));
        assertThatThrownBy(() -> MAP.bean(UnitChanges.class).enter(new Administrator(A.toString()), change))
                .isInstanceOf(UnitChanges.Refused.class);
    }
}
