package vn.tindan.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.signin.PasswordRules;
import vn.tindan.shared.NotFound;

/** One-time links by which somebody chooses a password: at the first sign-in, or after theirs was lost. */
@Service
@Transactional
public class Invitations {

    private static final Duration VALID = Duration.ofHours(72);

    private final Officers officers;
    private final PasswordRules rules;
    private final AccountChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(Officers officers, PasswordRules rules, AccountChanges changes, JdbcClient jdbc, Clock clock) {
        this.officers = officers;
        this.rules = rules;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link for an officer; those from before are void. What is stored does not open it. */
    String issue(UUID officer) {
        byte[] token = new byte[24];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        withdraw(officer);
        jdbc.sql("insert into accounts.invitation (digest, officer_id, expires_at) values (:digest, :officer, :until)")
                .param("digest", digest(text))
                .param("officer", officer)
                .param("until", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return text;
    }

    void withdraw(UUID officer) {
        jdbc.sql("delete from accounts.invitation where officer_id = :officer")
                .param("officer", officer)
                .update();
    }

    /** Whom a link invites, while it holds. */
    @Transactional(readOnly = true)
    public Optional<String> invited(String token) {
        return officer(token).flatMap(officers::findById).map(Officer::username);
    }

    /** Follows the link, once. False where a second person has to agree before the account opens. */
    public boolean accept(String token, String password) {
        var officer = officer(token).flatMap(officers::findById).orElseThrow(NotFound::new);
        String hash = rules.hash(password, officer.username(), "");
        int used = jdbc.sql("delete from accounts.invitation where digest = :digest")
                .param("digest", digest(token))
                .update();
        if (used == 0) {
            throw new NotFound();
        }
        officer.accept(hash);
        officers.save(officer);
        changes.tellOwnAndEndSessions(AccountEvent.Change.ACCEPTED, officer, null);
        return officer.isActive();
    }

    private Optional<UUID> officer(String token) {
        return jdbc.sql("select officer_id from accounts.invitation where digest = :digest and expires_at > :now")
                .param("digest", digest(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
