package vn.tindan.movement.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One register as it lies in the database. */
abstract class EntryStore {

    private final JdbcClient jdbc;
    private final Statements statements;

    EntryStore(JdbcClient jdbc, Statements statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** How a register finds what was entered by the form of a token, enters a line and puts one right that is still the same. */
    record Statements(String byToken, String insert, String update) {}

    /** What a register asks for besides whom, where, what and since when. */
    abstract Map<String, @Nullable Object> own(Entry.Draft draft);

    Optional<UUID> byToken(String token) {
        return jdbc.sql(statements.byToken())
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    void insert(UUID id, String token, Entry.Draft draft) {
        jdbc.sql(statements.insert())
                .params(parameters(id, draft))
                .param("token", token)
                .update();
    }

    /** Whether it still was in that version. */
    boolean update(UUID id, int version, Entry.Draft draft) {
        return jdbc.sql(statements.update())
                        .params(parameters(id, draft))
                        .param("version", version)
                        .update()
                == 1;
    }

    private Map<String, @Nullable Object> parameters(UUID id, Entry.Draft draft) {
        var parameters = new HashMap<String, @Nullable Object>(own(draft));
        parameters.put("id", id);
        parameters.put("unit", draft.unit().toString());
        parameters.put("kind", draft.kind().name());
        parameters.put("name", draft.name());
        parameters.put("from_day", draft.from());
        parameters.put("to_day", draft.to());
        return parameters;
    }
}
