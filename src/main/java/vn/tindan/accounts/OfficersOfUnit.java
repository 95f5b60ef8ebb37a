package vn.tindan.accounts;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.WorkOfUnits;

/** Officers go with their unit: to its heir, in the roles they had, and sign in anew. */
@Component
class OfficersOfUnit implements WorkOfUnits {

    private final JdbcClient jdbc;
    private final Officers officers;
    private final AccountChanges changes;

    OfficersOfUnit(JdbcClient jdbc, Officers officers, AccountChanges changes) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return "officers";
    }

    @Override
    public long openAt(UnitId unit) {
        return jdbc.sql("select count(*) from accounts.officer where unit = :unit and state <> 'ENDED'")
                .param("unit", unit.toString())
                .query(Long.class)
                .single();
    }

    /** Nothing: who came to a unit that stays is an officer of it whatever went into it. */
    @Override
    public long recordedAt(UnitId unit, LocalDate since) {
        return 0;
    }

    @Override
    public long passOn(UnitId former, UnitId heir, LocalDate day) {
        var left = officers.findLeftBehind(former.toString());
        for (var officer : left) {
            officer.follow(heir);
            officers.save(officer);
            changes.tellAndEndSessions(Change.MOVED, officer, REASON);
        }
        return left.size();
    }
}
