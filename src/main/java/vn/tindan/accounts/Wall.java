package vn.tindan.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second wall: for the database, rows beyond an officer's {@link Jurisdiction} are not there. What an officer tells or
 * hands on to another unit has to pass it, and says so.
 */
@Component
public class Wall {

    private final JdbcClient jdbc;

    Wall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of this transaction no row is out of reach: what is found must have been checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open() {
        jdbc.sql("select set_config('tindan.reach', 'system', true)")
                .query(String.class)
                .single();
    }
}
