package vn.tindan.cases.counted;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.figures.DistinctCounts;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** Persons, not lượt: who is known by an identity paper is one, in however many cases of however many communes. */
@Component
class PersonCounts implements DistinctCounts {

    private static final String PERSONS = "persons_handled_from_tips";

    private final JdbcClient jdbc;

    PersonCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> indicators() {
        return Set.of(PERSONS);
    }

    @Override
    public Map<String, BigDecimal> in(Collection<UnitId> areas, DateRange days) {
        var persons = jdbc.sql("select cases.distinct_persons(:areas, :from, :to)")
                .param("areas", areas.stream().map(UnitId::toString).toArray(String[]::new))
                .param("from", days.from())
                .param("to", days.to())
                .query(BigDecimal.class)
                .single();
        return persons.signum() == 0 ? Map.of() : Map.of(PERSONS, persons);
    }
}
