package vn.tindan.tips.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;

/**
 * The register of a unit (sổ tiếp nhận): numbers by unit and year, without gaps. Whoever takes one holds the row until
 * the commit, so it is taken last.
 */
@Component
public class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int next(UnitId unit, int year) {
        return jdbc.sql("""
                insert into tips.register as r (unit, year, last_number) values (:unit, :year, 1)
                on conflict (unit, year) do update set last_number = r.last_number + 1
                returning last_number
                """)
                .param("unit", unit.toString())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
