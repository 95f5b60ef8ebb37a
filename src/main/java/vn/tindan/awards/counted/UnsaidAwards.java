package vn.tindan.awards.counted;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.figures.UnsaidCounts;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** A paper that counts collectives and individuals alone does not say that no household was honoured. */
@Component
class UnsaidAwards implements UnsaidCounts {

    private static final Set<String> INDICATORS = Set.of(
            "award_collective_total",
            "award_individual_total",
            "award_household_total",
            "award_adhoc_collective",
            "award_adhoc_individual");

    private final JdbcClient jdbc;

    UnsaidAwards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> indicators() {
        return INDICATORS;
    }

    @Override
    public Map<UnitId, Set<String>> in(Collection<UnitId> areas, DateRange days) {
        var unsaid = new HashMap<UnitId, Set<String>>();
        jdbc.sql("select area, indicator from awards.unsaid_counts(:areas, :from, :to)")
                .param("areas", areas.stream().map(UnitId::toString).toArray(String[]::new))
                .param("from", days.from())
                .param("to", days.to())
                .query(row -> {
                    unsaid.computeIfAbsent(UnitId.parse(row.getString("area")), _ -> new HashSet<>())
                            .add(row.getString("indicator"));
                });
        return unsaid;
    }
}
