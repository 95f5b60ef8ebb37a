package vn.tindan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.contents.CaseContents;
import vn.tindan.cases.sealed.CaseSeals;
import vn.tindan.cases.story.CaseHistory;
import vn.tindan.cases.story.Told;
import vn.tindan.cases.terms.CaseStatus;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.Gangs;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.references.TipReferences;

/** Opens one case for an officer: the whole of it, unsealed, with its persons, things, tips and story. It is audited. */
@Service
public class CaseReading {

    private final JdbcClient jdbc;
    private final CaseSeals seals;
    private final CaseHistory history;
    private final CaseContents contents;
    private final CaseTips tips;
    private final ApplicationEventPublisher events;

    CaseReading(JdbcClient jdbc, CaseSeals seals, Parts parts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.history = parts.history();
        this.contents = parts.contents();
        this.tips = parts.tips();
        this.events = events;
    }

    /** What a case consists of, each part read by its own reader. */
    @Component
    record Parts(CaseHistory history, CaseContents contents, CaseTips tips) {}

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
            Gangs gangs,
            @Nullable SpecialProject project,
            @Nullable Other mergedInto,
            List<Other> merged,
            List<CaseContents.Person> persons,
            List<CaseContents.Thing> things,
            List<LinkedTip> tips,
            List<Told> steps) {

        /** Its time is over, and nothing can be read of it or written in it any more. */
        public boolean isErased() {
            return title == null;
        }
    }

    /** The special project it is worked on in. */
    public record SpecialProject(
            @Nullable String name,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** A tip behind the case; only its part is known of one that went out of reach. */
    public record LinkedTip(UUID id, TipPart part, TipReferences.@Nullable Reference reference) {}

    /** A case merged into this one, or the one that this was merged into. */
    public record Other(UUID id, String number) {}

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
                new Gangs(row.getObject("gang_dismantled_on", LocalDate.class), row.getInt("gangs")),
                project(id, key, row),
                mergedInto(row.getObject("merged_into", UUID.class)),
                others("merged_into = :file", id),
                contents.persons(id, key),
                contents.things(id, key),
                linkedTips(jurisdiction, id),
                history.of(id, key));
    }

    private static Classification classification(ResultSet row) throws SQLException {
        return new Classification(
                OffenceGroup.valueOf(row.getString("offence_group")),
                Severity.valueOf(row.getString("severity")),
                Severity.Basis.valueOf(row.getString("severity_basis")),
                HandledAs.valueOf(row.getString("handled_as")),
                row.getString("offence"));
    }

    private @Nullable SpecialProject project(UUID id, byte @Nullable [] key, ResultSet row) throws SQLException {
        byte[] name = row.getBytes("project");
        return name == null
                ? null
                : new SpecialProject(
                        seals.open(key, CaseSeals.file(id, "project"), name),
                        row.getObject("project_since", LocalDate.class),
                        row.getObject("project_until", LocalDate.class));
    }

    private @Nullable Other mergedInto(@Nullable UUID into) {
        return into == null
                ? null
                : others("id = :file", into).stream().findAny().orElse(null);
    }

    private List<Other> others(String which, UUID file) {
        return jdbc.sql("select id, register_number, register_year from cases.case_file where " + which
                        + " order by register_year, register_number")
                .param("file", file)
                .query((row, _) -> new Other(
                        row.getObject("id", UUID.class),
                        row.getInt("register_number") + "/" + row.getInt("register_year")))
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
