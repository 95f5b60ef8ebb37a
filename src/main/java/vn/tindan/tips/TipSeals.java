package vn.tindan.tips;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.BlindIndex;
import vn.tindan.sealing.IdentityVault;
import vn.tindan.sealing.Pepper;
import vn.tindan.sealing.SealedField;
import vn.tindan.sealing.Sealing;

/** What of a tip is sealed, under which name, and with what it is found again. */
@Component
class TipSeals {

    private static final String TABLE = "tips.tip";

    private final Sealing sealing;
    private final IdentityVault vault;
    private final BlindIndex index;
    private final Pepper pepper;
    private final JdbcClient jdbc;

    TipSeals(Sealing sealing, IdentityVault vault, BlindIndex index, Pepper pepper, JdbcClient jdbc) {
        this.sealing = sealing;
        this.vault = vault;
        this.index = index;
        this.pepper = pepper;
        this.jdbc = jdbc;
    }

    /**
     * The receipt of a draft: unguessable without the pepper, and the same for the same submission of the same words,
     * so that a retry is recognised by its receipt alone.
     */
    Receipt receiptFor(TipIntake.Draft draft) {
        String all = Stream.of(
                        draft.submissionKey(),
                        draft.unit().toString(),
                        draft.story(),
                        draft.place(),
                        draft.happened(),
                        draft.contact())
                .map(part -> part == null ? "-" : part.length() + ":" + part)
                .collect(Collectors.joining("|"));
        return Receipt.from(pepper.digest("tips.receipt", all));
    }

    byte[] digest(Receipt receipt) {
        return pepper.digest("tips.receipt-digest", receipt.digits());
    }

    Tip.Sealed seal(TipIntake.Draft draft, Receipt receipt) {
        var id = UUID.randomUUID();
        byte[] key = sealing.newDataKey();
        return new Tip.Sealed(
                id,
                digest(receipt),
                key,
                sealing.seal(key, field(id, "story"), draft.story()),
                sealOptional(key, field(id, "place"), draft.place()),
                sealOptional(key, field(id, "happened"), draft.happened()),
                index.tokens(draft.story() + "\n" + Objects.requireNonNullElse(draft.place(), "")));
    }

    /** The contact goes to a table of its own, under a key that only instances for officers can open. */
    void keepContact(UUID tip, @Nullable String contact) {
        if (contact != null) {
            jdbc.sql("insert into tips.informant (tip_id, contact) values (:tip, :contact)")
                    .param("tip", tip)
                    .param("contact", vault.seal(new SealedField("tips.informant", tip.toString(), "contact"), contact))
                    .update();
        }
    }

    byte[] seal(byte[] key, SealedField field, String text) {
        return sealing.seal(key, field, text);
    }

    @Nullable String open(byte @Nullable [] key, SealedField field, byte @Nullable [] sealed) {
        return key == null || sealed == null ? null : sealing.open(key, field, sealed);
    }

    /** The tokens that a tip must all contain to be found by these words, as a PostgreSQL array. */
    Long[] query(String words) {
        return Arrays.stream(index.query(words)).boxed().toArray(Long[]::new);
    }

    static SealedField field(UUID tip, String column) {
        return new SealedField(TABLE, tip.toString(), column);
    }

    private byte @Nullable [] sealOptional(byte[] key, SealedField field, @Nullable String text) {
        return text == null ? null : sealing.seal(key, field, text);
    }
}
