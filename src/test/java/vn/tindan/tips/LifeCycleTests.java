package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import vn.tindan.accounts.Role;
import vn.tindan.tips.life.LifeCycle;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/** Every state x role x action of a tip, against the table written down beside the law ({@code tips/life-cycle.txt}). */
class LifeCycleTests {

    private static final Map<String, Role> LETTERS =
            Map.of("D", Role.DUTY_OFFICER, "C", Role.CHIEF, "P", Role.PROVINCIAL_HANDLER);

    private record Row(String target, Set<Role> who, Set<String> needs) {}

    private static Map<String, Row> table() throws IOException {
        var rows = new HashMap<String, Row>();
        var text = new ClassPathResource("tips/life-cycle.txt").getContentAsString(StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            var row = new Row(cells.get(2), roles(cells.get(3)), words(cells.size() < 5 ? "" : cells.get(4)));
            words(cells.get(1)).forEach(state -> rows.put(state + " " + cells.getFirst(), row));
        });
        return rows;
    }

    private static Set<Role> roles(String letters) {
        return words(letters).stream().map(LETTERS::get).collect(Collectors.toSet());
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cell.split("\\s+")));
    }

    static Stream<Arguments> everyStateRoleAndAction() throws IOException {
        var table = table();
        return Stream.of(TipStatus.values())
                .flatMap(status -> Stream.of(Role.values())
                        .flatMap(role -> Stream.of(TipAction.values())
                                .map(action -> Arguments.of(status, role, action, table.get(status + " " + action)))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyStateRoleAndAction")
    void allowsWhatTheTableSaysAndNothingElse(TipStatus status, Role role, TipAction action, Row expected) {
        var possible = LifeCycle.possible(status, List.of(role)).stream()
                .filter(rule -> rule.action() == action)
                .findFirst();
        boolean may = expected != null && expected.who().contains(role);
        assertThat(possible.isPresent()).isEqualTo(may);
        possible.ifPresent(rule -> {
            assertThat(target(rule)).isEqualTo(expected.target());
            assertThat(rule.needs().stream().map(need -> need.name().toLowerCase(java.util.Locale.ROOT)))
                    .containsExactlyInAnyOrderElementsOf(expected.needs());
        });
    }

    private static String target(LifeCycle.Rule rule) {
        return switch (rule.target()) {
            case LifeCycle.Target.To(var status) -> status.name();
            case LifeCycle.Target.Stay() -> "=";
            case LifeCycle.Target.Back() -> "<";
        };
    }
}
