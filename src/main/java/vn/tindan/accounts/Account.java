package vn.tindan.accounts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.tindan.audit.Actor;
import vn.tindan.geography.UnitId;

/**
 * The signed-in officer, as controllers and services meet them.
 *
 * @param place the unit's full name, for the eye
 */
public record Account(
        UUID id,
        String username,
        String name,
        UnitId unit,
        String place,
        Set<Role> roles,
        boolean enabled,
        @Nullable String passwordHash)
        implements UserDetails, Actor {

    public Jurisdiction jurisdiction() {
        return new Jurisdiction(unit);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** As it goes into a session: nothing that could be guessed at. */
    public Account withoutHash() {
        return new Account(id, username, name, unit, place, roles, enabled, null);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public String actorName() {
        return username;
    }

    @Override
    public String actorRole() {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    @Override
    public String actorUnit() {
        return unit.toString();
    }

    @Override
    public String toString() {
        return username;
    }
}
