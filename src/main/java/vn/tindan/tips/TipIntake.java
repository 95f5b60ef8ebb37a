package vn.tindan.tips;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.receipt.Receipts;
import vn.tindan.tips.register.NewTips;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/**
 * The one door behind every door: web form, desk and other applications all come here. What it answers with a receipt
 * is durable; telling the same thing twice with the same submission key makes one tip and gives the same receipt.
 */
@Service
public class TipIntake {

    /** The longest story taken, in characters: some forty printed pages. One number for form, API and test. */
    public static final int LONGEST_STORY = 100_000;

    /** The longest of the short answers: place, time, contact. */
    public static final int LONGEST_ANSWER = 500;

    private final Receipts receipts;
    private final TipRecording recording;

    TipIntake(Receipts receipts, TipRecording recording) {
        this.receipts = receipts;
        this.recording = recording;
    }

    /**
     * What somebody tells.
     *
     * @param submissionKey made when the form was opened; the same key with the same words is the same tip
     * @param unit the commune of today where it happened, or the province when nobody remembers
     * @param receivedAt when the officer heard it, where it is typed in later
     * @param declaredType what whoever tells it takes it for; what it is in law an officer fixes later
     */
    public record Draft(
            String submissionKey,
            TipChannel channel,
            TipCategory category,
            UnitId unit,
            String story,
            @Nullable String place,
            @Nullable String happened,
            @Nullable String contact,
            @Nullable Instant receivedAt,
            LegalType declaredType) {

        /** Where whoever tells it did not say what it is: what the way it is told says. */
        public Draft(
                String submissionKey,
                TipChannel channel,
                TipCategory category,
                UnitId unit,
                String story,
                @Nullable String place,
                @Nullable String happened,
                @Nullable String contact,
                @Nullable Instant receivedAt) {
            this(
                    submissionKey,
                    channel,
                    category,
                    unit,
                    story,
                    place,
                    happened,
                    contact,
                    receivedAt,
                    LegalType.declaredBy(category, contact != null));
        }
    }

    public Receipt receive(Draft draft) {
        return receive(draft, false);
    }

    /**
     * The same, marked for the desk's eye.
     *
     * @param waited whether it came under pressure and only waited, without the work that a device does
     */
    public Receipt receive(Draft draft, boolean waited) {
        var receipt = receipts.of(draft);
        try {
            if (recording.standsAlone(draft, waited)) {
                recording.recordAlone(draft, receipt);
            } else {
                recording.record(draft, receipt, waited);
            }
        } catch (NewTips.ToldBefore again) {
            recording.encloseMore(draft, receipt);
        }
        return receipt;
    }

    /** Where a tip was entered: for the officer who typed it and reads its receipt aloud. */
    public record Entry(UUID tip, UnitId unit, String number) {}

    public Entry entry(Receipt receipt) {
        return recording.entry(receipt);
    }
}
