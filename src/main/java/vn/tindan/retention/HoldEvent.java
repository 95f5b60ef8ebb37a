package vn.tindan.retention;

import java.util.Locale;
import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** Somebody held something by hand, or let it go again; why is sealed, and not told here. */
public record HoldEvent(Of of, UUID id, UnitId unit, boolean held) implements Audited {

    /** Of what there are holds. */
    public enum Of {
        TIP,
        CASE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String action() {
        return of.word() + (held ? ".held" : ".released");
    }

    @Override
    public String subject() {
        return of.word() + ":" + id;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
