package vn.tindan.tips.references;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipStatus;

/** Tells other modules which tip is meant and how far it has come, never what it says. */
@Service
@Transactional(readOnly = true)
public class TipReferences {

    private static final String WITHIN = """
            select id, register_number, register_year, counted_unit, category, status
            from tips.tip
            where handling_unit in (select accounts.units_within(:reach)) and\s""";

    private final JdbcClient jdbc;

    TipReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tip by its number in the register of the unit that handles it. */
    public record Reference(UUID id, String number, UnitId countedUnit, TipCategory category, TipStatus status) {}

    public Optional<Reference> find(Jurisdiction jurisdiction, UUID tip) {
        return find(jurisdiction, List.of(tip)).stream().findAny();
    }

    /** Those of the tips that are within reach. */
    public List<Reference> find(Jurisdiction jurisdiction, Collection<UUID> tips) {
        return jdbc.sql(WITHIN + "id = any (:tips)")
                .param("reach", jurisdiction.reach())
                .param("tips", tips.toArray(UUID[]::new))
                .query((row, _) -> reference(row))
                .list();
    }

    public Optional<Reference> find(Jurisdiction jurisdiction, UnitId handlingUnit, int year, int number) {
        return jdbc.sql(WITHIN + "handling_unit = :unit and register_year = :year and register_number = :number")
                .param("reach", jurisdiction.reach())
                .param("unit", handlingUnit.toString())
                .param("year", year)
                .param("number", number)
                .query((row, _) -> reference(row))
                .optional();
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(
                row.getObject("id", UUID.class),
                row.getInt("register_number") + "/" + row.getInt("register_year"),
                UnitId.parse(row.getString("counted_unit")),
                TipCategory.valueOf(row.getString("category")),
                TipStatus.valueOf(row.getString("status")));
    }
}
