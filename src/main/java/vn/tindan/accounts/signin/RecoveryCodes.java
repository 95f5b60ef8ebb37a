package vn.tindan.accounts.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.sealing.ServerSeal;

/** Ten codes on paper for the day the phone is lost; each opens once, and what is stored opens nothing. */
@Service
@Transactional
public class RecoveryCodes {

    private static final int CODES = 10;
    private static final int BYTES = 10;

    private final JdbcClient jdbc;
    private final ServerSeal seal;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, ServerSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** New codes, to be shown once; the old ones are void. */
    public List<String> draw(Account officer) {
        jdbc.sql("delete from accounts.recovery_code where officer_id = :id")
                .param("id", officer.id())
                .update();
        return Stream.generate(this::code)
                .limit(CODES)
                .peek(code -> keep(officer, code))
                .toList();
    }

    private String code() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    private void keep(Account officer, String code) {
        jdbc.sql("insert into accounts.recovery_code (digest, officer_id) "
                        + "select :digest, id from accounts.officer where id = :id")
                .param("digest", digest(officer, code))
                .param("id", officer.id())
                .update();
    }

    public long left(Account officer) {
        return jdbc.sql("select count(*) from accounts.recovery_code where officer_id = :id")
                .param("id", officer.id())
                .query(Long.class)
                .single();
    }

    boolean use(Account officer, String code) {
        return jdbc.sql("delete from accounts.recovery_code where digest = :digest and officer_id = :id")
                        .param("digest", digest(officer, code))
                        .param("id", officer.id())
                        .update()
                == 1;
    }

    private byte[] digest(Account officer, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return seal.mark("recovery code", officer.id() + "\n" + plain);
    }
}
