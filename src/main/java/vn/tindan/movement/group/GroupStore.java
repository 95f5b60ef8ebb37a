package vn.tindan.movement.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of groups and teams. */
@Component
class GroupStore extends EntryStore {

    private static final Statements STATEMENTS =
            new Statements("select id from movement.grass_group where token = :token", """
            insert into movement.grass_group
                (id, token, unit, kind, name, place, head_contact, households, members, zalo, from_day, to_day)
            values (:id, :token, :unit, :kind, :name, :place, :head, cast(:households as integer),
                    cast(:members as integer), :zalo, :from_day, cast(:to_day as date))
            """, """
            update movement.grass_group set unit = :unit, kind = :kind, name = :name, place = :place,
                head_contact = :head, households = cast(:households as integer), members = cast(:members as integer),
                zalo = :zalo, from_day = :from_day, to_day = cast(:to_day as date), version = version + 1
            where id = :id and version = :version
            """);

    GroupStore(JdbcClient jdbc) {
        super(jdbc, STATEMENTS);
    }

    @Override
    Map<String, @Nullable Object> own(Entry.Draft draft) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("place", Objects.requireNonNullElse(draft.words(), ""));
        parameters.put("head", draft.contact());
        parameters.put("households", draft.households());
        parameters.put("members", draft.members());
        parameters.put("zalo", draft.zalo());
        return parameters;
    }
}
