package vn.tindan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.sealed.CaseSeals;
import vn.tindan.cases.terms.CaseStatus;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.shared.Page;

/** The list of cases within an officer's reach: by status, by group, by the tip behind them, newest first. */
@Service
@Transactional(readOnly = true)
public class CaseList {

    private final JdbcClient jdbc;
    private final CaseSeals seals;

    CaseList(JdbcClient jdbc, CaseSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** What to look for, each or none, and the page, from 0. */
    public record Filter(
            @Nullable CaseStatus status,
            @Nullable OffenceGroup group,
            @Nullable UUID tip,
            int page) {}

    /** One line of the list. */
    public record Line(
            UUID id,
            String number,
            String title,
            OffenceGroup group,
            HandledAs handledAs,
            CaseStatus status,
            LocalDate discoveredOn,
            int persons,
            boolean fromTips,
            String place) {}

    public Page<Line> list(Jurisdiction jurisdiction, Filter filter) {
        String where = "c.handling_unit in (select accounts.units_within(:reach))"
                + (filter.status() == null ? "" : " and c.status = :status")
                + (filter.group() == null ? "" : " and c.offence_group = :group")
                + (filter.tip() == null ? "" : " and c.id in (select case_id from cases.case_tip where tip_id = :tip)");
        long all = bind(jdbc.sql("select count(*) from cases.case_file c where " + where), jurisdiction, filter)
                .query(Long.class)
                .single();
        var lines = bind(jdbc.sql("""
                                select c.*, p.full_name as place,
                                       (select count(*) from cases.subject s where s.case_id = c.id) as persons
                                from cases.case_file c join geography.place p on p.id = c.commune
                                where\s""" + where + """

                                order by c.discovered_on desc, c.id
                                limit :page_size offset :skipped
                                """), jurisdiction, filter)
                .param("page_size", Page.SIZE)
                .param("skipped", Page.before(filter.page()))
                .query((row, _) -> line(row.getObject("id", UUID.class), row))
                .list();
        return new Page<>(lines, filter.page(), all);
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, Jurisdiction jurisdiction, Filter filter) {
        var bound = sql.param("reach", jurisdiction.reach());
        if (filter.status() != null) {
            bound = bound.param("status", filter.status().name());
        }
        if (filter.group() != null) {
            bound = bound.param("group", filter.group().name());
        }
        if (filter.tip() != null) {
            bound = bound.param("tip", filter.tip());
        }
        return bound;
    }

    private Line line(UUID id, ResultSet row) throws SQLException {
        return new Line(
                id,
                row.getInt("register_number") + "/" + row.getInt("register_year"),
                Objects.requireNonNullElse(
                        seals.open(row.getBytes("data_key"), CaseSeals.file(id, "title"), row.getBytes("title")), "…"),
                OffenceGroup.valueOf(row.getString("offence_group")),
                HandledAs.valueOf(row.getString("handled_as")),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("discovered_on", LocalDate.class),
                row.getInt("persons"),
                row.getBoolean("from_tips"),
                row.getString("place"));
    }
}
