package vn.tindan.awards;

import org.springframework.stereotype.Component;
import vn.tindan.movement.group.Entry;
import vn.tindan.movement.group.NamingGuard;

/** No exemplar is somebody whose words of praise say, or let guess by a case, that they told the police something. */
@Component
class ExemplarGuard implements NamingGuard {

    @Override
    public void check(Entry.Draft draft) {
        if (draft.kind().isExemplar()) {
            var kind = draft.kind() == Entry.Kind.INDIVIDUAL ? RecipientKind.INDIVIDUAL : RecipientKind.COLLECTIVE;
            InformantGuard.check(kind, draft.name(), false, draft.words() + " " + draft.contact(), null, null);
        }
    }
}
