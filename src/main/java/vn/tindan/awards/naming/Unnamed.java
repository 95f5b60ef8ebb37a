package vn.tindan.awards.naming;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands on a list instead of the name of somebody who took back the consent to be named. */
@Component
public class Unnamed {

    private static final Pattern TITLE =
            Pattern.compile("(?iU)^(?:hộ gia đình |gia đình |hộ )?(?:ông|bà|anh|chị|cụ|đồng chí|đ/c) (?=\\S+ \\S)");

    private final MessageSource messages;

    Unnamed(MessageSource messages) {
        this.messages = messages;
    }

    public String word() {
        return messages.getMessage("awards.unnamed", null, Locale.of("vi"));
    }

    /** The text without those names, as somebody may have written them into a heading or beside another name. */
    public @Nullable String strike(@Nullable String text, Collection<String> names) {
        if (text == null || names.isEmpty()) {
            return text;
        }
        String any = names.stream().map(Unnamed::written).collect(Collectors.joining("|"));
        return Pattern.compile("(?iU)(?<!\\p{L})(?:" + any + ")(?!\\p{L})")
                .matcher(Names.tidy(text))
                .replaceAll(Matcher.quoteReplacement(word()));
    }

    private static String written(String name) {
        String bare = TITLE.matcher(Names.tidy(name)).replaceFirst("");
        return Stream.of(bare.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }
}
