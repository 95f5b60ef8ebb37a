package vn.tindan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.figures.Convention;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;

/** Reads the forms of returns. */
@Service
@Transactional(readOnly = true)
public class ReturnFormList {

    private static final String FORMS = """
            select f.*,
                   array(select indicator from returns.form_line l where l.form_id = f.id order by position) as indicators,
                   array(select r.unit from returns.form_reporter r where r.form_id = f.id order by 1) as reporters
            from returns.form f
            """;

    private final JdbcClient jdbc;

    ReturnFormList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The forms of the administrator's own unit, those that are open first. */
    public List<ReturnForm> list(UnitId unit) {
        return jdbc.sql(FORMS + "where f.unit = :unit order by f.closed_on nulls first, f.name collate \"vi-VN-x-icu\"")
                .param("unit", unit.toString())
                .query((row, _) -> form(row))
                .list();
    }

    /** A form of the administrator's own unit; anybody else's is not there. */
    public ReturnForm owned(Account administrator, UUID id) {
        return jdbc.sql(FORMS + "where f.id = :id and f.unit = :unit")
                .param("id", id)
                .param("unit", administrator.unit().toString())
                .query((row, _) -> form(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** For whoever has a return of it in hand: whose the form is does not matter. */
    public ReturnForm get(UUID id) {
        return jdbc.sql(FORMS + "where f.id = :id")
                .param("id", id)
                .query((row, _) -> form(row))
                .single();
    }

    /** Those whose rounds are still to be opened. */
    List<ReturnForm> open() {
        return jdbc.sql(FORMS + "where f.closed_on is null")
                .query((row, _) -> form(row))
                .list();
    }

    /** Those with rounds from a day on that last as long and begin on the same days, whoever defined them. */
    List<ReturnForm> ofSamePeriods(Frequency frequency, Convention convention, LocalDate from) {
        return jdbc.sql(FORMS + """
                where f.frequency = :frequency and f.convention = :convention
                  and (f.closed_on is null
                       or exists (select from returns.round r where r.form_id = f.id and r.to_day >= :from))
                order by f.since
                """)
                .param("frequency", frequency.name())
                .param("convention", convention.name())
                .param("from", from)
                .query((row, _) -> form(row))
                .list();
    }

    private static ReturnForm form(ResultSet row) throws SQLException {
        return new ReturnForm(
                row.getObject("id", UUID.class),
                UnitId.parse(row.getString("unit")),
                row.getString("name"),
                Frequency.valueOf(row.getString("frequency")),
                Convention.valueOf(row.getString("convention")),
                row.getInt("due_days"),
                row.getInt("jump_percent"),
                row.getObject("since", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"),
                texts(row, "indicators"),
                texts(row, "reporters").stream().map(UnitId::parse).toList());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList(
                (String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }
}
