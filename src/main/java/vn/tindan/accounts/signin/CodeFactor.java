package vn.tindan.accounts.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.Serializable;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.sealing.ServerSeal;

/** Codes of an authenticator app (RFC 6238): the step before and after are taken too, no step is taken twice. */
@Service
@Transactional
public class CodeFactor {

    private static final String PURPOSE = "code factor";
    private static final int SECRET = 20;
    private static final long STEP_SECONDS = 30;

    private final JdbcClient jdbc;
    private final ServerSeal seal;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    CodeFactor(JdbcClient jdbc, ServerSeal seal, SignInThrottle throttle, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What the app is to be told, until it answers with a code. */
    public record Enrolment(UUID officer, String secret, String address) implements Serializable {

        /** Nobody confirms what somebody else began in the same browser. */
        public boolean isOf(Account account) {
            return account.id().equals(officer);
        }

        @Override
        public String toString() {
            return "enrolment";
        }
    }

    @Transactional(readOnly = true)
    public boolean isSetUp(Account officer) {
        return jdbc.sql("select exists (select from accounts.code_factor where officer_id = :id)")
                .param("id", officer.id())
                .query(Boolean.class)
                .single();
    }

    /** A new secret for an app; nothing is kept of it until the app answers with a code. */
    public Enrolment begin(Account officer) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        String text = new Base32().encodeToString(secret).replace("=", "");
        return new Enrolment(
                officer.id(),
                text,
                "otpauth://totp/Tin%20Dan:" + officer.username() + "?secret=" + text + "&issuer=Tin%20Dan");
    }

    /** Whether the code proves that the app knows the secret; from then on it is asked for. */
    public boolean confirm(Account officer, Enrolment enrolment, String code) {
        byte[] secret = new Base32().decode(enrolment.secret());
        long step = matchingStep(secret, code.replaceAll("\\s", ""));
        return step > 0
                && enrolment.isOf(officer)
                && jdbc.sql("""
                        insert into accounts.code_factor (officer_id, secret, last_step) values (:id, :secret, :step)
                        on conflict (officer_id) do nothing
                        """)
                                .param("id", officer.id())
                                .param("secret", seal.seal(PURPOSE, secret))
                                .param("step", step)
                                .update()
                        == 1;
    }

    public boolean check(Account officer, String code, String place) {
        String pair = "code:" + officer.id();
        if (!throttle.admits(pair, place)) {
            return false;
        }
        boolean right = take(officer, code);
        if (right) {
            throttle.succeeded(pair, place);
        } else {
            throttle.failed(pair, place);
        }
        return right;
    }

    private boolean take(Account officer, String code) {
        String digits = code.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{6}")) {
            return false;
        }
        var secret = jdbc.sql("select secret from accounts.code_factor where officer_id = :id")
                .param("id", officer.id())
                .query((row, _) -> seal.open(PURPOSE, row.getBytes("secret")))
                .optional();
        return secret.isPresent() && use(officer.id(), matchingStep(secret.get(), digits));
    }

    /** One statement decides, so that of two who bring the same code at once one comes in. */
    private boolean use(UUID officer, long step) {
        return jdbc.sql("""
                update accounts.code_factor set last_step = :step
                where officer_id = :id and last_step < :step
                """).param("id", officer).param("step", step).update() == 1;
    }

    /** The step whose code it is, or 0, which was always used before. */
    private long matchingStep(byte[] secret, String digits) {
        long now = clock.instant().getEpochSecond() / STEP_SECONDS;
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(), digits.getBytes()))
                .findFirst()
                .orElse(0);
    }

    private String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "RAW"), Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    public void remove(Account officer) {
        jdbc.sql("delete from accounts.code_factor where officer_id = :id")
                .param("id", officer.id())
                .update();
    }
}
