package vn.tindan.accounts.roster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.OfficerState;
import vn.tindan.accounts.Role;
import vn.tindan.shared.NotFound;

/** The accounts of a unit and those below it, for its administrators to look through. */
@Service
@Transactional(readOnly = true)
public class OfficerList {

    /** The most lines on one page; whoever has more looks by words. */
    public static final int MOST = 200;

    private static final String LINES = """
            select o.id, o.username, o.name, o.unit, p.full_name as place, o.state, o.awaits_other_than,
                   array(select role from accounts.officer_role r where r.officer_id = o.id order by role) as roles
            from accounts.officer o join geography.place p on p.id = o.unit
            where o.unit in (select accounts.units_within(:reach))
            """;

    private final JdbcClient jdbc;

    OfficerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One account as an administrator sees it. */
    public record Line(
            UUID id,
            String username,
            String name,
            String unit,
            String place,
            OfficerState state,
            List<Role> roles,
            @Nullable String awaitsOtherThan) {

        /** Whether the officer chose a password: only then can anybody agree. */
        public boolean isTakenOver() {
            return state == OfficerState.ACTIVE;
        }

        public boolean isActive() {
            return state == OfficerState.ACTIVE || state == OfficerState.INVITED;
        }

        public boolean isSuspended() {
            return state == OfficerState.SUSPENDED;
        }

        public boolean hasEnded() {
            return state == OfficerState.ENDED;
        }
    }

    /** A unit that an account can be given in. */
    public record Place(String id, String name) {}

    public List<Line> find(Jurisdiction jurisdiction, @Nullable String words) {
        String like = words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(LINES + """
                  and (cast(:words as text) is null or position(:words in lower(o.name)) > 0
                       or position(:words in o.username) > 0 or position(:words in lower(p.full_name)) > 0)
                order by o.state = 'ENDED', o.unit, o.username
                limit 200
                """)
                .param("reach", jurisdiction.reach())
                .param("words", like)
                .query((row, _) -> line(row))
                .list();
    }

    public Line get(Jurisdiction jurisdiction, UUID id) {
        return jdbc.sql(LINES + " and o.id = :id")
                .param("reach", jurisdiction.reach())
                .param("id", id)
                .query((row, _) -> line(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The own unit and those below; for the nation its provinces, whose own administrators know their communes. */
    public List<Place> places(Jurisdiction jurisdiction) {
        return jdbc.sql("""
                select p.id, p.full_name as name from geography.place p
                where p.id in (select accounts.units_within(:reach))
                  and geography.today() >= p.valid_from and (p.valid_to is null or p.valid_to > geography.today())
                  and (:reach <> 'v2-00' or p.kind <> 'COMMUNE')
                order by p.kind desc, p.full_name
                """)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> new Place(row.getString("id"), row.getString("name")))
                .list();
    }

    /** Accounts that wait for somebody like this one to agree: for an administrator within reach, else in the own unit. */
    public List<Line> waitingFor(Account second) {
        return jdbc.sql(LINES + """
                  and o.awaits_other_than <> :username and o.id <> :id and o.state in ('INVITED', 'ACTIVE')
                  and (:wide or o.unit = :reach)
                order by o.unit, o.username limit 200
                """)
                .param("reach", second.jurisdiction().reach())
                .param("username", second.username())
                .param("id", second.id())
                .param("wide", second.is(Role.ADMINISTRATOR))
                .query((row, _) -> line(row))
                .list();
    }

    /** Who else works in the officer's unit, and could take something over. */
    public List<Line> colleagues(Jurisdiction jurisdiction, Line officer) {
        return jdbc.sql(
                        LINES
                                + " and o.unit = :unit and o.id <> :id and o.state = 'ACTIVE' and o.awaits_other_than is null order by o.username")
                .param("reach", jurisdiction.reach())
                .param("unit", officer.unit())
                .param("id", officer.id())
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("place"),
                OfficerState.valueOf(row.getString("state")),
                Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).toList(),
                row.getString("awaits_other_than"));
    }
}
