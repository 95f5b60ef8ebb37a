package vn.tindan.geography.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.geography.changes.ChangedMap.change;
import static vn.tindan.geography.changes.ChangedMap.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.geography.Boundaries;
import vn.tindan.geography.Rebasing;
import vn.tindan.geography.Rebasing.Fact;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.changes.ChangedMap.Administrator;
import vn.tindan.geography.changes.plan.TypedChange;

/** Whatever is entered and taken back, right or wrong, the map that remains is one. */
class RandomChangesTests {

    private static final ChangedMap MAP = new ChangedMap();
    private static final List<String> PARTS =
            List.of("một phần", "toàn bộ dân cư", "một phần dân cư", "một phần diện tích", "toàn bộ diện tích");
    private static final List<UnitId> UNITS = new ArrayList<>(MAP.communesOf("v1-94"));
    private static int code = 93_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void leavesAMapWithoutGapsOrOrphans(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact<Integer>>();
        MAP.communesOf("v1-94").forEach(unit -> facts.add(new Fact<>(unit, random.nextInt(100))));
        var before = new Rebasing(MAP.units()).sums(facts, UnitKind.PROVINCE, Boundaries.TODAY, Integer::sum);
        var entered = new ArrayList<UUID>();
        for (int i = 0; i < 15; i++) {
            try {
                entered.add(MAP.enter(any(random)));
            } catch (UnitChanges.Refused refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
            if (!entered.isEmpty() && random.nextInt(4) == 0) {
                takeBackIfNothingRestsOn(entered.remove(random.nextInt(entered.size())));
            }
        }
        assertThat(entered).isNotEmpty();
        assertThat(whatIsWrong()).isEmpty();
        var rebasing = new Rebasing(MAP.units());
        assertThat(rebasing.sums(facts, UnitKind.PROVINCE, Boundaries.TODAY, Integer::sum))
                .isEqualTo(before);
        assertThat(rebasing.sums(facts, UnitKind.COMMUNE, Boundaries.TODAY, Integer::sum).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(before.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static void takeBackIfNothingRestsOn(UUID id) {
        var change = MAP.bean(ChangeList.class).find("v2-92", id).orElseThrow();
        var changes = MAP.bean(UnitChanges.class);
        if (changes.dependents(change).isEmpty()) {
            changes.takeBack(new Administrator("v2-92"), id, change.version(), "ngẫu nhiên");
        }
    }

    private static TypedChange any(Random random) {
        var day = LocalDate.of(2026, 9, 1).plusDays(random.nextInt(200));
        var rows = new ArrayList<TypedChange.Line>();
        int count = 1 + random.nextInt(4);
        UnitId heir = one(random);
        if (random.nextBoolean()) {
            code++;
            heir = new UnitId("v2", String.valueOf(code));
            UNITS.add(heir);
            rows.add(line(1, "thành lập", "", heir, "xã", "Mới " + code));
        }
        for (int i = 0; i < count; i++) {
            int number = rows.size() + 1;
            switch (random.nextInt(6)) {
                case 0 -> rows.add(line(number, "đổi tên", one(random), "", "", "Tên " + code + " " + i));
                case 1 -> rows.add(line(number, "chuyển một phần", one(random), heir));
                case 2 -> {
                    var divided = one(random);
                    rows.add(line(number, "chia", divided, heir, "", "", part(random), "có"));
                    rows.add(line(number + 1, "chia", divided, one(random), "", "", part(random)));
                }
                default -> rows.add(line(number, "nhập", one(random), heir));
            }
        }
        return change(day, rows.toArray(TypedChange.Line[]::new));
    }

    private static UnitId one(Random random) {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private static String part(Random random) {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private static List<String> whatIsWrong() {
        return MAP.jdbc().sql("""
                select 'ends without an heir: ' || u.id from geography.unit u
                where u.ended_by is not null and not exists (
                    select from geography.succession s join geography.unit h on h.id = s.current
                    where s.former = u.id and s.effective_on = u.valid_to and s.relation <> 'ceded'
                      and h.valid_from <= u.valid_to and (h.valid_to is null or h.valid_to > u.valid_to))
                union all
                select 'began from nothing: ' || u.id from geography.unit u
                where u.change is not null
                  and not exists (select from geography.succession s where s.current = u.id and s.effective_on = u.valid_from)
                union all
                select 'is ended by nobody: ' || u.id from geography.unit u
                where u.code_set = 'v2' and (u.valid_to is null) <> (u.ended_by is null)
                union all
                select 'succeeds outside its time: ' || s.former || ' ' || s.current
                from geography.succession s
                join geography.unit f on f.id = s.former join geography.unit c on c.id = s.current
                where s.change is not null and (s.effective_on <= f.valid_from or s.effective_on > coalesce(f.valid_to, 'infinity')
                    or s.effective_on < c.valid_from or s.effective_on >= coalesce(c.valid_to, 'infinity'))
                union all
                select 'is named outside its time: ' || n.unit from geography.naming n join geography.unit u on u.id = n.unit
                where n.valid_from < u.valid_from or n.valid_from >= coalesce(u.valid_to, 'infinity')
                union all
                select 'has no first name: ' || u.id from geography.unit u
                where not exists (select from geography.naming n where n.unit = u.id and n.valid_from = u.valid_from)
                union all
                select 'has no place: ' || u.id from geography.unit u
                where u.code_set = 'v2' and u.kind = 'COMMUNE'
                  and not exists (select from geography.commune_area a where a.commune = u.id)
                union all
                select 'ceded and followed: ' || s.former from geography.succession s
                where s.relation = 'ceded' and s.takes_whole_population
                """).query(String.class).list();
    }
}
