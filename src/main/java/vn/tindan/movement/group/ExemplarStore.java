package vn.tindan.movement.group;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of exemplars. */
@Component
class ExemplarStore extends EntryStore {

    private static final Statements STATEMENTS =
            new Statements("select id from movement.exemplar where token = :token", """
            insert into movement.exemplar (id, token, unit, kind, name, achievement, decision, from_day, to_day, model_id)
            values (:id, :token, :unit, :kind, :name, :achievement, :decision, :from_day, cast(:to_day as date),
                    cast(:model as uuid))
            """, """
            update movement.exemplar set unit = :unit, kind = :kind, name = :name, achievement = :achievement,
                decision = :decision, from_day = :from_day, to_day = cast(:to_day as date), model_id = cast(:model as uuid),
                version = version + 1
            where id = :id and version = :version
            """);

    ExemplarStore(JdbcClient jdbc) {
        super(jdbc, STATEMENTS);
    }

    @Override
    Map<String, @Nullable Object> own(Entry.Draft draft) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("achievement", draft.words());
        parameters.put("decision", draft.contact());
        parameters.put("model", draft.model());
        return parameters;
    }
}
