package vn.tindan.accounts.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The open sessions of one officer: seen by their owner, ended by them or by what changes the account. */
@Component
public class OfficerSessions {

    /** The attribute that keeps which kind of device signed in. */
    public static final String DEVICE = "accounts.device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OfficerSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** One open session; {@code handle} names it without giving its id away. */
    public record Open(String handle, @Nullable String device, Instant since, Instant lastSeen, boolean own) {}

    public List<Open> of(String username, @Nullable String current) {
        return sessions.findByPrincipalName(username).values().stream()
                .map(session -> new Open(
                        handle(session.getId()),
                        session.getAttribute(DEVICE),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** Whether there was one of this officer by that handle. */
    public boolean end(String username, String handle) {
        var found = sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    /**
     * Ends every session of an officer, but the one in which they act if it is theirs; once more when what is being changed
     * has been written, for who was just signing in with what was before.
     */
    public void endAll(String username, @Nullable String but) {
        endNow(username, but);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    endNow(username, but);
                }
            });
        }
    }

    private void endNow(String username, @Nullable String but) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(but))
                .forEach(sessions::deleteById);
    }

    private static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
