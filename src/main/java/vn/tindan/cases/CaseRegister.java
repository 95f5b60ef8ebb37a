package vn.tindan.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/**
 * The register of cases of a unit: what may be entered, and under which number, by year and without gaps. A book of its
 * own beside that of tips, as it is on paper; what the two share is one statement.
 */
@Component
class CaseRegister {

    private final JdbcClient jdbc;
    private final Units units;

    CaseRegister(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** A case is counted in one commune of the unit's own province, of today or of the day it was discovered. */
    void admit(CaseOpening.Draft draft, UnitId unit) {
        boolean fits = units.find(draft.commune())
                        .filter(place -> place.kind() == UnitKind.COMMUNE)
                        .filter(place -> units.isInForce(place.id()) || place.existsOn(draft.discoveredOn()))
                        .map(Unit::id)
                        .map(units::provinceToday)
                        .filter(units.provinceToday(unit)::equals)
                        .isPresent()
                && units.contains(unit, draft.commune());
        if (!fits) {
            throw new RuleViolation("cases.rule.commune-elsewhere");
        }
    }

    /** Whoever takes a number holds the row until the commit, so it is taken last. */
    void enter(CaseFile file) {
        file.enter(jdbc.sql("""
                        insert into cases.register as r (unit, year, last_number) values (:unit, :year, 1)
                        on conflict (unit, year) do update set last_number = r.last_number + 1
                        returning last_number
                        """)
                .param("unit", file.handlingUnit().toString())
                .param("year", file.registerYear())
                .query(Integer.class)
                .single());
    }
}
