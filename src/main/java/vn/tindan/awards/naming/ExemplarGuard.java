package vn.tindan.awards.naming;

import org.springframework.stereotype.Component;
import vn.tindan.awards.RecipientKind;
import vn.tindan.movement.group.Entry;
import vn.tindan.movement.group.NamingGuard;
import vn.tindan.shared.RuleViolation;

/** No exemplar is somebody whose words of praise say, or let guess by a case, that they told the police something. */
@Component
class ExemplarGuard implements NamingGuard {

    @Override
    public void check(Entry.Draft draft) {
        if (draft.kind().isExemplar()) {
            var kind = draft.kind() == Entry.Kind.INDIVIDUAL ? RecipientKind.INDIVIDUAL : RecipientKind.COLLECTIVE;
            String praise = InformantGuard.withoutTheMovement(draft.words() + " " + draft.contact());
            if (InformantGuard.tellsOf(kind, draft.name(), praise)) {
                throw new RuleViolation("awards.rule.exemplar-informant");
            }
        }
    }
}
