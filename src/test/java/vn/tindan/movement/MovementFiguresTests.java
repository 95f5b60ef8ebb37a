package vn.tindan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tindan.support.DatabaseForTests;

class MovementFiguresTests {

    private static final String SOC_TRANG = "v2-31507";
    private static final String PHU_LOI = "v2-31510";
    private static final String NINH_KIEU = "v2-31135";

    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        var server = DatabaseForTests.get();
        var database =
                new SingleConnectionDataSource(server.url(server.newDatabase()), "postgres", server.password(), true);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate movement.model_type, movement.model, movement.recognition, movement.model_site cascade")
                .update();
        jdbc.sql("truncate figures.delta").update();
    }

    @Test
    void countsAModelFromItsFoundingToItsRetirement() {
        var model = model(type("Sư sãi"), SOC_TRANG, "2022-05-01");
        assertThat(sum("models_total", "2022-04-30")).isZero();
        assertThat(sum("models_total", "2022-05-01")).isEqualTo(1);
        jdbc.sql("update movement.model set retired_on = '2024-03-01', retired_because = 'x'")
                .update();
        assertThat(sum("models_total", "2024-02-29")).isEqualTo(1);
        assertThat(sum("models_total", "2024-03-01")).isZero();
        assertThat(sum("models_built", "2030-01-01")).isEqualTo(1);
        assertThat(sum("models_retired", "2024-03-01")).isEqualTo(1);
        jdbc.sql("delete from movement.model where id = :id").param("id", model).update();
        assertThat(jdbc.sql("select count(*) from figures.recount('-infinity', 'infinity')")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sum("models_built", "2030-01-01")).isZero();
    }

    @Test
    void countsRecognitionByTheMinistryWhileTheModelLives() {
        model(type("Sư sãi"), SOC_TRANG, "2022-05-01");
        jdbc.sql("update movement.model set mps_recognised_on = '2023-01-10', replicated_on = '2022-08-01'")
                .update();
        assertThat(sum("models_mps_recognised", "2023-01-09")).isZero();
        assertThat(sum("models_mps_recognised", "2023-01-10")).isEqualTo(1);
        jdbc.sql("update movement.model set retired_on = '2024-03-01', retired_because = 'x'")
                .update();
        assertThat(sum("models_mps_recognised", "2024-03-01")).isZero();
        assertThat(sum("models_replicated", "2024-03-01")).isEqualTo(1);
    }

    @Test
    void countsSitesInTheirOwnCommunes() {
        var model = model(type("Sư sãi"), SOC_TRANG, "2022-05-01");
        site(model, SOC_TRANG, "Khóm 1", "2022-05-01", null);
        site(model, PHU_LOI, "Khóm 2", "2023-01-01", "2023-07-01");
        assertThat(sum("model_sites_total", "2023-06-30")).isEqualTo(2);
        assertThat(sum("model_sites_total", "2023-07-01")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select sum(amount) from figures.delta where indicator = 'model_sites_total' and commune = :unit")
                        .param("unit", PHU_LOI)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void countsATypeOnceAndAPlaceOnce() {
        var monks = type("Sư sãi");
        var riders = type("Nghiệp đoàn xe Honda");
        var first = model(monks, SOC_TRANG, "2022-05-01");
        var second = model(monks, PHU_LOI, "2022-06-01");
        var third = model(riders, NINH_KIEU, "2023-01-01");
        site(first, SOC_TRANG, "Khóm 1", "2022-05-01", null);
        site(second, SOC_TRANG, "KHÓM 1", "2022-06-01", null);
        site(second, PHU_LOI, "Khóm 1", "2022-06-01", "2023-06-01");
        site(third, NINH_KIEU, "Khu vực 3", "2023-01-01", null);

        jdbc.sql("select figures.fold()").query(Integer.class).single();
        assertThat(distinct("model_types_total", "v2-92", "2022-12-31")).isEqualTo(1);
        assertThat(distinct("model_types_total", "v2-92", "2023-01-01")).isEqualTo(2);
        assertThat(distinct("model_types_total", "v1-94", "2023-01-01")).isEqualTo(1);
        assertThat(distinct("model_types_total", "v2-00", "2023-01-01")).isEqualTo(2);
        assertThat(distinct("model_types_total", "v1-00", "2023-01-01")).isEqualTo(2);
        assertThat(distinct("model_types_total", PHU_LOI, "2023-01-01")).isEqualTo(1);
        assertThat(distinct("model_types_total", "v2-01", "2023-01-01")).isZero();
        assertThat(distinct("model_areas_total", "v2-92", "2023-01-01")).isEqualTo(3);
        assertThat(distinct("model_areas_total", "v2-92", "2023-06-01")).isEqualTo(2);
        assertThat(distinct("model_areas_total", SOC_TRANG, "2023-01-01")).isEqualTo(1);
        jdbc.sql("update movement.model set retired_on = '2023-02-01', retired_because = 'x' where id = :id")
                .param("id", third)
                .update();
        assertThat(distinct("model_types_total", "v2-92", "2023-02-01")).isEqualTo(1);
    }

    @Test
    void saysNothingOfWhatItDoesNotCount() {
        assertThat(jdbc.sql("select movement.distinct_count('models_total', array['v2-92'], date '2023-01-01') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void keepsTheLedgerEqualToARecount() {
        var random = new Random(20261122);
        var type = type("Sư sãi");
        for (int step = 0; step < 100; step++) {
            change(random, type);
        }
        assertThat(jdbc.sql("""
                select count(*) from (
                    select commune, day, indicator, sum(amount)
                    from (select commune, day, indicator, amount from figures.delta
                          union all
                          select commune, day, indicator, -amount from movement.contributions('-infinity', 'infinity')) as each_way
                    group by commune, day, indicator having sum(amount) <> 0) as different
                """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from figures.delta")
                        .query(Long.class)
                        .single())
                .isGreaterThan(300);
    }

    private void change(Random random, UUID type) {
        var day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(900));
        var unit = List.of(SOC_TRANG, PHU_LOI, NINH_KIEU).get(random.nextInt(3));
        var one =
                "where id = (select id from movement.%s order by md5(id::text || '" + random.nextInt() + "') limit 1)";
        jdbc.sql(
                        switch (random.nextInt(6)) {
                            case 0 -> "delete from movement.model_site " + one.formatted("model_site");
                            case 1 ->
                                "update movement.model set retired_on = founded_on + 30, retired_because = 'x' "
                                        + one.formatted("model");
                            case 2 ->
                                "update movement.model set mps_recognised_on = founded_on + 3 "
                                        + one.formatted("model");
                            case 3 ->
                                "update movement.model set unit = '" + unit + "', replicated_on = founded_on + 9 "
                                        + one.formatted("model");
                            case 4 ->
                                "update movement.model_site set to_day = case when to_day is null then from_day + 10 end, unit = '"
                                        + unit + "' " + one.formatted("model_site");
                            default ->
                                "update movement.model_site set from_day = from_day - 1 " + one.formatted("model_site");
                        })
                .update();
        site(model(type, unit, day.toString()), unit, "Khóm " + day, day.toString(), null);
    }

    private UUID type(String name) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into movement.model_type (id, name, category) values (:id, :name, 'OTHER')")
                .param("id", id)
                .param("name", name)
                .update();
        return id;
    }

    private UUID model(UUID type, String unit, String foundedOn) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into movement.model (id, type_id, name, unit, founded_on, version)
                values (:id, :type, 'Mô hình', :unit, cast(:founded as date), 0)
                """)
                .param("id", id)
                .param("type", type)
                .param("unit", unit)
                .param("founded", foundedOn)
                .update();
        return id;
    }

    private void site(UUID model, String unit, String place, String from, @Nullable String to) {
        jdbc.sql("""
                insert into movement.model_site (id, model_id, unit, place, from_day, to_day, teams, version)
                values (gen_random_uuid(), :model, :unit, :place, cast(:from as date), cast(:to as date), 1, 0)
                """)
                .param("model", model)
                .param("unit", unit)
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private long sum(String indicator, String until) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0) from figures.delta
                where indicator = :indicator and day <= cast(:until as date)
                """)
                .param("indicator", indicator)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    private long distinct(String indicator, String area, String asOf) {
        return jdbc.sql("select movement.distinct_count(:indicator, array[:area], cast(:asOf as date))")
                .param("indicator", indicator)
                .param("area", area)
                .param("asOf", asOf)
                .query(Long.class)
                .single();
    }
}
