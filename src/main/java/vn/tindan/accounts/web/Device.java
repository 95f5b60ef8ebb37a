package vn.tindan.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, in two words: enough for an officer to know the own devices again. */
final class Device {

    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "CocCoc", "coc_coc", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");

    private Device() {}

    static String of(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        return first(BROWSERS, said) + ", " + first(SYSTEMS, said);
    }

    private static String first(List<String> known, String said) {
        return known.stream().filter(said::contains).findFirst().orElse("?");
    }
}
