package vn.tindan.accounts;

import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second wall: for the database, rows beyond an officer's {@link Jurisdiction} are not there, and for a citizen none
 * but the tip whose receipt was shown. What an officer tells or hands on to another unit has to pass it, and says so.
 */
@Component
public class Wall {

    private final JdbcClient jdbc;

    Wall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of this transaction the tip of this receipt is within reach too, and what belongs to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(byte[] receiptDigest) {
        jdbc.sql("select set_config('tindan.receipt', :digest, true)")
                .param("digest", HexFormat.of().formatHex(receiptDigest))
                .query(String.class)
                .single();
    }

    /** From here to the end of this transaction no row is out of reach: what is found must have been checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open() {
        jdbc.sql("select set_config('tindan.reach', 'system', true)")
                .query(String.class)
                .single();
    }
}
