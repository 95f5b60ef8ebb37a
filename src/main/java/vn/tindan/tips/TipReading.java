package vn.tindan.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.clocks.ClockReading;
import vn.tindan.clocks.Clocks;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.conversation.Conversation;
import vn.tindan.tips.conversation.Notes;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.informing.InformedUnits;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.similar.MergedTips;
import vn.tindan.tips.terms.Document;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** Opens one tip for an officer: the whole of it, unsealed, with its conversation and its steps. Opening is audited. */
@Service
public class TipReading {

    private final JdbcClient jdbc;
    private final TipSeals seals;
    private final Beside beside;
    private final ApplicationEventPublisher events;

    TipReading(JdbcClient jdbc, TipSeals seals, Beside beside, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.beside = beside;
        this.events = events;
    }

    /** What is shown beside the tip itself. */
    @Component
    record Beside(
            TipHistory history,
            Conversation conversation,
            Notes notes,
            MergedTips merged,
            ClockReading clocks,
            InformedUnits informed,
            Clock clock) {}

    /**
     * A tip as its officers read it.
     *
     * @param isToldOnly whether the reader's unit was only told of it: it reads, and has no part in its handling
     */
    public record View(
            UUID id,
            int version,
            String number,
            Instant receivedAt,
            TipChannel channel,
            TipCategory category,
            TipStatus status,
            @Nullable LegalType declaredType,
            @Nullable LegalType legalType,
            Value value,
            @Nullable Outcome outcome,
            @Nullable LocalDate outcomeOn,
            UnitId unit,
            String unitName,
            @Nullable Assignee assignee,
            @Nullable String story,
            @Nullable String place,
            @Nullable String happened,
            boolean leftContact,
            List<Conversation.Message> messages,
            @Nullable Instant lastOpened,
            List<Notes.Note> notes,
            MergedTips.@Nullable Merged main,
            List<MergedTips.Merged> merged,
            List<TipHistory.Step> steps,
            List<Clocks.View> clocks,
            List<InformedUnits.Informed> informed,
            boolean isToldOnly) {

        /** What was written with the latest step of that kind; null where there is none, or nothing was. */
        public @Nullable String noteOf(TipAction action) {
            var step = last(action);
            return step == null ? null : step.note();
        }

        /** The document that the latest step of that kind stands on. */
        public @Nullable Document documentOf(TipAction action) {
            var step = last(action);
            return step == null ? null : step.document();
        }

        private TipHistory.@Nullable Step last(TipAction action) {
            return steps.reversed().stream()
                    .filter(step -> step.step().equals(action.name()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The officer to whom a tip is given. */
    public record Assignee(UUID id, String name) {}

    @Transactional
    public View open(Jurisdiction jurisdiction, UUID tip) {
        var view = jdbc.sql("""
                select t.*, p.full_name as unit_name, o.name as assignee_name, e.last_at as last_opened,
                       exists (select from tips.informant i where i.tip_id = t.id) as left_contact,
                       t.handling_unit not in (select accounts.units_within(:reach)) as told_only
                from tips.tip t join geography.place p on p.id = t.handling_unit
                left join accounts.officer o on o.id = t.assignee
                left join tips.opening e on e.tip_id = t.id
                where t.id = :tip and (t.handling_unit in (select accounts.units_within(:reach))
                    or t.id in (select tips.known_to(:reach)))
                """)
                .param("tip", tip)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> view(tip, row))
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new TipEvent.Read(tip, view.unit()));
        return view;
    }

    private View view(UUID id, ResultSet row) throws SQLException {
        byte[] key = row.getBytes("data_key");
        var opened = row.getTimestamp("last_opened");
        String declared = row.getString("declared_type");
        String legalType = row.getString("legal_type");
        String outcome = row.getString("outcome");
        return new View(
                id,
                row.getInt("version"),
                row.getInt("register_number") + "/" + row.getInt("register_year"),
                row.getTimestamp("received_at").toInstant(),
                TipChannel.valueOf(row.getString("channel")),
                TipCategory.valueOf(row.getString("category")),
                TipStatus.valueOf(row.getString("status")),
                declared == null ? null : LegalType.valueOf(declared),
                legalType == null ? null : LegalType.valueOf(legalType),
                Value.valueOf(row.getString("value")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("outcome_on", LocalDate.class),
                UnitId.parse(row.getString("handling_unit")),
                row.getString("unit_name"),
                assignee(row),
                seals.open(key, TipSeals.field(id, "story"), row.getBytes("story")),
                seals.open(key, TipSeals.field(id, "place"), row.getBytes("place")),
                seals.open(key, TipSeals.field(id, "happened"), row.getBytes("happened")),
                row.getBoolean("left_contact"),
                beside.conversation().of(id, key),
                opened == null ? null : opened.toInstant(),
                beside.notes().of(id, key),
                beside.merged().mainOf(id),
                beside.merged().into(id),
                beside.history().of(id, key),
                beside.clocks().of(id, beside.clock().instant()),
                beside.informed().of(id),
                row.getBoolean("told_only"));
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        var id = row.getObject("assignee", UUID.class);
        return id == null ? null : new Assignee(id, row.getString("assignee_name"));
    }
}
