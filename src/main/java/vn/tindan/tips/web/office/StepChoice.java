package vn.tindan.tips.web.office;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tindan.accounts.Role;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.life.LifeCycle;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/** A step that an officer may take now, as the page offers it: its address under the tip and what it asks for. */
record StepChoice(TipAction action, String address, boolean needsReason, boolean needsDocument, boolean first) {

    private static final Set<TipAction> CHECKS = EnumSet.of(TipAction.CHECK, TipAction.VERIFY);
    private static final Set<TipAction> OF_CRIME = EnumSet.of(TipAction.ASSIGN, TipAction.SUSPEND, TipAction.RESUME);
    private static final Set<TipAction> LEADING_ON = EnumSet.of(
            TipAction.RECEIVE,
            TipAction.CLASSIFY,
            TipAction.VERIFY,
            TipAction.SET_ASIDE,
            TipAction.ASSIGN,
            TipAction.RESUME,
            TipAction.RESOLVE,
            TipAction.NOTIFY,
            TipAction.CLOSE);

    /** What may be done, the step that leads on first. */
    static List<StepChoice> of(TipReading.View tip, Collection<Role> roles) {
        var possible = LifeCycle.possible(tip.status(), roles).stream()
                .filter(rule -> fits(rule.action(), tip))
                .toList();
        var first = possible.stream()
                .filter(rule -> LEADING_ON.contains(rule.action()))
                .findFirst();
        return possible.stream()
                .flatMap(rule -> address(rule.action()).stream()
                        .map(address -> new StepChoice(
                                rule.action(),
                                address,
                                rule.needs().contains(LifeCycle.Need.REASON),
                                rule.needs().contains(LifeCycle.Need.DOCUMENT),
                                first.filter(rule::equals).isPresent())))
                .toList();
    }

    private static boolean fits(TipAction action, TipReading.View tip) {
        if (action == TipAction.UNINFORM) {
            return !tip.informed().isEmpty();
        }
        var type = tip.legalType();
        if (type == null) {
            return true;
        }
        if (CHECKS.contains(action)) {
            return type.needsCheck();
        }
        if (action == TipAction.RESOLVE) {
            return !type.isCrime() || tip.status() == TipStatus.ASSIGNED;
        }
        return action == TipAction.SET_ASIDE ? !type.needsCheck() : type.isCrime() || !OF_CRIME.contains(action);
    }

    /** What is done there, the first where it is one of two; empty for what is no step of the life cycle. */
    static Optional<TipAction> actionAt(String address) {
        return Stream.of(TipAction.values())
                .filter(action -> address(action).filter(address::equals).isPresent())
                .findFirst();
    }

    /** Empty for what has a place of its own on the page, or none. */
    private static Optional<String> address(TipAction action) {
        return switch (action) {
            case RECEIVE -> Optional.of("reception");
            case CLASSIFY, RECLASSIFY -> Optional.of("classification");
            case CHECK -> Optional.of("check");
            case VERIFY -> Optional.of("verification");
            case SET_ASIDE -> Optional.of("setting-aside");
            case ASSIGN -> Optional.of("assignment");
            case SUSPEND -> Optional.of("suspension");
            case RESUME -> Optional.of("resumption");
            case RESOLVE -> Optional.of("resolution");
            case NOTIFY -> Optional.of("result");
            case CLOSE -> Optional.of("closure");
            case REOPEN -> Optional.of("reopening");
            case UNDO -> Optional.of("undoing");
            case DISCLAIM -> Optional.of("disclaiming");
            case ROUTE -> Optional.of("routing");
            case JUDGE -> Optional.of("value");
            case EXTEND -> Optional.of("extension");
            case ENTRUST -> Optional.of("entrusting");
            case MERGE -> Optional.of("merging");
            case UNMERGE -> Optional.of("unmerging");
            case INFORM -> Optional.of("informing");
            case UNINFORM -> Optional.of("uninforming");
            case CONCLUDE_BY_CASE, PASS_ON, WRITE, NOTE -> Optional.empty();
        };
    }
}
