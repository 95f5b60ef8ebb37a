package vn.tindan.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.SealedField;
import vn.tindan.sealing.Sealing;
import vn.tindan.sealing.WrappedKeys;

/** What of a case is sealed, and under which name; all of it under the case's own data key. */
@Component
class CaseSeals {

    private final Sealing sealing;

    CaseSeals(Sealing sealing) {
        this.sealing = sealing;
    }

    @Bean
    static WrappedKeys keysOfCases() {
        return new WrappedKeys("cases.case_file", "id", "data_key");
    }

    CaseFile.Sealed seal(CaseOpening.Draft draft) {
        byte[] key = sealing.newDataKey();
        return new CaseFile.Sealed(
                key,
                sealing.seal(key, file(draft.id(), "title"), draft.title()),
                sealing.seal(key, file(draft.id(), "summary"), draft.summary()));
    }

    byte[] seal(byte[] key, SealedField field, String text) {
        return sealing.seal(key, field, text);
    }

    byte @Nullable [] sealOptional(byte[] key, SealedField field, @Nullable String text) {
        return text == null ? null : sealing.seal(key, field, text);
    }

    @Nullable String open(byte @Nullable [] key, SealedField field, byte @Nullable [] sealed) {
        return key == null || sealed == null ? null : sealing.open(key, field, sealed);
    }

    static SealedField file(UUID file, String column) {
        return new SealedField("cases.case_file", file.toString(), column);
    }

    static SealedField name(UUID subject) {
        return new SealedField("cases.subject", subject.toString(), "name");
    }

    static SealedField description(UUID seizure) {
        return new SealedField("cases.seizure", seizure.toString(), "description");
    }

    static SealedField note(UUID file, int step) {
        return new SealedField("cases.step", file + "/" + step, "note");
    }
}
