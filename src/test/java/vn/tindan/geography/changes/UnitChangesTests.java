package vn.tindan.geography.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tindan.geography.changes.ChangedMap.TODAY;
import static vn.tindan.geography.changes.ChangedMap.change;
import static vn.tindan.geography.changes.ChangedMap.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tindan.geography.Boundaries;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.Rebasing;
import vn.tindan.geography.Rebasing.Fact;
import vn.tindan.geography.Succession;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.ChangedMap.Administrator;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Each test takes communes of its own from one map that they all change. */
class UnitChangesTests {

    private static final ChangedMap MAP = new ChangedMap();
    private static final LocalDate SOON = TODAY.plusDays(40);
    private static final Iterator<UnitId> OF_SOC_TRANG = MAP.communesOf("v1-94").iterator();
    private static final Iterator<UnitId> OF_HAU_GIANG = MAP.communesOf("v1-93").iterator();
    private static final UnitChanges CHANGES = MAP.bean(UnitChanges.class);
    private static final ChangeList LIST = MAP.bean(ChangeList.class);
    private static final Units UNITS = MAP.units();
    private static int codes = 91_000;

    private static UnitId next() {
        return OF_SOC_TRANG.next();
    }

    private static UnitId newCode() {
        codes++;
        return new UnitId("v2", String.valueOf(codes));
    }

    private static ChangeList.Change found(UUID id) {
        return LIST.find("v2-92", id).orElseThrow();
    }

    @Test
    void renames() {
        var unit = next();
        var before = UNITS.get(unit).fullName();
        MAP.enter(change(SOON, line(1, "Đổi tên", unit, "", "", "Tân  Lập Mới")));
        assertThat(UNITS.get(unit).fullName()).isEqualTo(before);
        assertThat(UNITS.get(unit, SOON.minusDays(1)).fullName()).isEqualTo(before);
        assertThat(UNITS.get(unit, SOON).name()).isEqualTo("Tân Lập Mới");
        assertThat(UNITS.names(unit).getLast().legalBasis()).isEqualTo("Nghị quyết 01/NQ-UBTVQH");
    }

    @Test
    void readsUnitsByTheirNames() {
        var one = next();
        var other = next();
        var begun = newCode();
        MAP.enter(change(
                SOON,
                line(1, "thành lập", "", begun, "xã", "Gọi Tên"),
                line(2, "nhập", UNITS.get(one).fullName().toUpperCase(Locale.ROOT), "xã gọi tên"),
                line(3, "nhập", UNITS.get(other).fullName(), "Gọi Tên")));
        assertThat(ids(UNITS.predecessors(begun))).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void changesTheKindWithOrWithoutTheName() {
        var unit = next();
        var name = UNITS.get(unit).name();
        MAP.enter(change(SOON, line(1, "doi loai", unit, "", "đặc khu")));
        assertThat(UNITS.get(unit, SOON).fullName()).isEqualTo("Đặc khu " + name);
        MAP.enter(change(SOON.plusDays(1), line(1, "CHANGE_KIND", unit, "", "phuong", "Bến Mới")));
        assertThat(UNITS.get(unit, SOON.plusDays(1)).fullName()).isEqualTo("Phường Bến Mới");
    }

    @Test
    void mergesIntoANewUnit() {
        var one = next();
        var other = next();
        var heir = newCode();
        MAP.enter(change(
                SOON,
                line(1, "thành lập", "", heir, "phường", "Hai Xã"),
                line(2, "nhập", one, heir),
                line(3, "nhập", other, heir)));
        assertThat(UNITS.isInForce(one)).isTrue();
        assertThat(UNITS.isInForce(heir)).isFalse();
        assertThat(ids(UNITS.inForce(one, SOON))).containsExactly(heir);
        assertThat(ids(UNITS.inForce(heir, SOON.minusDays(1)))).containsExactlyInAnyOrder(one, other);
        assertThat(UNITS.get(one).validTo()).isEqualTo(SOON);
        assertThat(UNITS.get(heir).validFrom()).isEqualTo(SOON);
        assertThat(UNITS.province(heir)).hasToString("v2-92");
        assertThat(UNITS.contains(UnitId.parse("v1-94"), heir)).isTrue();
        assertThat(UNITS.contains(heir, one)).as("not before the day").isFalse();
    }

    @Test
    void mergesIntoAUnitThatStays() {
        var one = next();
        var heir = next();
        MAP.enter(change(SOON, line(1, "nhập", one, heir)));
        assertThat(ids(UNITS.inForce(one, SOON))).containsExactly(heir);
        assertThat(ids(UNITS.communes(UnitId.parse("v2-92"), SOON)))
                .contains(heir)
                .doesNotContain(one);
    }

    @Test
    void dividesAndSaysWhoTookThePeople() {
        var divided = next();
        var stays = next();
        var begun = newCode();
        MAP.enter(change(
                TODAY,
                line(1, "thành lập", "", begun, "xã", "Phần Mới"),
                line(2, "chia", divided, begun, "", "", "toàn bộ dân cư", "có"),
                line(3, "chia", divided, stays, "", "", "một phần diện tích", "không")));
        assertThat(UNITS.heir(divided)).contains(begun);
        assertThat(ids(UNITS.inForceToday(divided))).containsExactlyInAnyOrder(begun, stays);

        var unknown = next();
        var here = newCode();
        MAP.enter(change(
                TODAY,
                line(1, "thành lập", "", here, "xã", "Phần Nữa"),
                line(2, "chia", unknown, here, "", "", "một phần", "có"),
                line(3, "chia", unknown, stays, "", "", "một phần")));
        assertThat(UNITS.heir(unknown)).isEmpty();
        assertThat(new Rebasing(UNITS).place(unknown, UnitKind.COMMUNE, Boundaries.TODAY))
                .isEqualTo(new Rebasing.Place(UnitId.parse("v2-92"), true));
    }

    @Test
    void cedesAPartOfAUnitThatStays() {
        var gives = next();
        var takes = next();
        MAP.enter(change(TODAY, line(1, "chuyển một phần", gives, takes)));
        assertThat(UNITS.isInForce(gives)).isTrue();
        assertThat(UNITS.successors(gives)).isEmpty();
        assertThat(UNITS.contains(takes, gives)).isFalse();
        assertThat(UNITS.story(gives)).extracting(Succession::relation).contains("ceded");
        assertThat(UNITS.heir(gives)).contains(gives);
    }

    @Test
    void putsAUnitOfTwoFormerProvincesInNeither() {
        var one = next();
        var other = OF_HAU_GIANG.next();
        var heir = newCode();
        MAP.enter(change(
                TODAY,
                line(1, "thành lập", "", heir, "xã", "Hai Tỉnh"),
                line(2, "nhập", one, heir),
                line(3, "nhập", other, heir)));
        assertThat(UNITS.provinceToday(heir)).hasToString("v2-92");
        assertThat(UNITS.contains(UnitId.parse("v1-94"), heir)).isFalse();
        assertThat(UNITS.contains(UnitId.parse("v2-92"), heir)).isTrue();
    }

    @Test
    void keepsSumsOfProvincesWhateverChanges() {
        var facts = new ArrayList<Fact<Integer>>();
        UNITS.communes(UnitId.parse("v2-92"), LocalDate.of(2025, 8, 1))
                .forEach(unit -> facts.add(new Fact<>(unit.id(), facts.size() + 1)));
        var one = next();
        var heir = newCode();
        var rebasing = new Rebasing(UNITS);
        var before = rebasing.sums(facts, UnitKind.PROVINCE, Boundaries.TODAY, Integer::sum);
        MAP.enter(change(TODAY, line(1, "thành lập", "", heir, "xã", "Tổng Như Cũ"), line(2, "nhập", one, heir)));
        assertThat(rebasing.sums(facts, UnitKind.PROVINCE, Boundaries.TODAY, Integer::sum))
                .isEqualTo(before);
        assertThat(rebasing.sums(facts, UnitKind.PROVINCE, Boundaries.OF_THE_DAY, Integer::sum))
                .isEqualTo(before);
        var byCommune = rebasing.sums(facts, UnitKind.COMMUNE, Boundaries.TODAY, Integer::sum);
        assertThat(byCommune.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(before.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(byCommune).containsKey(new Rebasing.Place(heir, false));
    }

    @Test
    void takesAPlannedChangeBackAsIfItHadNeverBeen() {
        var one = next();
        var other = next();
        var renamed = next();
        var begun = newCode();
        var before = MAP.everything();
        var id = MAP.enter(change(
                SOON,
                line(1, "thành lập", "", begun, "xã", "Sẽ Rút"),
                line(2, "nhập", one, begun),
                line(3, "chia", other, begun, "", "", "một phần", "có"),
                line(4, "chia", other, renamed, "", "", "một phần"),
                line(5, "đổi tên", renamed, "", "", "Tên Sẽ Rút")));
        assertThat(found(id).state()).isEqualTo(ChangeList.State.PLANNED);
        assertThat(MAP.everything()).isNotEqualTo(before);
        assertThatThrownBy(() -> takeBack(id, " ")).isInstanceOf(RuleViolation.class);
        takeBack(id, "nhập nhầm");
        assertThat(MAP.everything()).isEqualTo(before);
        assertThat(UNITS.find(begun)).isEmpty();
        assertThat(found(id).state()).isEqualTo(ChangeList.State.TAKEN_BACK);
        assertThat(found(id).takenBackWhy()).isEqualTo("nhập nhầm");
        assertThat(LIST.rows(id)).hasSize(5);
        assertThatThrownBy(() -> takeBack(id, "lần nữa"))
                .extracting(e -> ((RuleViolation) e).key())
                .isEqualTo("geography.change.gone");
    }

    @Test
    void takesBackNothingThatALaterChangeRestsOn() {
        var unit = next();
        var begun = newCode();
        var first = MAP.enter(
                change(SOON, line(1, "thành lập", "", begun, "xã", "Trước Sau"), line(2, "nhập", unit, begun)));
        var second = MAP.enter(change(SOON.plusDays(9), line(1, "đổi tên", begun, "", "", "Sau Nữa")));
        assertThat(CHANGES.dependents(found(first)))
                .containsExactly(new UnitChanges.Dependent("geography.depends.later", "", 1));
        assertThatThrownBy(() -> takeBack(first, "nhầm"))
                .extracting(e -> ((RuleViolation) e).key())
                .isEqualTo("geography.change.depends");
        takeBack(second, "nhầm");
        takeBack(first, "nhầm");
        assertThat(UNITS.get(unit).validTo()).isNull();
    }

    @Test
    void takesBackNothingWhoseOldNameSomebodyElseBears() {
        var renamed = next();
        var other = next();
        var name = UNITS.get(renamed).name();
        var first = MAP.enter(change(SOON, line(1, "đổi tên", renamed, "", "", "Nhường Tên")));
        var second = MAP.enter(change(SOON, line(1, "đổi tên", other, "", "", name)));
        assertThat(CHANGES.dependents(found(first)))
                .containsExactly(new UnitChanges.Dependent("geography.depends.name", name, 1));
        assertThatThrownBy(() -> takeBack(first, "nhầm")).isInstanceOf(RuleViolation.class);
        takeBack(second, "nhầm");
        takeBack(first, "nhầm");
        assertThat(UNITS.get(renamed, SOON).name()).isEqualTo(name);
    }

    @Test
    void passesOnOnlyOnTheDay() {
        var unit = next();
        var heir = next();
        var id = MAP.enter(change(SOON, line(1, "nhập", unit, heir)));
        assertThat(found(id).passedOnAt()).isNull();
        MAP.bean(PassingOn.class).passOnDue(SOON.minusDays(1));
        assertThat(found(id).passedOnAt()).isNull();
        MAP.bean(PassingOn.class).passOnDue(SOON);
        assertThat(found(id).passedOnAt()).isNotNull();
        assertThat(takenOver(heir)).containsExactly(unit.toString());
    }

    @Test
    void letsTheLastHeirReadWhatAllBeforeItLeft() {
        var first = next();
        var second = next();
        var third = next();
        MAP.enter(change(TODAY.minusDays(20), line(1, "nhập", first, second)));
        MAP.enter(change(TODAY.minusDays(10), line(1, "nhập", second, third)));
        assertThat(takenOver(second)).containsExactly(first.toString());
        assertThat(takenOver(third)).containsExactlyInAnyOrder(first.toString(), second.toString());
    }

    private static List<String> takenOver(UnitId heir) {
        return MAP.jdbc()
                .sql("select former from geography.taken_over where heir = :heir")
                .param("heir", heir.toString())
                .query(String.class)
                .list();
    }

    @Test
    void isNoticedByOtherInstances() {
        var unit = next();
        var elsewhere = new Units(MAP.jdbc(), GeographyForTests.CLOCK);
        var watch = new MapWatch(MAP.jdbc(), elsewhere);
        watch.look();
        MAP.enter(change(SOON, line(1, "đổi tên", unit, "", "", "Nghe Thấy")));
        assertThat(elsewhere.get(unit, SOON).name()).isNotEqualTo("Nghe Thấy");
        watch.look();
        assertThat(elsewhere.get(unit, SOON).name()).isEqualTo("Nghe Thấy");
    }

    @Test
    void belongsToTheProvinceAndThoseAbove() {
        var unit = next();
        var change = change(SOON, line(1, "đổi tên", unit, "", "", "Của Tỉnh"));
        for (var stranger : List.of("v2-91", unit.toString())) {
            assertThat(ChangedMap.reasons(
                            CHANGES.preview(new Administrator(stranger), change).faults()))
                    .containsExactly("0 not-yours");
            assertThatThrownBy(() -> CHANGES.enter(new Administrator(stranger), change))
                    .isInstanceOf(UnitChanges.Refused.class);
        }
        var id = CHANGES.enter(new Administrator("v2-00"), change);
        assertThat(LIST.find("v2-91", id)).isEmpty();
        assertThat(LIST.page("v2-91", 0)).isEmpty();
        assertThat(LIST.page("v2-92", 0)).isNotEmpty();
        assertThatThrownBy(() -> CHANGES.takeBack(new Administrator("v2-91"), id, 0, "của tỉnh khác"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsOnlyTheNationRenameAProvince() {
        var change = change(SOON, line(1, "đổi loại", "v2-96", "", "thành phố"));
        assertThat(ChangedMap.reasons(
                        CHANGES.preview(new Administrator("v2-96"), change).faults()))
                .containsExactly("1 province-by-nation");
        CHANGES.enter(new Administrator("v2-00"), change);
        assertThat(UNITS.get(UnitId.parse("v2-96"), SOON).fullName()).isEqualTo("Thành phố Cà Mau");
    }

    private static void takeBack(UUID id, String why) {
        CHANGES.takeBack(new Administrator("v2-92"), id, found(id).version(), why);
    }

    private static List<UnitId> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
