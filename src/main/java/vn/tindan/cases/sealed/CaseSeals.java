package vn.tindan.cases.sealed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Pepper;
import vn.tindan.sealing.SealedField;
import vn.tindan.sealing.Sealing;
import vn.tindan.sealing.WrappedKeys;

/** What of a case is sealed, and under which name; all of it under the case's own data key. */
@Component
public class CaseSeals {

    private static final String PERSON = "cases.person";

    private final Sealing sealing;
    private final Pepper pepper;

    CaseSeals(Sealing sealing, Pepper pepper) {
        this.sealing = sealing;
        this.pepper = pepper;
    }

    @Bean
    static WrappedKeys keysOfCases() {
        return new WrappedKeys("cases.case_file", "id", "data_key");
    }

    public byte[] newDataKey() {
        return sealing.newDataKey();
    }

    public byte[] seal(byte[] key, SealedField field, String text) {
        return sealing.seal(key, field, text);
    }

    public byte @Nullable [] sealOptional(byte[] key, SealedField field, @Nullable String text) {
        return text == null ? null : sealing.seal(key, field, text);
    }

    public @Nullable String open(byte @Nullable [] key, SealedField field, byte @Nullable [] sealed) {
        return key == null || sealed == null ? null : sealing.open(key, field, sealed);
    }

    /** The same for one person in whatever case, and readable to nobody. */
    public byte[] mark(String identityNumber) {
        return pepper.digest(PERSON, identityNumber);
    }

    public static SealedField file(UUID file, String column) {
        return new SealedField("cases.case_file", file.toString(), column);
    }

    public static SealedField subject(UUID subject, String column) {
        return new SealedField("cases.subject", subject.toString(), column);
    }

    public static SealedField description(UUID seizure) {
        return new SealedField("cases.seizure", seizure.toString(), "description");
    }

    public static SealedField note(UUID file, int step) {
        return new SealedField("cases.step", file + "/" + step, "note");
    }
}
