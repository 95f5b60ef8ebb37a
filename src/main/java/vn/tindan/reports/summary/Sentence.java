package vn.tindan.reports.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the report's template: a sentence over figures. {@code {code}} is a figure, {@code {code~}} its change,
 * {@code {code+code}} the sum of two that a paper keeps apart; what stands between {@code [[ ]]} is left out where a figure
 * of it is not known, and so is the whole sentence, for the alternative behind {@code ||} if there is one. No number is
 * ever written into the template.
 */
record Sentence(String template) {

    private static final Pattern ALTERNATIVE = Pattern.compile("\\s*\\|\\|\\s*");
    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9_]+(?:[~!]|\\+[a-z0-9_]+)?)}");
    private static final Pattern TYPED_NUMBER = Pattern.compile("(?<![\\p{L}\\d/])\\d[\\d.,]*\\d(?![\\d/-])");

    /** The sentence with its figures, or nothing where they are not known. */
    Optional<String> say(Function<String, Optional<String>> figures) {
        return Arrays.stream(ALTERNATIVE.split(template))
                .map(alternative -> OPTIONAL.matcher(alternative)
                        .replaceAll(group -> fill(group.group(1), figures)
                                .map(Matcher::quoteReplacement)
                                .orElse("")))
                .map(alternative -> fill(alternative, figures))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The figures it asks for, without their signs. */
    List<String> codes() {
        return PLACE.matcher(template)
                .results()
                .flatMap(place -> Arrays.stream(place.group(1).split("\\+")))
                .map(place -> place.replaceAll("[~!]$", ""))
                .toList();
    }

    /** A brace that belongs to no place would be printed as it stands. */
    boolean isWellFormed() {
        String rest = OPTIONAL.matcher(PLACE.matcher(template).replaceAll("")).replaceAll("$1");
        return !rest.matches(".*(\\{|}|\\[\\[|]]).*");
    }

    /** Numbers that somebody typed: nothing checks them. */
    List<String> typedNumbers() {
        return TYPED_NUMBER
                .matcher(PLACE.matcher(template).replaceAll("X"))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Optional<String> fill(String text, Function<String, Optional<String>> figures) {
        boolean known = PLACE.matcher(text)
                .results()
                .allMatch(place -> figures.apply(place.group(1)).isPresent());
        return known ? Optional.of(PLACE.matcher(text).replaceAll(place -> quoted(place, figures))) : Optional.empty();
    }

    private static String quoted(MatchResult place, Function<String, Optional<String>> figures) {
        return Matcher.quoteReplacement(figures.apply(place.group(1)).orElseThrow());
    }
}
