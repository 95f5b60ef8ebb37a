package vn.tindan.figures.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;

/** What an officer of a province does at random: with which thing, where, on which day. One chance, one writer. */
final class RandomWork {

    /** On both sides of the borders of half-months and of both years; past, so that everything may have happened. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 12, 14),
            LocalDate.of(2024, 12, 15),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2025, 7, 14),
            LocalDate.of(2025, 7, 15));

    private final Random random;
    private final JdbcClient jdbc;
    private final Jurisdiction province;
    private final List<UnitId> communes;

    RandomWork(Random random, JdbcClient jdbc, UnitId province, List<UnitId> communes) {
        this.random = random;
        this.jdbc = jdbc;
        this.province = new Jurisdiction(province);
        this.communes = communes;
    }

    /** Something that officers work on, as it stands. */
    record Thing(UUID id, int version) {}

    Jurisdiction province() {
        return province;
    }

    UnitId commune() {
        return one(communes);
    }

    LocalDate day() {
        return one(DAYS);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> choices) {
        if (choices.isEmpty()) {
            throw new NotFound();
        }
        return choices.get(random.nextInt(choices.size()));
    }

    <E extends Enum<E>> E one(Class<E> choices) {
        return one(List.of(choices.getEnumConstants()));
    }

    String word() {
        return "Thử sổ cộng dồn " + Long.toHexString(random.nextLong());
    }

    /** One of the things that a table has in the province, found by the column that says where. */
    Optional<Thing> any(String table, String column) {
        return any(table, column, "true");
    }

    Optional<Thing> any(String table, String column, String condition) {
        return jdbc.sql("select id, version from " + table + " where " + column + " = any (:units) and " + condition
                        + " order by md5(id || :salt) limit 1")
                .param("units", units())
                .param("salt", String.valueOf(random.nextInt()))
                .query((row, _) -> new Thing(row.getObject("id", UUID.class), row.getInt("version")))
                .optional();
    }

    String[] units() {
        return Stream.concat(communes.stream(), Stream.of(province.unit()))
                .map(UnitId::toString)
                .toArray(String[]::new);
    }
}
