package vn.tindan.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the acts of the trail are called for people; the file of their names is also the list of what can be looked for. */
@Component
class ActNames {

    private static final String ACT = "act.";
    private static final String KIND = "act-kind.";

    private final MessageSource messages;
    private final List<String> acts;

    ActNames(MessageSource messages) {
        this.messages = messages;
        this.acts = acts();
    }

    /** In the order of the file, by kinds. */
    private static List<String> acts() {
        try {
            return new ClassPathResource("messages/acts.properties")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(ACT))
                    .map(line -> line.substring(ACT.length(), line.indexOf('=')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Acts of one kind, and what finds them all: {@code tip.}. */
    record Kind(String prefix, String name, List<Act> acts) {}

    record Act(String act, String name) {}

    List<Kind> kinds(Locale locale) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (String act : acts) {
            String kind = act.substring(0, act.indexOf('.'));
            kinds.computeIfAbsent(
                            kind,
                            _ -> new Kind(
                                    kind + ".", messages.getMessage(KIND + kind, null, locale), new ArrayList<>()))
                    .acts()
                    .add(new Act(act, messages.getMessage(ACT + act, null, locale)));
        }
        return List.copyOf(kinds.values());
    }

    /** Null for what an older release wrote and nobody writes any more. */
    @Nullable String name(String act, Locale locale) {
        return messages.getMessage(ACT + act, null, null, locale);
    }

    boolean isOffered(@Nullable String action) {
        return action == null
                || action.isBlank()
                || acts.contains(action)
                || action.endsWith(".") && acts.stream().anyMatch(act -> act.startsWith(action));
    }
}
