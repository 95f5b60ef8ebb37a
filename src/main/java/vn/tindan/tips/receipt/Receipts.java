package vn.tindan.tips.receipt;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Pepper;
import vn.tindan.tips.TipIntake;

/** Makes receipts and their digests: neither can be made without the pepper, which no database holds. */
@Component
public class Receipts {

    private final Pepper pepper;

    Receipts(Pepper pepper) {
        this.pepper = pepper;
    }

    /** The same for the same submission of the same words, so that a retry is recognised by its receipt alone. */
    public Receipt of(TipIntake.Draft draft) {
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

    public byte[] digest(Receipt receipt) {
        return pepper.digest("tips.receipt-digest", receipt.digits());
    }
}
