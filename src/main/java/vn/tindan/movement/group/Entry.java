package vn.tindan.movement.group;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;

/** A group, a team or an exemplar as it is kept: it counts from its first day until the day before {@code to}. */
public record Entry(UUID id, int version, Draft draft, String place) {

    /** The registers: what counts as what. */
    public enum Kind {
        SELF_MANAGED,
        SECURITY_TEAM,
        COLLECTIVE,
        INDIVIDUAL;

        public boolean isExemplar() {
            return this == COLLECTIVE || this == INDIVIDUAL;
        }
    }

    /**
     * As it is typed.
     *
     * @param words for a group where it is, for an exemplar what for
     * @param contact for a group how to reach its head in office, for an exemplar the decision
     * @param model for an exemplar the model it belongs to
     */
    public record Draft(
            Kind kind,
            UnitId unit,
            String name,
            @Nullable String words,
            @Nullable String contact,
            @Nullable Integer households,
            @Nullable Integer members,
            boolean zalo,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID model) {

        public Draft(
                Kind kind,
                UnitId unit,
                String name,
                @Nullable String words,
                @Nullable String contact,
                @Nullable Integer households,
                @Nullable Integer members,
                boolean zalo,
                LocalDate from,
                @Nullable LocalDate to) {
            this(kind, unit, name, words, contact, households, members, zalo, from, to, null);
        }

        public Draft {
            name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        }

        /** Whether what is written of whom is the same, whatever is counted and however long it lasts. */
        boolean saysTheSameAs(Draft other) {
            return kind == other.kind
                    && name.equals(other.name)
                    && Objects.equals(words, other.words)
                    && Objects.equals(contact, other.contact);
        }
    }
}
