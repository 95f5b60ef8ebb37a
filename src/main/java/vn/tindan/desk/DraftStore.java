package vn.tindan.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.accounts.Account;
import vn.tindan.sealing.IdentityVault;
import vn.tindan.sealing.SealedField;
import vn.tindan.sealing.Sealing;
import vn.tindan.sealing.WrappedKeys;

/** The rows of drafts: each officer's own, sealed as a tip is, who called under the key of identities. */
@Component
class DraftStore {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final IdentityVault vault;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, Sealing sealing, IdentityVault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.vault = vault;
        this.json = json;
    }

    @Bean
    static WrappedKeys keysOfDrafts() {
        return new WrappedKeys("desk.draft", "submission", "data_key");
    }

    /** Writes it, unless it became a tip meanwhile; an identity once given stays until another is. */
    void write(Account officer, DeskDrafts.Draft draft, Instant at) {
        byte[] key = sealing.newDataKey();
        var id = draft.submission();
        String content = json.writeValueAsString(draft.fields());
        jdbc.sql("""
                insert into desk.draft as d (submission, officer, unit, at, data_key, content, identity)
                select :submission, :officer, :unit, :at, :key, :content, :identity
                where not exists (select from desk.taken t where t.submission = :submission)
                on conflict (submission) do update
                set at = excluded.at, data_key = excluded.data_key, content = excluded.content,
                    identity = coalesce(excluded.identity, d.identity)
                where d.officer = :officer
                """)
                .param("submission", id)
                .param("officer", officer.username())
                .param("unit", officer.unit().toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("content", sealing.seal(key, field(id, "content"), content))
                .param("identity", sealed(id, draft.identity()))
                .update();
    }

    private byte @Nullable [] sealed(UUID id, @Nullable String identity) {
        return identity == null ? null : vault.seal(field(id, "identity"), identity);
    }

    /** Newest first; the identity is not opened, only told of. */
    List<DeskDrafts.Kept> of(Account officer) {
        return jdbc
                .sql("select submission, at, data_key, content, identity is not null as known from desk.draft"
                        + " where officer = :officer")
                .param("officer", officer.username())
                .query((row, _) -> {
                    var id = row.getObject("submission", UUID.class);
                    String content =
                            sealing.open(row.getBytes("data_key"), field(id, "content"), row.getBytes("content"));
                    return new DeskDrafts.Kept(
                            id,
                            row.getTimestamp("at").toInstant(),
                            json.readValue(content, FIELDS),
                            row.getBoolean("known"));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(DeskDrafts.Kept::at).reversed())
                .toList();
    }

    /** Who called, as the same officer typed it: to be sealed to the tip, never to be shown. */
    Optional<String> identity(Account officer, UUID submission) {
        return jdbc.sql("select identity from desk.draft"
                        + " where submission = :submission and officer = :officer and identity is not null")
                .param("submission", submission)
                .param("officer", officer.username())
                .query((row, _) -> vault.open(field(submission, "identity"), row.getBytes("identity")))
                .optional();
    }

    void erase(Account officer, UUID submission) {
        jdbc.sql("delete from desk.draft where submission = :submission and officer = :officer")
                .param("submission", submission)
                .param("officer", officer.username())
                .update();
    }

    /** Whosever they are, within reach. */
    void eraseBefore(Instant limit) {
        jdbc.sql("delete from desk.draft where at < :limit")
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SealedField field(UUID submission, String column) {
        return new SealedField("desk.draft", submission.toString(), column);
    }
}
