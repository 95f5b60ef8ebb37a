package vn.tindan.awards.nomination;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Who;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.naming.Names;
import vn.tindan.geography.UnitId;

/** Who is proposed for what, and on which ground. */
public record Nomination(
        UUID id,
        int version,
        NominationState state,
        UnitId unit,
        String place,
        String countedPlace,
        Draft draft,
        @Nullable String caseNumber,
        @Nullable String modelName,
        @Nullable UUID decision,
        @Nullable String decisionNumber,
        @Nullable LocalDate consentWithdrawnOn,
        List<Hold> holds,
        List<Step> steps) {

    /** Not once the nominee took back the consent to be named. */
    public boolean isNamed() {
        return consentWithdrawnOn == null;
    }

    public boolean isHeld() {
        return holds.stream().anyMatch(hold -> hold.liftedOn() == null);
    }

    /** As it is proposed. */
    public record Draft(Nominee nominee, Proposal proposal, Achievement achievement, Consent consent) {}

    /** Somebody or some body, and where they are counted. */
    public record Nominee(
            RecipientKind kind,
            String name,
            @Nullable Integer birthYear,
            @Nullable String detail,
            Capacity capacity,
            UnitId unit) {

        public Nominee {
            name = Names.tidy(name);
            detail = Names.given(detail);
        }
    }

    /** Which award is asked for. */
    public record Proposal(
            AwardForm form,
            AwardLevel level,
            AwardType type,
            @Nullable BigDecimal reward) {}

    /** What for: a case, a model or a special project makes two nominations rest on the same. */
    public record Achievement(
            String text,
            int year,
            @Nullable UUID file,
            @Nullable UUID model,
            @Nullable String project) {

        public Achievement {
            text = Names.tidy(text);
            project = Names.given(project);
        }
    }

    /** Whether the nominee told the police something, and the paper in which they agreed to be named. */
    public record Consent(
            boolean told,
            @Nullable String document,
            @Nullable LocalDate on) {

        public Consent {
            document = Names.given(document);
        }
    }

    /** Something pending against the nominee. */
    public record Hold(
            UUID id,
            Matter matter,
            LocalDate since,
            @Nullable LocalDate liftedOn) {}

    /** One line of its story. */
    public record Step(
            Instant at, Who who, String step, @Nullable String note) {}
}
