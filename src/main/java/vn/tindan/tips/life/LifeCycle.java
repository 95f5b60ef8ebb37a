package vn.tindan.tips.life;

import static vn.tindan.accounts.Role.CHIEF;
import static vn.tindan.accounts.Role.DUTY_OFFICER;
import static vn.tindan.accounts.Role.PROVINCIAL_HANDLER;
import static vn.tindan.tips.terms.TipStatus.ASSIGNED;
import static vn.tindan.tips.terms.TipStatus.CLASSIFIED;
import static vn.tindan.tips.terms.TipStatus.CLOSED;
import static vn.tindan.tips.terms.TipStatus.MERGED;
import static vn.tindan.tips.terms.TipStatus.NEW;
import static vn.tindan.tips.terms.TipStatus.NOTIFIED;
import static vn.tindan.tips.terms.TipStatus.RECEIVED;
import static vn.tindan.tips.terms.TipStatus.RESOLVED;
import static vn.tindan.tips.terms.TipStatus.SUSPENDED;
import static vn.tindan.tips.terms.TipStatus.VERIFIED;
import static vn.tindan.tips.terms.TipStatus.VERIFYING;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tindan.accounts.Role;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/** For every state of a tip and every action: what comes of it, who may, and what it needs. Nothing else decides. */
public final class LifeCycle {

    /** What a step needs to be taken. */
    public enum Need {
        REASON,
        DOCUMENT
    }

    /** Where a step leads: to a state, nowhere else, or back to the state before the step that it takes back. */
    public sealed interface Target {
        record To(TipStatus status) implements Target {}

        record Stay() implements Target {}

        record Back() implements Target {}
    }

    /** One row: an action in some states. */
    public record Rule(TipAction action, Set<TipStatus> in, Target target, Set<Role> who, Set<Need> needs) {}

    /** Ordinary work: the desks of a commune, and the province's with what it handles itself. */
    private static final Set<Role> DESKS = EnumSet.of(DUTY_OFFICER, CHIEF, PROVINCIAL_HANDLER);

    /** Decisions that bear a signature. */
    private static final Set<Role> CHIEFS = EnumSet.of(CHIEF, PROVINCIAL_HANDLER);

    private static final Set<Need> NOTHING = Set.of();
    private static final Set<Need> REASON = Set.of(Need.REASON);
    private static final Set<Need> DOCUMENT = Set.of(Need.DOCUMENT);
    private static final Set<Need> BOTH = Set.of(Need.REASON, Need.DOCUMENT);
    private static final Target STAY = new Target.Stay();
    private static final Target BACK = new Target.Back();

    private static final List<Rule> RULES = List.of(
            rule(TipAction.RECEIVE, EnumSet.of(NEW), to(RECEIVED), DESKS, NOTHING),
            rule(TipAction.CLASSIFY, EnumSet.of(RECEIVED), to(CLASSIFIED), DESKS, NOTHING),
            rule(
                    TipAction.RECLASSIFY,
                    EnumSet.of(CLASSIFIED, VERIFYING, VERIFIED, ASSIGNED),
                    to(CLASSIFIED),
                    DESKS,
                    REASON),
            rule(TipAction.CHECK, EnumSet.of(CLASSIFIED), to(VERIFYING), DESKS, NOTHING),
            rule(TipAction.VERIFY, EnumSet.of(CLASSIFIED, VERIFYING), to(VERIFIED), DESKS, REASON),
            rule(TipAction.SET_ASIDE, EnumSet.of(CLASSIFIED), to(RESOLVED), DESKS, REASON),
            rule(TipAction.ASSIGN, EnumSet.of(VERIFIED), to(ASSIGNED), CHIEFS, DOCUMENT),
            rule(TipAction.SUSPEND, EnumSet.of(ASSIGNED), to(SUSPENDED), CHIEFS, BOTH),
            rule(TipAction.RESUME, EnumSet.of(SUSPENDED), to(ASSIGNED), CHIEFS, BOTH),
            rule(TipAction.RESOLVE, EnumSet.of(VERIFIED), to(RESOLVED), DESKS, NOTHING),
            rule(TipAction.RESOLVE, EnumSet.of(ASSIGNED), to(RESOLVED), CHIEFS, DOCUMENT),
            rule(
                    TipAction.CONCLUDE_BY_CASE,
                    EnumSet.of(CLASSIFIED, VERIFYING, VERIFIED, ASSIGNED),
                    to(RESOLVED),
                    DESKS,
                    NOTHING),
            rule(TipAction.NOTIFY, EnumSet.of(RESOLVED), to(NOTIFIED), DESKS, REASON),
            rule(TipAction.CLOSE, EnumSet.of(NOTIFIED), to(CLOSED), DESKS, NOTHING),
            rule(TipAction.REOPEN, EnumSet.of(NOTIFIED, CLOSED), to(VERIFIED), CHIEFS, REASON),
            rule(TipAction.UNDO, EnumSet.of(CLASSIFIED, VERIFYING, VERIFIED), BACK, DESKS, REASON),
            rule(TipAction.UNDO, EnumSet.of(ASSIGNED, SUSPENDED, RESOLVED), BACK, CHIEFS, REASON),
            rule(
                    TipAction.DISCLAIM,
                    EnumSet.of(RECEIVED, CLASSIFIED, VERIFYING, VERIFIED, ASSIGNED),
                    STAY,
                    DESKS,
                    REASON),
            rule(
                    TipAction.ROUTE,
                    EnumSet.of(NEW, RECEIVED, CLASSIFIED, VERIFYING, VERIFIED, ASSIGNED),
                    to(NEW),
                    DESKS,
                    REASON),
            rule(TipAction.PASS_ON, EnumSet.complementOf(EnumSet.of(CLOSED)), STAY, EnumSet.noneOf(Role.class), REASON),
            rule(TipAction.MERGE, EnumSet.of(RECEIVED, CLASSIFIED, VERIFYING, VERIFIED), to(MERGED), DESKS, REASON),
            rule(TipAction.UNMERGE, EnumSet.of(MERGED), BACK, DESKS, REASON),
            rule(
                    TipAction.JUDGE,
                    EnumSet.of(VERIFIED, ASSIGNED, SUSPENDED, RESOLVED, NOTIFIED, CLOSED),
                    STAY,
                    EnumSet.of(CHIEF),
                    REASON),
            rule(TipAction.EXTEND, EnumSet.of(RECEIVED, CLASSIFIED, VERIFYING, VERIFIED, ASSIGNED), STAY, CHIEFS, BOTH),
            rule(TipAction.ENTRUST, open(), STAY, DESKS, NOTHING),
            rule(TipAction.INFORM, open(), STAY, DESKS, REASON),
            rule(TipAction.UNINFORM, EnumSet.allOf(TipStatus.class), STAY, DESKS, REASON),
            rule(TipAction.WRITE, EnumSet.allOf(TipStatus.class), STAY, DESKS, NOTHING),
            rule(TipAction.NOTE, EnumSet.allOf(TipStatus.class), STAY, DESKS, REASON));

    private static final Map<TipStatus, Map<TipAction, Rule>> TABLE = table();

    private LifeCycle() {}

    private static Rule rule(TipAction action, Set<TipStatus> in, Target target, Set<Role> who, Set<Need> needs) {
        return new Rule(action, in, target, who, needs);
    }

    private static Target to(TipStatus status) {
        return new Target.To(status);
    }

    private static Set<TipStatus> open() {
        var open = EnumSet.allOf(TipStatus.class);
        open.removeIf(status -> !status.isOpen());
        return open;
    }

    private static Map<TipStatus, Map<TipAction, Rule>> table() {
        var table = new EnumMap<TipStatus, Map<TipAction, Rule>>(TipStatus.class);
        for (var rule : RULES) {
            for (var status : rule.in()) {
                var row = table.computeIfAbsent(status, _ -> new EnumMap<>(TipAction.class));
                if (row.put(rule.action(), rule) != null) {
                    throw new IllegalStateException("two rules for " + rule.action() + " in " + status);
                }
            }
        }
        return table;
    }

    /** What an action means in a state; empty where it is not possible, whoever asks. */
    public static Optional<Rule> rule(TipStatus status, TipAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(action));
    }

    /** What somebody of these roles may do in a state, in the order of the actions. */
    public static List<Rule> possible(TipStatus status, Collection<Role> roles) {
        return TABLE.getOrDefault(status, Map.of()).values().stream()
                .filter(rule -> rule.who().stream().anyMatch(roles::contains))
                .toList();
    }
}
