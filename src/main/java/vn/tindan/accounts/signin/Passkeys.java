package vn.tindan.accounts.signin;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;

/** The passkeys of an officer, as the own account's page shows them; Spring Security makes and checks them. */
@Service
@Transactional
public class Passkeys {

    private static final String OF_OFFICER =
            " from accounts.user_credentials c join accounts.user_entities e on e.id = c.user_entity_user_id where e.name = :name";

    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One passkey. */
    public record Key(String id, String label, LocalDateTime created) {}

    @Transactional(readOnly = true)
    public List<Key> of(Account officer) {
        return jdbc.sql("select c.credential_id as id, c.label, c.created" + OF_OFFICER + " order by c.created")
                .param("name", officer.username())
                .query((row, _) -> new Key(
                        row.getString("id"),
                        row.getString("label"),
                        row.getTimestamp("created").toLocalDateTime()))
                .list();
    }

    @Transactional(readOnly = true)
    public long countOf(Account officer) {
        return jdbc.sql("select count(*)" + OF_OFFICER)
                .param("name", officer.username())
                .query(Long.class)
                .single();
    }

    public boolean remove(Account officer, String id) {
        return jdbc.sql("""
                delete from accounts.user_credentials
                where credential_id = :id
                  and user_entity_user_id = (select id from accounts.user_entities where name = :name)
                """).param("id", id).param("name", officer.username()).update() == 1;
    }
}
