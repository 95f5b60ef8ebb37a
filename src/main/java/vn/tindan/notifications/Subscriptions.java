package vn.tindan.notifications;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.ServerSeal;
import vn.tindan.shared.RuleViolation;

/** Which officers want a mail a day, and where: nobody gets one who did not ask. */
@Service
@Transactional
public class Subscriptions {

    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private final JdbcClient jdbc;
    private final ServerSeal seal;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, ServerSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Somebody who asked, is at work and got none today. */
    record Due(UUID officer, UnitId unit, String address, Set<Topic> topics) {}

    /** Where the mails go, and what they tell of. */
    public record Wish(String address, Set<Topic> topics) {}

    @Transactional(readOnly = true)
    public Optional<Wish> of(Account officer) {
        return jdbc.sql("select address, topics from notifications.subscription where officer_id = :officer")
                .param("officer", officer.id())
                .query((row, _) -> new Wish(open(officer.id(), row.getBytes("address")), topics(row)))
                .optional();
    }

    public void subscribe(Account officer, Wish wish) {
        if (wish.topics().isEmpty()) {
            throw new RuleViolation("notifications.mail.topics.none");
        }
        String given = wish.address().strip();
        if (given.length() > LONGEST || !ADDRESS.matcher(given).matches()) {
            throw new RuleViolation("notifications.mail.address.wrong");
        }
        jdbc.sql("""
                insert into notifications.subscription (officer_id, address, topics, since)
                values (:officer, :address, :topics, :now)
                on conflict (officer_id) do update set address = excluded.address, topics = excluded.topics
                """)
                .param("officer", officer.id())
                .param("address", seal.seal(purpose(officer.id()), given.getBytes(StandardCharsets.UTF_8)))
                .param("topics", wish.topics().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void end(Account officer) {
        jdbc.sql("delete from notifications.subscription where officer_id = :officer")
                .param("officer", officer.id())
                .update();
    }

    @Transactional(readOnly = true)
    List<Due> due(LocalDate today) {
        return jdbc.sql("""
                select s.officer_id, s.address, s.topics, c.unit
                from notifications.subscription s join accounts.colleague c on c.id = s.officer_id
                where s.last_sent_on is null or s.last_sent_on < :today
                """)
                .param("today", today)
                .query((row, _) -> {
                    var officer = row.getObject("officer_id", UUID.class);
                    return new Due(
                            officer,
                            UnitId.parse(row.getString("unit")),
                            open(officer, row.getBytes("address")),
                            topics(row));
                })
                .list();
    }

    /** Whether it is this instance that sends today's mail: only one is told yes. */
    boolean claim(UUID officer, LocalDate today) {
        return jdbc.sql("""
                update notifications.subscription set last_sent_on = :today
                where officer_id = :officer and (last_sent_on is null or last_sent_on < :today)
                """).param("officer", officer).param("today", today).update() == 1;
    }

    /** It could not be sent: the next round tries again. */
    void release(UUID officer) {
        jdbc.sql("update notifications.subscription set last_sent_on = null where officer_id = :officer")
                .param("officer", officer)
                .update();
    }

    private static Set<Topic> topics(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("topics").getArray())
                .map(Topic::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String open(UUID officer, byte[] address) {
        return new String(seal.open(purpose(officer), address), StandardCharsets.UTF_8);
    }

    private static String purpose(UUID officer) {
        return "notifications.subscription\n" + officer;
    }
}
