package vn.tindan.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/** Which roles belong to which kind of unit, and which go together: who keeps accounts or the trail does nothing else. */
@Component
class RoleRules {

    private static final Set<Role> ALONE = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.CUSTODIAN, Role.INSPECTOR);

    private static final Set<Role> AT_THE_DESK = EnumSet.of(Role.DUTY_OFFICER, Role.CHIEF);

    private static final Set<Role> BY_TWO = EnumSet.of(
            Role.DUTY_OFFICER, Role.CHIEF, Role.PROVINCIAL_HANDLER, Role.CUSTODIAN, Role.INSPECTOR, Role.ADMINISTRATOR);

    private final Units units;

    RoleRules(Units units) {
        this.units = units;
    }

    /** An administrator gives roles in the own unit and below, each where it belongs. */
    void require(Account administrator, UnitId unit, Set<Role> roles) {
        if (!administrator.unit().isNation() && !units.contains(administrator.unit(), unit)) {
            throw new RuleViolation("accounts.rule.unit-beyond");
        }
        require(units.get(unit).kind(), roles);
    }

    private static void require(UnitKind kind, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolation("accounts.rule.no-role");
        }
        if (roles.size() > 1 && roles.stream().anyMatch(ALONE::contains)) {
            throw new RuleViolation("accounts.rule.role-alone");
        }
        if (!roles.stream().allMatch(role -> belongs(role, kind))) {
            throw new RuleViolation("accounts.rule.role-elsewhere");
        }
    }

    /** Whether roles open tips, identities, or accounts that do: one administrator alone gives none of them. */
    static boolean needTwo(Set<Role> roles) {
        return !Collections.disjoint(roles, BY_TWO);
    }

    /** Whether a new posting gives such a role that the officer did not have there. */
    static boolean givesMore(Officer officer, OfficerDesk.Posting posting) {
        var given = EnumSet.copyOf(posting.roles());
        given.retainAll(BY_TWO);
        return !given.isEmpty()
                && (!officer.unit().equals(posting.unit()) || !officer.roles().containsAll(given));
    }

    /** Whether somebody of these roles can do what somebody of those did. */
    static boolean goesOnFor(Set<Role> former, Set<Role> successor) {
        return !Collections.disjoint(former, successor)
                || !Collections.disjoint(former, AT_THE_DESK) && !Collections.disjoint(successor, AT_THE_DESK);
    }

    private static boolean belongs(Role role, UnitKind kind) {
        return switch (role) {
            case DUTY_OFFICER, CHIEF -> kind == UnitKind.COMMUNE;
            case PROVINCIAL_HANDLER, PROVINCIAL_MOVEMENT, CUSTODIAN -> kind == UnitKind.PROVINCE;
            case SECRETARY, SIGNER, INSPECTOR, AUDITOR -> kind != UnitKind.DISTRICT;
            case MINISTRY -> kind == UnitKind.NATION;
            case ADMINISTRATOR -> kind != UnitKind.DISTRICT;
        };
    }
}
