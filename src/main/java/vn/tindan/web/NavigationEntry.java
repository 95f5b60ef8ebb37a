package vn.tindan.web;

import java.util.Set;

/**
 * One entry of the office menu. Each module declares its own as a bean; the layout shows those that one of the
 * reader's authorities opens.
 *
 * @param icon a name of Bootstrap's icons, without its prefix
 */
public record NavigationEntry(String path, String labelKey, String icon, int order, Set<String> authorities) {

    boolean isOpenTo(Set<String> held) {
        return authorities.stream().anyMatch(held::contains);
    }
}
