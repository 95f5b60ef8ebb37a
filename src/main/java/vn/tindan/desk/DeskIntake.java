package vn.tindan.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.receipt.Receipt;

/**
 * Takes what an officer typed through the one intake. A tip is durable before its draft goes: whatever breaks between
 * the two, typing "save" once more gives the same tip and the same receipt.
 */
@Service
public class DeskIntake {

    private final TipIntake intake;
    private final DeskDrafts drafts;
    private final TakenTips taken;

    DeskIntake(TipIntake intake, DeskDrafts drafts, TakenTips taken) {
        this.intake = intake;
        this.drafts = drafts;
        this.taken = taken;
    }

    /** The receipt to be read aloud, and which tip it is. */
    public record Taken(Receipt receipt, UUID tip, String number, UnitId unit) {}

    /** Makes the tip of a draft, given who called: what was typed now, or else what the draft has kept sealed. */
    public interface Telling {
        TipIntake.Draft about(@Nullable String identity);
    }

    public Taken take(Account officer, UUID submission, @Nullable String identity, Telling telling) {
        String known = identity != null
                ? identity
                : drafts.identity(officer, submission).orElse(null);
        var receipt = intake.receive(telling.about(known));
        var entry = intake.entry(receipt);
        taken.remember(officer, submission, entry.tip());
        drafts.erase(officer, submission);
        return new Taken(receipt, entry.tip(), entry.number(), entry.unit());
    }
}
