package vn.tindan.cases.contents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.cases.sealed.CaseSeals;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;

/** Reads what is in a case. What was withdrawn is in its story only. */
@Component
public class CaseContents {

    private final JdbcClient jdbc;
    private final CaseSeals seals;

    CaseContents(JdbcClient jdbc, CaseSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** A person in the case; no name once it is erased. */
    public record Person(
            UUID id,
            @Nullable String name,
            @Nullable String paper,
            SubjectRole role,
            boolean repeated,
            long elsewhere,
            List<Done> acts) {}

    /** What was done with a person. */
    public record Done(UUID id, SubjectAct act, LocalDate on, boolean brought) {}

    /** Something seized. */
    public record Thing(
            UUID id,
            SeizureKind kind,
            BigDecimal quantity,
            Measure measure,
            @Nullable String description,
            LocalDate seizedOn) {

        public String written() {
            return measure.write(quantity);
        }
    }

    /** In how many other cases within reach a person is, is known by the paper; the wall is before the question. */
    public List<Person> persons(UUID file, byte @Nullable [] key) {
        var acts = acts(file);
        return jdbc.sql("""
                select id, name, identity_number, role, repeated,
                       (select count(*) from cases.subject o
                        where o.identity = s.identity and o.case_id <> s.case_id and not o.withdrawn) as elsewhere
                from cases.subject s where case_id = :file and not withdrawn order by number
                """)
                .param("file", file)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Person(
                            id,
                            seals.open(key, CaseSeals.subject(id, "name"), row.getBytes("name")),
                            seals.open(key, CaseSeals.subject(id, "identity_number"), row.getBytes("identity_number")),
                            SubjectRole.valueOf(row.getString("role")),
                            row.getBoolean("repeated"),
                            row.getLong("elsewhere"),
                            acts.getOrDefault(id, List.of()));
                })
                .list();
    }

    private record Owned(UUID person, Done done) {}

    private Map<UUID, List<Done>> acts(UUID file) {
        return jdbc
                .sql("""
                select id, subject_id, act, acted_on, brought_from is not null as brought
                from cases.act where case_id = :file and not taken_back order by acted_on, number
                """)
                .param("file", file)
                .query((row, _) -> new Owned(
                        row.getObject("subject_id", UUID.class),
                        new Done(
                                row.getObject("id", UUID.class),
                                SubjectAct.valueOf(row.getString("act")),
                                row.getObject("acted_on", LocalDate.class),
                                row.getBoolean("brought"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::person, Collectors.mapping(Owned::done, Collectors.toList())));
    }

    public List<Thing> things(UUID file, byte @Nullable [] key) {
        return jdbc.sql("""
                select id, kind, quantity, measure, description, seized_on
                from cases.seizure where case_id = :file and not withdrawn order by seized_on, number
                """)
                .param("file", file)
                .query((row, _) -> new Thing(
                        row.getObject("id", UUID.class),
                        SeizureKind.valueOf(row.getString("kind")),
                        row.getObject("quantity", BigDecimal.class),
                        Measure.valueOf(row.getString("measure")),
                        seals.open(
                                key,
                                CaseSeals.description(row.getObject("id", UUID.class)),
                                row.getBytes("description")),
                        row.getObject("seized_on", LocalDate.class)))
                .list();
    }
}
