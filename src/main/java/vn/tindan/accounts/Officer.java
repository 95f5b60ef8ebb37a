package vn.tindan.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** An officer's account: a person in a unit, with the roles they carry. */
@Entity
@Table(schema = "accounts", name = "officer")
class Officer {

    @Id
    private UUID id;

    private String username;
    private String name;
    private String unit;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private OfficerState state;

    private @Nullable String awaitsOtherThan;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "accounts", name = "officer_role", joinColumns = @JoinColumn(name = "officer_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    private Officer(String username, String name, UnitId unit, Set<Role> roles, @Nullable String passwordHash) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.name = name;
        this.unit = unit.toString();
        this.passwordHash = passwordHash;
        this.state = passwordHash == null ? OfficerState.INVITED : OfficerState.ACTIVE;
        this.roles = EnumSet.copyOf(roles);
    }

    static Officer from(Accounts.Application application, String passwordHash) {
        return new Officer(
                application.username(), application.name(), application.unit(), application.roles(), passwordHash);
    }

    static Officer invited(OfficerDesk.Invitation invitation) {
        return new Officer(invitation.username(), invitation.name(), invitation.unit(), invitation.roles(), null);
    }

    /** The one-time link was followed: the first time, or after a password was lost. */
    void accept(String newHash) {
        if (state != OfficerState.INVITED && state != OfficerState.ACTIVE) {
            throw new RuleViolation("accounts.rule.not-open");
        }
        passwordHash = newHash;
        state = OfficerState.ACTIVE;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    void suspend() {
        require(state == OfficerState.ACTIVE || state == OfficerState.INVITED);
        state = passwordHash == null ? OfficerState.ENDED : OfficerState.SUSPENDED;
    }

    void resume() {
        require(state == OfficerState.SUSPENDED);
        state = OfficerState.ACTIVE;
    }

    /** For good: the name stays in the trail, the password goes. */
    void end() {
        require(state != OfficerState.ENDED);
        state = OfficerState.ENDED;
        passwordHash = null;
    }

    void move(UnitId to, Set<Role> as) {
        require(state != OfficerState.ENDED);
        unit = to.toString();
        roles = EnumSet.copyOf(as);
    }

    /** The unit became another; who one is and what one may stays. */
    void follow(UnitId heir) {
        require(state != OfficerState.ENDED);
        unit = heir.toString();
    }

    /** Shut until somebody other than this administrator agrees. */
    void await(String administrator) {
        awaitsOtherThan = administrator;
    }

    void agree() {
        require(awaitsOtherThan != null && state != OfficerState.ENDED);
        awaitsOtherThan = null;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RuleViolation("accounts.rule.not-now");
        }
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    UnitId unit() {
        return UnitId.parse(unit);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    Set<Role> roles() {
        return roles;
    }

    boolean isActive() {
        return state == OfficerState.ACTIVE && awaitsOtherThan == null;
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    @Nullable String awaitsOtherThan() {
        return awaitsOtherThan;
    }

    boolean isOpen() {
        return state == OfficerState.ACTIVE || state == OfficerState.INVITED;
    }

    Account account(String place) {
        return new Account(id, username, name, unit(), place, Set.copyOf(roles), isActive(), passwordHash);
    }
}
