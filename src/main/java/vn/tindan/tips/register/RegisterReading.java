package vn.tindan.tips.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.sealed.TipSeals;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipChannel;

/** The register of tips of one unit, line by line as the paper book has it; never who told. */
@NamedInterface("register")
@Service
@Transactional(readOnly = true)
public class RegisterReading {

    /** More lines are not opened at once. */
    public static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final TipSeals seals;

    RegisterReading(JdbcClient jdbc, TipSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** One line of the register; the words are missing once they are erased. */
    public record Line(
            int number,
            int year,
            Instant receivedAt,
            TipChannel channel,
            boolean leftContact,
            @Nullable String story,
            @Nullable String place,
            @Nullable String happened,
            @Nullable String receivedBy,
            @Nullable LegalType legalType,
            @Nullable Outcome outcome,
            @Nullable LocalDate outcomeOn) {}

    public List<Line> of(UnitId unit, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select t.*, exists (select from tips.informant i where i.tip_id = t.id) as left_contact,
                       (select coalesce(n.name, s.actor) from tips.step s left join accounts.named n on n.username = s.actor
                        where s.tip_id = t.id and s.handling_unit = t.handling_unit and (s.step in ('RECEIVE', 'RECEIVED')
                          or s.step = 'TOLD' and s.actor not in ('citizen', 'system')) order by s.number limit 1) as received_by
                from tips.tip t
                where t.handling_unit = :unit and t.received_on between :from and :to
                  and t.register_number is not null
                order by t.register_year, t.register_number
                limit :most
                """)
                .param("unit", unit.toString())
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query((row, _) -> line(row.getObject("id", UUID.class), row))
                .list();
    }

    private Line line(UUID id, ResultSet row) throws SQLException {
        byte[] key = row.getBytes("data_key");
        String type = row.getString("legal_type");
        String outcome = row.getString("outcome");
        return new Line(
                row.getInt("register_number"),
                row.getInt("register_year"),
                row.getTimestamp("received_at").toInstant(),
                TipChannel.valueOf(row.getString("channel")),
                row.getBoolean("left_contact"),
                seals.open(key, TipSeals.field(id, "story"), row.getBytes("story")),
                seals.open(key, TipSeals.field(id, "place"), row.getBytes("place")),
                seals.open(key, TipSeals.field(id, "happened"), row.getBytes("happened")),
                row.getString("received_by"),
                type == null ? null : LegalType.valueOf(type),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("outcome_on", LocalDate.class));
    }
}
