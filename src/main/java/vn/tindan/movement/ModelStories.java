package vn.tindan.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;

/** Tells one model's story: where it is applied, who took notice of it, what became of it. */
@Service
@Transactional(readOnly = true)
public class ModelStories {

    private final JdbcClient jdbc;

    ModelStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A model with all that is known of it. */
    public record Story(
            UUID id,
            int version,
            String type,
            ModelCategory category,
            String name,
            String place,
            UnitId unit,
            @Nullable String purpose,
            LocalDate foundedOn,
            @Nullable LocalDate replicatedOn,
            @Nullable LocalDate retiredOn,
            @Nullable String retiredBecause,
            List<Site> sites,
            List<Recognition> recognitions) {

        public boolean isActive() {
            return retiredOn == null;
        }

        /** What happened, in the order in which it happened. */
        public List<Chapter> chapters() {
            var chapters = new ArrayList<Chapter>();
            chapters.add(new Chapter("FOUNDED", foundedOn, null));
            if (replicatedOn != null) {
                chapters.add(new Chapter("REPLICATED", replicatedOn, null));
            }
            recognitions.forEach(recognition -> chapters.add(
                    new Chapter(recognition.recognisedBy().name(), recognition.decidedOn(), recognition.decision())));
            if (retiredOn != null) {
                chapters.add(new Chapter("RETIRED", retiredOn, retiredBecause));
            }
            chapters.sort(Comparator.comparing(Chapter::day));
            return chapters;
        }
    }

    /** One step in the life of a model; its kind names the message that tells it. */
    public record Chapter(
            String kind, LocalDate day, @Nullable String note) {}

    /** A site as its model's page shows it. */
    public record Site(
            UUID id,
            UnitId unit,
            String unitName,
            String place,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            int teams) {}

    public Story story(Jurisdiction jurisdiction, UUID model) {
        return jdbc.sql("""
                select m.*, t.name as type, t.category, p.full_name as unit_name
                from movement.model m
                join movement.model_type t on t.id = m.type_id
                join geography.place p on p.id = m.unit
                where m.id = :model and m.unit in (select accounts.units_within(:reach))
                """)
                .param("model", model)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> story(model, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Story story(UUID model, ResultSet row) throws SQLException {
        return new Story(
                model,
                row.getInt("version"),
                row.getString("type"),
                ModelCategory.valueOf(row.getString("category")),
                row.getString("name"),
                row.getString("unit_name"),
                UnitId.parse(row.getString("unit")),
                row.getString("purpose"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("replicated_on", LocalDate.class),
                row.getObject("retired_on", LocalDate.class),
                row.getString("retired_because"),
                sites(model),
                recognitions(model));
    }

    private List<Site> sites(UUID model) {
        return jdbc.sql("""
                select s.id, s.unit, p.full_name as unit_name, s.place, s.from_day, s.to_day, s.teams
                from movement.model_site s join geography.place p on p.id = s.unit
                where s.model_id = :model
                order by s.from_day, s.place collate "vi-VN-x-icu", s.id
                """)
                .param("model", model)
                .query((row, _) -> new Site(
                        row.getObject("id", UUID.class),
                        UnitId.parse(row.getString("unit")),
                        row.getString("unit_name"),
                        row.getString("place"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getInt("teams")))
                .list();
    }

    private List<Recognition> recognitions(UUID model) {
        return jdbc.sql("""
                select recognised_by, decided_on, decision
                from movement.recognition where model_id = :model order by decided_on, recognised_by
                """)
                .param("model", model)
                .query(new SimplePropertyRowMapper<>(Recognition.class))
                .list();
    }
}
