package vn.tindan.movement.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.MovementEvent;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Keeps groups, teams and exemplars, and counts them as of any day. */
@Service
@Transactional
public class Groups {

    /** Entries on one page of the list. */
    public static final int PAGE = 25;

    private static final String ALL = """
            (select g.id, g.version, g.kind, g.unit, g.name, g.place as words, g.head_contact as contact, g.households,
                    g.members, g.zalo, g.from_day, g.to_day, null as model_id
             from movement.grass_group g
             union all
             select e.id, e.version, e.kind, e.unit, e.name, e.achievement, e.decision, null, null, false, e.from_day, e.to_day,
                    e.model_id
             from movement.exemplar e) as entry
            join geography.place p on p.id = entry.unit
            where entry.unit in (select accounts.units_within(:reach))
            """;

    private static final String FILTERED = ALL + """
              and entry.kind = any (:kinds)
              and (cast(:words as text) is null or entry.name ilike :words or entry.words ilike :words)
              and (not :standing or entry.from_day <= :as_of and (entry.to_day is null or entry.to_day > :as_of))
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final ModelRegister models;
    private final List<NamingGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Groups(
            JdbcClient jdbc,
            Units units,
            ModelRegister models,
            List<NamingGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.models = models;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** What to look for; standing: only what counts on the day. */
    public record Filter(
            Set<Entry.Kind> kinds,
            LocalDate asOf,
            boolean standing,
            @Nullable String words,
            int page) {}

    /** Stocks of the whole choice on the day; null what no group of it says. */
    public record Page(
            List<Entry> entries,
            int number,
            long all,
            long standing,
            long zalo,
            @Nullable Long households,
            @Nullable Long members) {

        public boolean hasNext() {
            return (long) (number + 1) * PAGE < all;
        }
    }

    public Page list(Jurisdiction jurisdiction, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", jurisdiction.reach());
        parameters.put("kinds", filter.kinds().stream().map(Enum::name).toArray(String[]::new));
        parameters.put("as_of", filter.asOf());
        parameters.put("standing", filter.standing());
        String words = filter.words();
        parameters.put(
                "words",
                words == null
                        ? null
                        : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        var entries = jdbc.sql("select entry.*, p.full_name as full_name from " + FILTERED + """
                order by p.full_name collate "vi-VN-x-icu", entry.name collate "vi-VN-x-icu", entry.id
                limit :most offset :skipped
                """)
                .params(parameters)
                .param("most", PAGE)
                .param("skipped", filter.page() * PAGE)
                .query((row, _) -> entry(row))
                .list();
        return jdbc.sql("""
                select count(*) as everything, count(*) filter (where stands) as standing,
                       count(*) filter (where stands and zalo) as zalo,
                       case when sum(households) filter (where stands) > 0 or bool_and(households is not null) filter (where stands) is not false
                            then coalesce(sum(households) filter (where stands), 0) end as households,
                       case when sum(members) filter (where stands) > 0 or bool_and(members is not null) filter (where stands) is not false
                            then coalesce(sum(members) filter (where stands), 0) end as members
                from (select entry.*, entry.from_day <= :as_of and (entry.to_day is null or entry.to_day > :as_of) as stands
                      from""" + " " + FILTERED + ") as chosen")
                .params(parameters)
                .query((row, _) -> new Page(
                        entries,
                        filter.page(),
                        row.getLong("everything"),
                        row.getLong("standing"),
                        row.getLong("zalo"),
                        row.getObject("households", Long.class),
                        row.getObject("members", Long.class)))
                .single();
    }

    @Transactional(readOnly = true)
    public Entry get(Jurisdiction jurisdiction, UUID id) {
        return jdbc.sql("select entry.*, p.full_name as full_name from " + ALL + " and entry.id = :id")
                .param("reach", jurisdiction.reach())
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A form sent twice, known by its token, makes one entry. */
    public UUID enter(Jurisdiction jurisdiction, String token, Entry.Draft draft) {
        check(jurisdiction, draft);
        guards.forEach(guard -> guard.check(draft));
        requireModel(jurisdiction, draft.model());
        var known = jdbc.sql("select id from " + draft.kind().table() + " where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var id = UUID.randomUUID();
        String sql = draft.kind().isExemplar() ? """
                insert into movement.exemplar (id, token, unit, kind, name, achievement, decision, from_day, to_day, model_id)
                values (:id, :token, :unit, :kind, :name, :words, :contact, :from_day, cast(:to_day as date),
                        cast(:model as uuid))
                """ : """
                insert into movement.grass_group
                    (id, token, unit, kind, name, place, head_contact, households, members, zalo, from_day, to_day)
                values (:id, :token, :unit, :kind, :name, :words, :contact, cast(:households as integer),
                        cast(:members as integer), :zalo, :from_day, cast(:to_day as date))
                """;
        jdbc.sql(sql).params(parameters(id, draft)).param("token", token).update();
        events.publishEvent(new MovementEvent.Stepped(id, draft.unit(), "group.entered"));
        return id;
    }

    /** Also ends it, or takes an end back. */
    public void correct(Jurisdiction jurisdiction, UUID id, int version, Entry.Draft draft) {
        var before = get(jurisdiction, id);
        check(jurisdiction, draft);
        if (before.draft().kind().isExemplar() != draft.kind().isExemplar()) {
            throw new NotFound();
        }
        if (!draft.saysTheSameAs(before.draft())) {
            guards.forEach(guard -> guard.check(draft));
        }
        if (!Objects.equals(before.draft().model(), draft.model())) {
            requireModel(jurisdiction, draft.model());
        }
        String sql = draft.kind().isExemplar() ? """
                update movement.exemplar set unit = :unit, kind = :kind, name = :name, achievement = :words,
                    decision = :contact, from_day = :from_day, to_day = cast(:to_day as date), model_id = cast(:model as uuid),
                    version = version + 1
                where id = :id and version = :version
                """ : """
                update movement.grass_group set unit = :unit, kind = :kind, name = :name, place = :words,
                    head_contact = :contact, households = cast(:households as integer), members = cast(:members as integer),
                    zalo = :zalo, from_day = :from_day, to_day = cast(:to_day as date), version = version + 1
                where id = :id and version = :version
                """;
        int changed = jdbc.sql(sql)
                .params(parameters(id, draft))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new ObjectOptimisticLockingFailureException(Entry.class, id);
        }
        events.publishEvent(new MovementEvent.Stepped(id, draft.unit(), "group.corrected"));
    }

    private void check(Jurisdiction jurisdiction, Entry.Draft draft) {
        if (!units.contains(jurisdiction.unit(), draft.unit())) {
            throw new NotFound();
        }
        var today = CountryTime.today(clock);
        if (draft.from().isAfter(today) || draft.to() != null && draft.to().isAfter(today)) {
            throw new RuleViolation("movement.rule.future");
        }
        if (draft.to() != null && draft.to().isBefore(draft.from())) {
            throw new RuleViolation("movement.rule.before-opening");
        }
    }

    private void requireModel(Jurisdiction jurisdiction, @Nullable UUID model) {
        if (model != null && models.named(jurisdiction, model).isEmpty()) {
            throw new RuleViolation("movement.rule.model-unknown");
        }
    }

    private static Map<String, @Nullable Object> parameters(UUID id, Entry.Draft draft) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", id);
        parameters.put("unit", draft.unit().toString());
        parameters.put("kind", draft.kind().name());
        parameters.put("name", draft.name());
        parameters.put("words", draft.words() == null && !draft.kind().isExemplar() ? "" : draft.words());
        parameters.put("contact", draft.contact());
        parameters.put("households", draft.households());
        parameters.put("members", draft.members());
        parameters.put("zalo", draft.zalo());
        parameters.put("from_day", draft.from());
        parameters.put("to_day", draft.to());
        parameters.put("model", draft.model());
        return parameters;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Entry.Draft(
                        Entry.Kind.valueOf(row.getString("kind")),
                        UnitId.parse(row.getString("unit")),
                        row.getString("name"),
                        row.getString("words"),
                        row.getString("contact"),
                        (Integer) row.getObject("households"),
                        (Integer) row.getObject("members"),
                        row.getBoolean("zalo"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("model_id", UUID.class)),
                row.getString("full_name"));
    }
}
