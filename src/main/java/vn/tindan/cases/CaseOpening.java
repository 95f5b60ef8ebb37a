package vn.tindan.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.terms.Classification;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;

/** Opens cases, from a tip or from what the police found themselves. */
@Service
public class CaseOpening {

    /** The longest title taken, in characters. */
    public static final int LONGEST_TITLE = 200;

    /** The longest of the texts an officer writes about a case. */
    public static final int LONGEST_TEXT = 20_000;

    private final CaseRecording recording;
    private final CaseTips tips;
    private final Clock clock;

    CaseOpening(CaseRecording recording, CaseTips tips, Clock clock) {
        this.recording = recording;
        this.tips = tips;
        this.clock = clock;
    }

    /**
     * What is written down when a case is opened.
     *
     * @param id made when the form was opened, so that sending it twice opens one case
     * @param commune where it happened and is counted, for good
     * @param tip the tip that led to it, where one did
     */
    public record Draft(
            UUID id,
            UnitId commune,
            LocalDate discoveredOn,
            Classification classification,
            String title,
            String summary,
            @Nullable UUID tip) {}

    /** The case belongs to the unit of whoever opens it. */
    public UUID open(Jurisdiction jurisdiction, Draft draft) {
        var tip = draft.tip() == null ? null : tips.get(jurisdiction, draft.tip());
        if (!recording.knows(draft)) {
            try {
                recording.record(jurisdiction, draft, tip, CountryTime.today(clock));
            } catch (DataIntegrityViolationException doubled) {
                if (!recording.knows(draft)) {
                    throw doubled;
                }
            }
        }
        return draft.id();
    }
}
