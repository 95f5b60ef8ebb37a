package vn.tindan.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists as loaded, against the official figures and the rules of time. */
class UnitDataTests {

    private final JdbcClient jdbc = GeographyForTests.jdbc();

    @Test
    void holdsTheOfficialNumbers() {
        assertCount(34, "unit where code_set = 'v2' and kind = 'PROVINCE'");
        assertCount(3_321, "unit where code_set = 'v2' and kind = 'COMMUNE'");
        assertCount(63, "unit where code_set = 'v1' and kind = 'PROVINCE'");
        assertCount(696, "unit where code_set = 'v1' and kind = 'DISTRICT'");
        assertCount(10_035, "unit where code_set = 'v1' and kind = 'COMMUNE'");
        assertCount(2_599, "place where id like 'v2-%' and type = 'xa'");
        assertCount(709, "place where id like 'v2-%' and type = 'phuong'");
        assertCount(13, "place where id like 'v2-%' and type = 'dac_khu'");
    }

    @Test
    void closesEveryValidityOnTheDayOfTheOtherMap() {
        assertCount(0, "unit where code_set = 'v1' and valid_to is distinct from date '2025-07-01'");
        assertCount(0, "unit where code_set = 'v2' and (valid_from <> date '2025-07-01' or valid_to is not null)");
        assertCount(
                0,
                "unit u join geography.unit p on p.id = u.parent"
                        + " where u.code_set <> p.code_set or u.valid_from < p.valid_from or u.valid_to > p.valid_to");
        assertCount(
                0,
                "unit u where not exists (select from geography.naming n where n.unit = u.id and n.valid_from = u.valid_from)");
        assertCount(
                0,
                "naming n join geography.unit u on u.id = n.unit where n.valid_from not between u.valid_from and coalesce(u.valid_to - 1, 'infinity')");
        assertCount(26, "naming where legal_basis is not null");
    }

    @Test
    void tellsWhatBecameOfEveryCommune() {
        assertCount(
                0,
                "unit u where code_set = 'v1' and kind = 'COMMUNE' and not exists (select from geography.succession where former = u.id)");
        assertCount(
                0,
                "unit u where code_set = 'v2' and not exists (select from geography.succession where current = u.id)");
        assertCount(
                440,
                "(select former from geography.succession s join geography.unit u on u.id = s.former and u.kind = 'COMMUNE' group by former having count(*) > 1)");
        assertCount(58, "succession where relation = 'part_area_all_population'");
        assertCount(
                0,
                "succession where relation in ('whole', 'unchanged', 'renamed') and takes_whole_population is not true");
    }

    @Test
    void placesEveryCommuneInOneProvinceOfEitherMap() {
        assertCount(10_035 + 5 + 3_321, "commune_area");
        assertCount(
                0,
                "commune_area a join geography.succession s on s.former = a.v1_province where s.current <> a.v2_province");
        assertCount(
                0,
                "succession s join geography.commune_area f on f.commune = s.former join geography.commune_area c on c.commune = s.current"
                        + " where f.v1_province <> c.v1_province or f.v2_province <> c.v2_province");
    }

    private void assertCount(int expected, String fromGeography) {
        String from = fromGeography.startsWith("(") ? fromGeography + " q" : "geography." + fromGeography;
        assertThat(jdbc.sql("select count(*) from " + from).query(Integer.class).single())
                .as(from)
                .isEqualTo(expected);
    }
}
