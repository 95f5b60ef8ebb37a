package vn.tindan.tips.sealed;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.BlindIndex;
import vn.tindan.sealing.SealedField;
import vn.tindan.sealing.Sealing;
import vn.tindan.sealing.WrappedKeys;

/** What of a tip is sealed, under which name, and with what it is found again. */
@Component
public class TipSeals {

    private static final String TABLE = "tips.tip";

    private final Sealing sealing;
    private final BlindIndex index;

    TipSeals(Sealing sealing, BlindIndex index) {
        this.sealing = sealing;
        this.index = index;
    }

    @Bean
    static WrappedKeys keysOfTips() {
        return new WrappedKeys("tips.tip", "id", "data_key");
    }

    /** The parts of a tip to be, under a fresh key. */
    public SealedContent seal(UUID tip, String story, @Nullable String place, @Nullable String happened) {
        byte[] key = sealing.newDataKey();
        return new SealedContent(
                key,
                sealing.seal(key, field(tip, "story"), story),
                sealOptional(key, field(tip, "place"), place),
                sealOptional(key, field(tip, "happened"), happened),
                index.tokens(story + "\n" + Objects.requireNonNullElse(place, "")));
    }

    public byte[] seal(byte[] key, SealedField field, String text) {
        return sealing.seal(key, field, text);
    }

    public @Nullable String open(byte @Nullable [] key, SealedField field, byte @Nullable [] sealed) {
        return key == null || sealed == null ? null : sealing.open(key, field, sealed);
    }

    /** The tokens that a tip must all contain to be found by these words, as a PostgreSQL array. */
    public Long[] query(String words) {
        return Arrays.stream(index.query(words)).boxed().toArray(Long[]::new);
    }

    public static SealedField field(UUID tip, String column) {
        return new SealedField(TABLE, tip.toString(), column);
    }

    private byte @Nullable [] sealOptional(byte[] key, SealedField field, @Nullable String text) {
        return text == null ? null : sealing.seal(key, field, text);
    }
}
