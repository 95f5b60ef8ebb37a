package vn.tindan.tips;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.Value;

/** What happened to a tip: identifiers only, never a word of it. */
public sealed interface TipEvent extends Audited {

    UUID tip();

    UnitId unit();

    @Override
    default String subject() {
        return "tip:" + tip();
    }

    @Override
    default @Nullable String concernedUnit() {
        return unit().toString();
    }

    /** It was told, through whatever door; where it stands alone, its line of the trail was written with it. */
    record Told(UUID tip, UnitId unit, TipChannel channel, boolean isWritten) implements TipEvent {
        @Override
        public String action() {
            return "tip.told";
        }
    }

    /** An officer took a step of the life cycle with it. */
    record Stepped(UUID tip, UnitId unit, TipAction step) implements TipEvent {
        @Override
        public String action() {
            return "tip." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The chief judged whether it was valuable. */
    record Judged(UUID tip, UnitId unit, Value value) implements TipEvent {
        @Override
        public String action() {
            return "tip.judged-" + value.name().toLowerCase(Locale.ROOT);
        }
    }

    /** It was routed to another unit. */
    record Routed(UUID tip, UnitId from, UnitId unit) implements TipEvent {
        @Override
        public String action() {
            return "tip.routed";
        }
    }

    /** One side wrote to the other. */
    record Written(UUID tip, UnitId unit, Side side) implements TipEvent {
        @Override
        public String action() {
            return "tip.written-" + side.name().toLowerCase(Locale.ROOT);
        }
    }

    /** An officer read the whole of it. */
    record Read(UUID tip, UnitId unit) implements TipEvent {
        @Override
        public String action() {
            return "tip.read";
        }
    }
}
