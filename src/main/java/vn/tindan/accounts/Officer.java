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
import vn.tindan.geography.UnitId;

/** An officer's account: a person in a unit, with the roles they carry. */
@Entity
@Table(schema = "accounts", name = "officer")
class Officer {

    @Id
    private UUID id;

    private String username;
    private String name;
    private String unit;
    private String passwordHash;
    private boolean enabled;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "accounts", name = "officer_role", joinColumns = @JoinColumn(name = "officer_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    private Officer(Accounts.Application application, String passwordHash) {
        this.id = UUID.randomUUID();
        this.username = application.username();
        this.name = application.name();
        this.unit = application.unit().toString();
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.roles = EnumSet.copyOf(application.roles());
    }

    static Officer from(Accounts.Application application, String passwordHash) {
        return new Officer(application, passwordHash);
    }

    UUID id() {
        return id;
    }

    UnitId unit() {
        return UnitId.parse(unit);
    }

    Account account(String place) {
        return new Account(id, username, name, unit(), place, Set.copyOf(roles), enabled, passwordHash);
    }
}
