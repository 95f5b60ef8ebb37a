package vn.tindan.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    public List<Region> all() {
        return jdbc.sql("select code, name, valid_from, valid_to, legal_basis from geography.region order by name")
                .query((row, _) -> region(row))
                .list();
    }

    public Optional<Region> find(String code) {
        return all().stream().filter(region -> region.code().equals(code)).findFirst();
    }

    private Region region(ResultSet row) throws SQLException {
        return new Region(
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                members(row.getString("code")));
    }

    private List<Region.Member> members(String region) {
        var members = jdbc.sql("select province, part from geography.region_member where region = :region")
                .param("region", region)
                .query((row, _) ->
                        new Region.Member(units.get(UnitId.parse(row.getString("province"))), row.getString("part")))
                .list();
        return NameOrder.sorted(members, member -> member.province().name());
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
