package vn.tindan.sealing.keys;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proofs in table {@code sealing.key_check}; they give nothing away of the keys. */
@Repository
class KeyCheckTable implements KeyCheck {

    private final JdbcClient jdbc;

    KeyCheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> proof(KeyFile file) {
        return jdbc.sql("select proof from sealing.key_check where key_name = :name")
                .param("name", file.name())
                .query(byte[].class)
                .optional();
    }

    @Override
    public byte[] remember(KeyFile file, byte[] proof) {
        jdbc.sql("""
                        insert into sealing.key_check (key_name, proof)
                        values (:name, :proof)
                        on conflict on constraint key_check_pk do nothing
                        """).param("name", file.name()).param("proof", proof).update();
        return proof(file).orElseThrow();
    }
}
