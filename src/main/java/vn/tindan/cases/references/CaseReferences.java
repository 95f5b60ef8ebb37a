package vn.tindan.cases.references;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;

/** Finds cases within an officer's reach for those who link something to them: numbers only, nothing that is sealed. */
@Component
@Transactional(readOnly = true)
public class CaseReferences {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*/\\s*(\\d{4})\\s*");

    private final JdbcClient jdbc;

    CaseReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case by its number in the register of the unit that handles it. */
    public record Reference(UUID id, String number, String place) {}

    /** By its number as an officer types it: 12/2026. */
    public Optional<UUID> find(Jurisdiction jurisdiction, UnitId unit, String number) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select id from cases.case_file
                where handling_unit = :unit and register_year = :year and register_number = :number
                  and handling_unit in (select accounts.units_within(:reach))
                """)
                .param("unit", unit.toString())
                .param("year", Integer.valueOf(parts.group(2)))
                .param("number", Integer.valueOf(parts.group(1)))
                .param("reach", jurisdiction.reach())
                .query(UUID.class)
                .optional();
    }

    /** Those of the cases that are within reach. */
    public List<Reference> find(Jurisdiction jurisdiction, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select c.id, c.register_number || '/' || c.register_year as number, p.full_name as place
                from cases.case_file c join geography.place p on p.id = c.handling_unit
                where c.id in (:cases) and c.handling_unit in (select accounts.units_within(:reach))
                order by c.register_year desc, c.register_number desc
                """)
                .param("cases", cases)
                .param("reach", jurisdiction.reach())
                .query(new SimplePropertyRowMapper<>(Reference.class))
                .list();
    }
}
