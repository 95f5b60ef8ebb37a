package vn.tindan.tips.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Sentences that are written to citizens again and again: of the nation, of a province, of a unit. Each is changed by the
 * unit it belongs to; where a number or a name belongs, it says so and is filled in when it is taken.
 */
@Service
@Transactional
public class ReplyTemplates {

    static final int LONGEST_NAME = 80;
    static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final Units units;
    private final ApplicationEventPublisher events;

    ReplyTemplates(JdbcClient jdbc, Units units, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.events = events;
    }

    /** One of them; without a unit it is the nation's. */
    public record Template(UUID id, @Nullable UnitId ownerUnit, String name, String text, int version) {

        /** With the number of the tip and the name of the unit in their places. */
        public String filled(String number, String unitName) {
            return text.replace("{số}", number).replace("{đơn vị}", unitName);
        }
    }

    /** What a unit may take: its own, its province's, the nation's. */
    @Transactional(readOnly = true)
    public List<Template> of(UnitId unit) {
        return jdbc.sql("""
                select id, owner_unit, name, text, version from tips.reply_template
                where owner_unit is null or owner_unit in (:unit, :province)
                order by owner_unit nulls last, name
                """)
                .param("unit", unit.toString())
                .param("province", units.provinceToday(unit).toString())
                .query((row, _) -> template(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Template> find(UnitId unit, UUID id) {
        return of(unit).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those that an officer may change. */
    @Transactional(readOnly = true)
    public List<Template> ownOf(Account officer) {
        var owner = owner(officer);
        return jdbc.sql("""
                select id, owner_unit, name, text, version from tips.reply_template
                where owner_unit is not distinct from :owner order by name
                """)
                .param("owner", owner)
                .query((row, _) -> template(row))
                .list();
    }

    public void add(Account officer, String name, String text) {
        var id = UUID.randomUUID();
        unique(
                name,
                () -> jdbc.sql("""
                insert into tips.reply_template (id, owner_unit, name, text, version)
                values (:id, :owner, :name, :text, 0)
                """)
                        .param("id", id)
                        .param("owner", owner(officer))
                        .param("name", checked(name, LONGEST_NAME))
                        .param("text", checked(text, LONGEST))
                        .update());
        tell(officer, id, TemplateEvent.What.ADDED);
    }

    public void change(Account officer, UUID id, int version, String name, String text) {
        requireOwn(officer, id);
        int changed = unique(
                name,
                () -> jdbc.sql("""
                update tips.reply_template set name = :name, text = :text, version = version + 1
                where id = :id and version = :version
                """)
                        .param("name", checked(name, LONGEST_NAME))
                        .param("text", checked(text, LONGEST))
                        .param("id", id)
                        .param("version", version)
                        .update());
        if (changed == 0) {
            throw new ObjectOptimisticLockingFailureException(Template.class, id);
        }
        tell(officer, id, TemplateEvent.What.CHANGED);
    }

    public void remove(Account officer, UUID id) {
        requireOwn(officer, id);
        jdbc.sql("delete from tips.reply_template where id = :id")
                .param("id", id)
                .update();
        tell(officer, id, TemplateEvent.What.REMOVED);
    }

    private static Template template(ResultSet row) throws SQLException {
        String owner = row.getString("owner_unit");
        return new Template(
                row.getObject("id", UUID.class),
                owner == null ? null : UnitId.parse(owner),
                row.getString("name"),
                row.getString("text"),
                row.getInt("version"));
    }

    private void requireOwn(Account officer, UUID id) {
        if (ownOf(officer).stream().noneMatch(each -> each.id().equals(id))) {
            throw new NotFound();
        }
    }

    private static @Nullable String owner(Account officer) {
        return officer.unit().isNation() ? null : officer.unit().toString();
    }

    private static String checked(String text, int longest) {
        String given = text.strip();
        if (given.isEmpty() || given.length() > longest) {
            throw new RuleViolation("tips.template.text", LONGEST_NAME, LONGEST);
        }
        return given;
    }

    private static int unique(String name, java.util.function.IntSupplier change) {
        try {
            return change.getAsInt();
        } catch (DuplicateKeyException twice) {
            throw new RuleViolation("tips.template.twice", name.strip());
        }
    }

    private void tell(Account officer, UUID id, TemplateEvent.What what) {
        events.publishEvent(new TemplateEvent(id, officer.unit(), what));
    }
}
