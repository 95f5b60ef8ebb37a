package vn.tindan.accounts;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.work.OpenWork;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** What an officer has in hand, and who goes on with it: nothing is orphaned when somebody leaves. */
@Service
@Transactional
public class Handover {

    private final Officers officers;
    private final Units units;
    private final AccountChanges changes;
    private final ObjectProvider<OpenWork.OfOfficer> personal;
    private final ObjectProvider<OpenWork.OfUnit> shared;

    Handover(
            Officers officers,
            Units units,
            AccountChanges changes,
            ObjectProvider<OpenWork.OfOfficer> personal,
            ObjectProvider<OpenWork.OfUnit> shared) {
        this.officers = officers;
        this.units = units;
        this.changes = changes;
        this.personal = personal;
        this.shared = shared;
    }

    /**
     * One kind of work in hand.
     *
     * @param ofUnit whether it stays with the unit, as long as somebody there can go on with it
     */
    public record InHand(String kind, long count, boolean ofUnit) {}

    public List<InHand> inHand(Account administrator, UUID id) {
        var officer = find(administrator, id);
        return Stream.concat(
                        personal.stream().map(work -> new InHand(work.kind(), work.countOf(officer.username()), false)),
                        onlyHands(officer, Set.of())
                                .map(work -> new InHand(work.kind(), work.countIn(officer.unit()), true)))
                .filter(work -> work.count() > 0)
                .toList();
    }

    /** Before anybody leaves: to a colleague who does the same. */
    public void pass(Account administrator, UUID id, String successor, String reason) {
        pass(find(administrator, id), successor, reason);
    }

    /** An officer stops working in a unit: for good, or with these roles in that other one. */
    void leave(Officer officer, @Nullable UnitId to, Set<Role> as, @Nullable String successor, String reason) {
        boolean stays = officer.unit().equals(to);
        if (!stays || Collections.disjoint(as, officer.roles())) {
            passWhatIsLeft(officer, successor, reason);
        }
        long left = onlyHands(officer, stays ? as : Set.of())
                .mapToLong(work -> work.countIn(officer.unit()))
                .sum();
        if (left > 0) {
            throw new RuleViolation("accounts.rule.last-hand", left);
        }
    }

    private void passWhatIsLeft(Officer officer, @Nullable String successor, String reason) {
        long open = personal.stream()
                .mapToLong(each -> each.countOf(officer.username()))
                .sum();
        if (open > 0) {
            if (successor == null || successor.isBlank()) {
                throw new RuleViolation("accounts.rule.needs-successor", open);
            }
            pass(officer, successor, reason);
        }
    }

    private void pass(Officer officer, String successor, String reason) {
        var heir = officers.findByUsername(successor)
                .filter(each -> each.isActive()
                        && each.unit().equals(officer.unit())
                        && !each.id().equals(officer.id())
                        && RoleRules.goesOnFor(officer.roles(), each.roles()))
                .orElseThrow(() -> new RuleViolation("accounts.rule.no-successor"));
        personal.forEach(each -> each.handOver(officer.username(), heir.username()));
        changes.tell(Change.HANDED_OVER, officer, reason);
        changes.tell(Change.TAKEN_OVER, heir, reason);
    }

    /** The work of the unit that nobody else there could go on with, were this one to keep only these roles. */
    private Stream<OpenWork.OfUnit> onlyHands(Officer officer, Set<Role> kept) {
        if (!officer.isActive() || !units.isInForce(officer.unit())) {
            return Stream.empty();
        }
        return shared.stream()
                .filter(work -> !Collections.disjoint(work.hands(), officer.roles()))
                .filter(work -> Collections.disjoint(work.hands(), kept))
                .filter(work -> officers.countOthersOf(
                                officer.unit().toString(),
                                work.hands().stream().map(Role::name).toList(),
                                officer.id())
                        == 0);
    }

    private Officer find(Account administrator, UUID id) {
        return officers.findWithin(administrator.jurisdiction().reach(), id).orElseThrow(NotFound::new);
    }
}
