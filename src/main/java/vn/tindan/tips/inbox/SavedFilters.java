package vn.tindan.tips.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.sealing.ServerSeal;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** The filters that an officer keeps by name; sealed, as the words of a search may say what a tip says. */
@Service
@Transactional
public class SavedFilters {

    /** More of them nobody finds again. */
    static final int MOST = 20;

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final ServerSeal seal;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, ServerSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** One of them; {@code query} is what the address of the list says after its question mark. */
    public record Saved(UUID id, String name, String query) {}

    @Transactional(readOnly = true)
    public List<Saved> of(Account officer) {
        return jdbc.sql("select id, name, query from tips.saved_filter where officer_id = :officer order by name")
                .param("officer", officer.id())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Saved(id, row.getString("name"), open(id, row.getBytes("query")));
                })
                .list();
    }

    public void save(Account officer, String name, String query) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new RuleViolation("tips.filter.name");
        }
        if (of(officer).size() >= MOST) {
            throw new RuleViolation("tips.filter.most", MOST);
        }
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                    insert into tips.saved_filter (id, officer_id, name, query, created_at)
                    values (:id, :officer, :name, :query, :now)
                    """)
                    .param("id", id)
                    .param("officer", officer.id())
                    .param("name", given)
                    .param("query", seal.seal(purpose(id), query.getBytes(StandardCharsets.UTF_8)))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new RuleViolation("tips.filter.twice", given);
        }
    }

    public void delete(Account officer, UUID id) {
        int gone = jdbc.sql("delete from tips.saved_filter where id = :id and officer_id = :officer")
                .param("id", id)
                .param("officer", officer.id())
                .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    private String open(UUID id, byte[] query) {
        return new String(seal.open(purpose(id), query), StandardCharsets.UTF_8);
    }

    private static String purpose(UUID id) {
        return "tips.saved_filter\n" + id;
    }
}
