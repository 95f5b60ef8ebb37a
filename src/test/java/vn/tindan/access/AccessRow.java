package vn.tindan.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tindan.accounts.Role;

/**
 * One line of {@code src/test/resources/access/*.txt}: {@code METHOD address | who | object: from where | fields}.
 *
 * @param everyone whether no account is needed
 * @param roles those that the address is for
 * @param object what {@code {id}} names, as {@link AccessObjects} makes it; null where nothing is named
 * @param from the units whose officers reach that object; from elsewhere it is not there
 * @param fields what a form sends, so that a refusal is not for want of a field
 */
record AccessRow(
        String address,
        boolean everyone,
        Set<Role> roles,
        @Nullable String object,
        Set<Place> from,
        List<String> fields) {

    /** Where an officer is, seen from the unit of the object. */
    enum Place {
        OWN,
        SIBLING,
        PARENT,
        CHILD,
        OTHER,
        CEASED,
        NATION
    }

    static AccessRow parse(String line, Map<String, String> names) {
        String[] parts = line.split("\\|", -1);
        String who = part(parts, 1);
        String[] object = part(parts, 2).split(":", 2);
        return new AccessRow(
                part(parts, 0).replaceAll("\\s+", " "),
                who.equals("everyone"),
                roles(who, names),
                object[0].isBlank() ? null : object[0].strip(),
                object.length < 2 ? Set.of() : places(object[1]),
                part(parts, 3).isEmpty() ? List.of() : List.of(part(parts, 3).split("&")));
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].strip() : "";
    }

    private static Set<Role> roles(String who, Map<String, String> names) {
        if (who.equals("everyone") || who.equals("nobody")) {
            return EnumSet.noneOf(Role.class);
        }
        if (who.equals("officers")) {
            return EnumSet.allOf(Role.class);
        }
        return Arrays.stream(names.getOrDefault(who, who).split("\\s+"))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<Place> places(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(word -> Place.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Place.class)));
    }

    String method() {
        return address.substring(0, address.indexOf(' '));
    }

    String path() {
        return address.substring(address.indexOf(' ') + 1);
    }

    boolean changes() {
        return !method().equals("GET");
    }

    @Override
    public String toString() {
        return address;
    }
}
