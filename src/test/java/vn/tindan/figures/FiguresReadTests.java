package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.IntegrationTest;

/** What a report reads of a unit: over several years that still run, and of a commune together with what it was. */
@IntegrationTest
@Transactional
class FiguresReadTests {

    private final Figures figures;
    private final IndicatorCatalogue catalogue;
    private final JdbcClient jdbc;
    private final LocalDate today;

    FiguresReadTests(Figures figures, IndicatorCatalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    /** A commune that began in 2025 of former ones that went into it whole, and one of them. */
    private record Made(String commune, String former) {}

    private Made made() {
        return jdbc.sql("""
                select s.current as commune, min(s.former) as former
                from geography.succession s
                join geography.unit f on f.id = s.former join geography.unit c on c.id = s.current
                where f.kind = 'COMMUNE' and c.kind = 'COMMUNE' and c.valid_to is null
                group by s.current
                having count(*) > 1 and bool_and(s.takes_whole_population)
                   and bool_and((select count(*) from geography.succession o where o.former = s.former) = 1)
                order by s.current desc limit 1
                """)
                .query((row, _) -> new Made(row.getString("commune"), row.getString("former")))
                .single();
    }

    private void records(String commune, LocalDate since) {
        jdbc.sql("""
                insert into figures.live_coverage (commune, since) values (:commune, :since)
                on conflict (commune) do update set since = excluded.since
                """).param("commune", commune).param("since", since).update();
    }

    private void counted(String commune, LocalDate day, int amount) {
        jdbc.sql("""
                insert into figures.delta (commune, day, indicator, amount)
                values (:commune, :day, 'tips_received', :amount)
                """)
                .param("commune", commune)
                .param("day", day)
                .param("amount", amount)
                .update();
    }

    private FigureRow row(String unit, Period period, String indicator) {
        var id = UnitId.parse(unit);
        return figures.read(List.of(id), period, List.of(catalogue.get(indicator)))
                .get(id)
                .get(indicator);
    }

    /** Three years of which the third has begun, against the three before until the same day of their third. */
    @Test
    void comparesYearsThatStillRunWithAsManyDaysOfTheYearsBefore() {
        var period = Period.years(Convention.CALENDAR, today.getYear() - 2, today.getYear());
        var made = made();
        records(made.commune(), period.previous().from());
        counted(made.commune(), LocalDate.of(today.getYear() - 2, 1, 10), 5);
        counted(made.commune(), LocalDate.of(today.getYear() - 5, 1, 10), 7);
        var last = LocalDate.of(today.getYear() - 3, 12, 31);
        counted(made.commune(), last, 100);
        var row = row(made.commune(), period, "tips_received");
        assertThat(row.current()).isEqualTo(Figure.exact(5));
        assertThat(row.previous()).isEqualTo(Figure.exact(today.minusYears(3).equals(last) ? 107 : 7));
    }

    @Test
    void countsTypesOfModelsOfACommuneWithThoseOfTheFormerOnes() {
        var made = made();
        var since = LocalDate.of(2024, 1, 1);
        records(made.commune(), since);
        jdbc.sql("""
                insert into movement.model_type (id, name, category)
                values ('00000000-0000-4000-8000-0000000000f1', 'Loại chỉ có ở xã cũ', 'OTHER')
                """).update();
        model(made.former());
        assertThat(row(made.commune(), Period.calendarYear(2024), "model_types_total")
                        .current())
                .isEqualTo(Figure.exact(1));
    }

    private void model(String commune) {
        jdbc.sql("""
                insert into movement.model (id, type_id, name, unit, founded_on, version)
                values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000f1', 'Mô hình ở xã cũ', :unit, '2024-02-01', 0)
                """).param("unit", commune).update();
    }
}
