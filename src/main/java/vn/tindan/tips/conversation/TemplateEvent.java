package vn.tindan.tips.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** A sentence for citizens was added, changed or removed. */
record TemplateEvent(UUID template, UnitId unit, What what) implements Audited {

    enum What {
        ADDED,
        CHANGED,
        REMOVED
    }

    @Override
    public String action() {
        return Audited.act("template", what);
    }

    @Override
    public String subject() {
        return "template:" + template;
    }

    @Override
    public @Nullable String concernedUnit() {
        return unit.toString();
    }
}
