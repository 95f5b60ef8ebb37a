package vn.tindan.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.movement.ModelOutcomes.Outcome;

/**
 * Reads what came of a model by a feature's own statement: it answers id, label and day, and asks for :model, :reach and
 * :most. The Ministry reads figures only.
 */
@Component
public class OutcomeRows {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    OutcomeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The outcomes that a statement finds.
     *
     * @param kind what each of them is, as the page's words name it
     * @param address what stands before its id where it is read
     */
    public List<Outcome> read(String sql, Account reader, UUID model, String kind, String address) {
        if (reader.is(Role.MINISTRY)) {
            return List.of();
        }
        return jdbc.sql(sql)
                .param("model", model)
                .param("reach", reader.jurisdiction().reach())
                .param("most", MOST)
                .query((row, _) -> new Outcome(
                        kind,
                        row.getString("label"),
                        row.getObject("day", LocalDate.class),
                        address + row.getString("id")))
                .list();
    }
}
