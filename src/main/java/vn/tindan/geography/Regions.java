package vn.tindan.geography;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions that reports speak of, and how they lie on today's map. */
@Component
public class Regions {

    private final JdbcClient jdbc;
    private final Units units;

    public Regions(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    private record Row(
            String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis) {}

    private record MemberRow(UnitId province, @Nullable String part) {}

    public List<Region> all() {
        return jdbc
                .sql("select code, name, valid_from, valid_to, legal_basis from geography.region order by name")
                .query(Row.class)
                .stream()
                .map(this::region)
                .toList();
    }

    public Optional<Region> find(String code) {
        return all().stream().filter(region -> region.code().equals(code)).findFirst();
    }

    private Region region(Row row) {
        var members = jdbc
                .sql("select province, part from geography.region_member where region = :region")
                .param("region", row.code())
                .query(MemberRow.class)
                .stream()
                .map(member -> new Region.Member(units.get(member.province()), member.part()))
                .toList();
        var sorted = NameOrder.<Region.Member>sorted(
                members, member -> member.province().name());
        return new Region(row.code(), row.name(), row.validFrom(), row.validTo(), row.legalBasis(), sorted);
    }

    /** The provinces of today that hold some of the region. */
    public List<Region.Today> today(Region region) {
        var byProvince = region.members().stream()
                .collect(Collectors.groupingBy(
                        member -> units.provinceToday(member.province().id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var found = byProvince.entrySet().stream()
                .map(entry -> today(entry.getKey(), entry.getValue()))
                .toList();
        return NameOrder.sorted(found, today -> today.province().name());
    }

    private Region.Today today(UnitId province, List<Region.Member> members) {
        boolean isWhole = members.stream().allMatch(member -> member.part() == null)
                && members.size() == units.predecessors(province).size();
        return new Region.Today(units.get(province), isWhole, members);
    }
}
