package vn.tindan.reports;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.reports.summary.Section;

/** The sections of a report, in their order. */
@Component
class SectionStore {

    private final JdbcClient jdbc;

    SectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Section> of(UUID report) {
        return jdbc.sql(
                        "select level, heading, body, origin from reports.section where report = :report order by position")
                .param("report", report)
                .query(new SimplePropertyRowMapper<>(Section.class))
                .list();
    }

    /** A section that was taken out, with the place it had. */
    record Removed(UUID id, int position, Section section) {}

    void keepRemoved(UUID report, int position, Section section) {
        jdbc.sql("""
                insert into reports.removed_section (id, report, position, level, heading, body, origin, removed_at)
                values (:id, :report, :position, :level, :heading, :body, :origin, now())
                """)
                .param("id", UUID.randomUUID())
                .param("report", report)
                .param("position", position)
                .param("level", section.level())
                .param("heading", section.heading())
                .param("body", section.body())
                .param("origin", section.origin())
                .update();
    }

    /** The last one first. */
    List<Removed> removed(UUID report) {
        return jdbc.sql("""
                select id, position, level, heading, body, origin from reports.removed_section
                where report = :report order by removed_at desc, id
                """)
                .param("report", report)
                .query((row, _) -> new Removed(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        new Section(
                                row.getInt("level"),
                                row.getString("heading"),
                                row.getString("body"),
                                row.getString("origin"))))
                .list();
    }

    void forgetRemoved(UUID id) {
        jdbc.sql("delete from reports.removed_section where id = :id")
                .param("id", id)
                .update();
    }

    /** Puts these in place of what there was. */
    void replace(UUID report, List<Section> sections) {
        jdbc.sql("delete from reports.section where report = :report")
                .param("report", report)
                .update();
        for (int position = 0; position < sections.size(); position++) {
            var section = sections.get(position);
            jdbc.sql("""
                    insert into reports.section (report, position, level, heading, body, origin)
                    values (:report, :position, :level, :heading, :body, :origin)
                    """)
                    .param("report", report)
                    .param("position", position)
                    .param("level", section.level())
                    .param("heading", section.heading())
                    .param("body", section.body())
                    .param("origin", section.origin())
                    .update();
        }
    }
}
