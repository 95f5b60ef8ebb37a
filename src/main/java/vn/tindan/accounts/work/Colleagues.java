package vn.tindan.accounts.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;

/** The officers of a unit among whom its work is shared out. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, by name. */
    public record Colleague(UUID id, String username, String name) {}

    public List<Colleague> of(UnitId unit) {
        return jdbc.sql("select id, username, name from accounts.colleague where unit = :unit order by name, username")
                .param("unit", unit.toString())
                .query((row, _) -> new Colleague(
                        row.getObject("id", UUID.class), row.getString("username"), row.getString("name")))
                .list();
    }

    public Optional<Colleague> find(UnitId unit, UUID id) {
        return of(unit).stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
