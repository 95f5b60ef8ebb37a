package vn.tindan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.tindan.geography.UnitId;

/** Every act that an event can write on the trail has its name for people: found by making each event of each verb. */
class ActsTests {

    private static final List<Class<?>> ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.tindan").stream()
                    .filter(type -> type.isAssignableTo(Audited.class) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private static Properties names(String file) throws IOException {
        var names = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            names.load(reader);
        }
        return names;
    }

    private static Set<String> acts() throws ReflectiveOperationException {
        var acts = new TreeSet<String>();
        for (var event : ALL) {
            for (var one : everyOneOf(event)) {
                acts.add(one.action());
            }
        }
        return acts;
    }

    /** One of each combination of what its closed lists can say. */
    private static List<Audited> everyOneOf(Class<?> event) throws ReflectiveOperationException {
        assertThat(event.isRecord()).as("%s is a record", event).isTrue();
        var components = event.getRecordComponents();
        var constructor = event.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        var made = new ArrayList<Audited>();
        for (var arguments : combinations(components)) {
            made.add((Audited) constructor.newInstance(arguments.toArray()));
        }
        return made;
    }

    private static List<List<@Nullable Object>> combinations(RecordComponent[] components) {
        List<List<@Nullable Object>> all = List.of(new ArrayList<>());
        for (var component : components) {
            all = all.stream()
                    .flatMap(begun -> values(component).stream().map(value -> {
                        var longer = new ArrayList<>(begun);
                        longer.add(value);
                        return (List<@Nullable Object>) longer;
                    }))
                    .toList();
        }
        return all;
    }

    /** All that a closed list can say; of anything else something with a digit, which no act has. */
    private static List<@Nullable Object> values(RecordComponent component) {
        var values = new ArrayList<>(values(component.getType()));
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            values.add(null);
        }
        return values;
    }

    private static List<@Nullable Object> values(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> List.of(true, false);
            case "int", "Integer" -> List.of(1);
            case "String" -> List.of("9");
            case "UUID" -> List.of(UUID.randomUUID());
            case "UnitId" -> List.of(UnitId.parse("v2-11"));
            case "LocalDate" -> List.of(LocalDate.of(2026, 11, 27));
            default -> Arrays.asList((Object) null);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"acts.properties", "acts_en.properties", "acts_km.properties"})
    void everyActHasItsNameInEveryLanguageAndNoNameIsLeftOver(String file) throws Exception {
        var names = names(file);
        var named = new TreeSet<String>();
        names.stringPropertyNames().stream()
                .filter(key -> key.startsWith("act."))
                .forEach(key -> named.add(key.substring("act.".length())));
        assertThat(named).containsExactlyElementsOf(acts());
        assertThat(names.values()).allSatisfy(name -> assertThat((String) name).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acts.properties", "acts_en.properties", "acts_km.properties"})
    void everyKindHasItsHeadingAndTwoActsOfItNeverTheSameName(String file) throws Exception {
        var names = names(file);
        var kinds = new TreeSet<String>();
        for (String act : acts()) {
            kinds.add(act.substring(0, act.indexOf('.')));
        }
        for (String kind : kinds) {
            assertThat(names).containsKey("act-kind." + kind);
            assertThat(names.stringPropertyNames().stream()
                            .filter(key -> key.startsWith("act." + kind + "."))
                            .map(names::getProperty))
                    .as(kind)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noActIsMadeOfFreeText() throws Exception {
        assertThat(ALL).hasSizeGreaterThan(80);
        assertThat(acts()).allSatisfy(act -> assertThat(act).matches("[a-z-]+\\.[a-z_-]+"));
    }
}
