package vn.tindan.cases;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.terms.CaseStatus;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.TipReferences;

/** Opens one case for an officer: the whole of it, unsealed, with its persons, things, tips and story. It is audited. */
@Service
public class CaseReading {

    private final JdbcClient jdbc;
    private final CaseSeals seals;
    private final CaseHistory history;
    private final CaseTips tips;
    private final ApplicationEventPublisher events;

    CaseReading(
            JdbcClient jdbc, CaseSeals seals, CaseHistory history, CaseTips tips, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.history = history;
        this.tips = tips;
        this.events = events;
    }

    /** A case as its officers read it. */
    public record View(
            UUID id,
            int version,
            String number,
            CaseStatus status,
            Classification classification,
            LocalDate discoveredOn,
            LocalDate openedOn,
            @Nullable LocalDate clearedOn,
            boolean fromTips,
            UnitId unit,
            String unitName,
            String communeName,
            @Nullable String title,
            @Nullable String summary,
            List<Person> persons,
            List<Thing> things,
            List<LinkedTip> tips,
            List<Step> steps) {}

    /** A person in the case; no name once it is erased. */
    public record Person(
            UUID id,
            @Nullable String name,
            SubjectRole role,
            SubjectAct act,
            @Nullable LocalDate actedOn) {}

    /** Something seized. */
    public record Thing(
            SeizureKind kind, String quantity, @Nullable String description, LocalDate seizedOn) {}

    /** A tip behind the case; only its part is known of one that went out of reach. */
    public record LinkedTip(UUID id, TipPart part, TipReferences.@Nullable Reference reference) {}

    /** One moment of the story: what happened, and the words that belong to it. */
    public record Step(
            LocalDate happenedOn,
            Instant at,
            String actor,
            String step,
            @Nullable String note) {}

    @Transactional
    public View open(Jurisdiction jurisdiction, UUID file) {
        var view = jdbc.sql("""
                select c.*, u.full_name as unit_name, p.full_name as commune_name
                from cases.case_file c
                join geography.place u on u.id = c.handling_unit
                join geography.place p on p.id = c.commune
                where c.id = :file and c.handling_unit in (select accounts.units_within(:reach))
                """)
                .param("file", file)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> view(jurisdiction, file, row))
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new CaseEvent.Read(file, view.unit()));
        return view;
    }

    private View view(Jurisdiction jurisdiction, UUID id, ResultSet row) throws SQLException {
        byte[] key = row.getBytes("data_key");
        return new View(
                id,
                row.getInt("version"),
                row.getInt("register_number") + "/" + row.getInt("register_year"),
                CaseStatus.valueOf(row.getString("status")),
                classification(row),
                row.getObject("discovered_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("cleared_on", LocalDate.class),
                row.getBoolean("from_tips"),
                UnitId.parse(row.getString("handling_unit")),
                row.getString("unit_name"),
                row.getString("commune_name"),
                seals.open(key, CaseSeals.file(id, "title"), row.getBytes("title")),
                seals.open(key, CaseSeals.file(id, "summary"), row.getBytes("summary")),
                persons(id, key),
                things(id, key),
                linkedTips(jurisdiction, id),
                history.of(id, key));
    }

    private static Classification classification(ResultSet row) throws SQLException {
        return new Classification(
                OffenceGroup.valueOf(row.getString("offence_group")),
                Severity.valueOf(row.getString("severity")),
                Severity.Basis.valueOf(row.getString("severity_basis")),
                HandledAs.valueOf(row.getString("handled_as")),
                row.getObject("gang_dismantled_on", LocalDate.class));
    }

    private List<Person> persons(UUID file, byte @Nullable [] key) {
        return jdbc.sql("select id, name, role, act, acted_on from cases.subject where case_id = :file order by number")
                .param("file", file)
                .query((row, _) -> new Person(
                        row.getObject("id", UUID.class),
                        seals.open(key, CaseSeals.name(row.getObject("id", UUID.class)), row.getBytes("name")),
                        SubjectRole.valueOf(row.getString("role")),
                        SubjectAct.valueOf(row.getString("act")),
                        row.getObject("acted_on", LocalDate.class)))
                .list();
    }

    private List<Thing> things(UUID file, byte @Nullable [] key) {
        return jdbc.sql("""
                select id, kind, quantity, measure, description, seized_on
                from cases.seizure where case_id = :file order by seized_on, number
                """)
                .param("file", file)
                .query((row, _) -> new Thing(
                        SeizureKind.valueOf(row.getString("kind")),
                        Measure.valueOf(row.getString("measure")).write(row.getObject("quantity", BigDecimal.class)),
                        seals.open(
                                key,
                                CaseSeals.description(row.getObject("id", UUID.class)),
                                row.getBytes("description")),
                        row.getObject("seized_on", LocalDate.class)))
                .list();
    }

    private List<LinkedTip> linkedTips(Jurisdiction jurisdiction, UUID file) {
        Map<UUID, TipPart> parts = new LinkedHashMap<>();
        jdbc.sql("select tip_id, part from cases.case_tip where case_id = :file order by part, tip_id")
                .param("file", file)
                .query(row -> {
                    parts.put(row.getObject("tip_id", UUID.class), TipPart.valueOf(row.getString("part")));
                });
        var known = tips.find(jurisdiction, parts.keySet()).stream()
                .collect(Collectors.toMap(TipReferences.Reference::id, Function.identity()));
        return parts.entrySet().stream()
                .map(link -> new LinkedTip(link.getKey(), link.getValue(), known.get(link.getKey())))
                .toList();
    }
}
