package vn.tindan.geography.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.geography.BoundariesAtHand;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.geography.boundaries.BoundaryImport.Request;
import vn.tindan.geography.boundaries.BoundaryImport.Source;
import vn.tindan.shared.RuleViolation;

/** Every import in a transaction of its own, as in the application, in a database of this class. */
class BoundaryImportTests {

    private static final String SQUARE = "[[[105,10],[105.5,10],[105.5,10.5],[105,10.5],[105,10]]]";
    private static final javax.sql.DataSource DATABASE = GeographyForTests.freshDatabase();

    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final BoundaryStore store = new BoundaryStore(jdbc, GeographyForTests.CLOCK);
    private final List<Object> events = new ArrayList<>();
    private final BoundaryImport boundaries =
            new BoundaryImport(store, new Units(jdbc, GeographyForTests.CLOCK), events::add);

    @BeforeEach
    void clear() {
        jdbc.sql("delete from geography.boundary").update();
    }

    @Test
    void takesWhatIsRightAndTellsTheTrail() {
        assertThat(load(collection(feature("92", "Polygon", SQUARE)))).isEqualTo(1);
        assertThat(store.at(10.2, 105.2, "v2", UnitKind.PROVINCE)).containsExactly(UnitId.parse("v2-92"));
        assertThat(store.at(10.7, 105.2, "v2", UnitKind.PROVINCE)).isEmpty();
        assertThat(store.at(10.2, 105.2, "v1", UnitKind.PROVINCE)).isEmpty();
        assertThat(events).singleElement().isEqualTo(new BoundaryEvent(true, "boundaries:v2", "1: a.geojson"));
        assertThat(level(UnitKind.PROVINCE).loaded()).isEqualTo(1);
        assertThat(store.missing("v2", UnitKind.PROVINCE, 50)).hasSize(33).doesNotContain(UnitId.parse("v2-92"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"15000\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}} | unknown",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"x\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}} | unknown",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"00\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}} | unknown",
                "{\"type\":\"Feature\",\"properties\":{\"code\":92},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}} | code",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}} | code",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":null} | kind",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[105,10]}} | kind",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":SQUARE}} | nesting",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}} | nesting",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,10],[106,10],[106,11]]]}} | ring",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,10],[106,10],[106,11],[105,11]]]}} | ring",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[10,105],[11,105],[11,106],[10,105]]]}} | reach",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e308,10],[105,10],[105,11],[1e308,10]]]}} | reach",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,10],[105,10],[105,10],[105,10]]]}} | empty",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105],[105,10],[105,10],[105]]]}} | coordinates",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"92\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\"a\"]]}} | coordinates",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"93\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}} | unknown",
                "5 | collection",
                "{\"type\" | json"
            })
    void refusesTheWholeFileAndNamesTheFeature(String bad, String reason) {
        load(collection(feature("91", "Polygon", SQUARE)));
        var refused = catchThrowableOfType(
                BoundariesRefused.class,
                () -> load(
                        collection(feature("92", "Polygon", SQUARE), bad.strip().replace("SQUARE", SQUARE))));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("geography.boundaries." + reason));
        assertThat(level(UnitKind.PROVINCE).loaded()).isEqualTo(1);
        assertThat(events).hasSize(1);
    }

    @Test
    void refusesOneUnitTwiceOverAllFiles() {
        var refused = catchThrowableOfType(
                BoundariesRefused.class,
                () -> load(collection(feature("92", "Polygon", SQUARE)), collection(feature("92", "Polygon", SQUARE))));
        assertThat(refused.problems())
                .singleElement()
                .isEqualTo(new Problem("b.geojson", 1, "92", "geography.boundaries.twice", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | json-or-collection",
                "[] | collection",
                "{\"type\":\"FeatureCollection\"} | collection",
                "{\"type\":\"FeatureCollection\",\"features\":[]} | without",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {} | collection",
                "{\"features\":[]} | collection",
                "{\"type\":\"FeatureCollection\",\"features\":[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]} | collection"
            })
    void refusesWhatIsNoCollection(String file, String reason) {
        var refused = catchThrowableOfType(BoundariesRefused.class, () -> load(file));
        assertThat(refused.problems().getFirst().feature()).isZero();
        if (!reason.contains("-")) {
            assertThat(refused.problems().getFirst().key()).endsWith(reason);
        }
    }

    @Test
    void countsEveryProblemAndTellsTheFirst() {
        var many = new String[300];
        java.util.Arrays.fill(many, feature("11111", "Polygon", SQUARE));
        var refused = catchThrowableOfType(BoundariesRefused.class, () -> load(collection(many)));
        assertThat(refused.count()).isEqualTo(300);
        assertThat(refused.problems()).hasSize(Intake.MOST_TOLD);
    }

    @Test
    void mendsAnOutlineThatCrossesItself() {
        assertThat(load(collection(feature("92", "Polygon", "[[[105,10],[106,11],[106,10],[105,11],[105,10]]]"))))
                .isEqualTo(1);
        assertThat(store.at(10.5, 105.9, "v2", UnitKind.PROVINCE)).hasSize(1);
    }

    @Test
    void replacesALevelOnlyWhereAskedTo() {
        load(collection(feature("91", "Polygon", SQUARE), feature("31120", "Polygon", SQUARE)));
        load(collection(feature("92", "Polygon", SQUARE)));
        assertThat(level(UnitKind.PROVINCE).loaded()).isEqualTo(2);
        load(new Request("v2", "code", true, null), collection(feature("92", "Polygon", SQUARE)));
        assertThat(level(UnitKind.PROVINCE).loaded()).isEqualTo(1);
        assertThat(level(UnitKind.COMMUNE).loaded()).isEqualTo(1);
    }

    @Test
    void readsTheCodeFromAnotherProperty() {
        var file = collection(feature("92", "Polygon", SQUARE)).replace("\"code\"", "\"ma\"");
        assertThat(load(new Request("v2", "ma", false, null), file)).isEqualTo(1);
    }

    @Test
    void removesALevelAndNoticesWhoWasFaster() {
        load(collection(feature("92", "Polygon", SQUARE)));
        long seen = store.version();
        load(collection(feature("91", "Polygon", SQUARE)));
        assertThatThrownBy(() -> remove(seen))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("geography.boundaries.changed"));
        assertThat(remove(store.version())).isEqualTo(2);
        assertThatThrownBy(() -> load(new Request("v9", "code", false, null), "{}"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void takesTheBoundariesAtHandWhole() throws Exception {
        assertThat(load(new Request("v2", "code", false, null), List.of(BoundariesAtHand.provinces())))
                .isEqualTo(34);
        assertThat(load(new Request("v2", "code", true, null), BoundariesAtHand.communes()))
                .isEqualTo(3321);
        assertThat(level(UnitKind.COMMUNE).missing()).isZero();
        assertThat(store.at(9.6037, 105.9739, "v2", UnitKind.COMMUNE)).containsExactly(UnitId.parse("v2-31510"));
        assertThat(store.at(16.53, 111.61, "v2", UnitKind.PROVINCE)).isSubsetOf(UnitId.parse("v2-48"));
        int bytes = jdbc.sql("select sum(length(shape))::int from geography.boundary")
                .query(Integer.class)
                .single();
        assertThat(bytes).isLessThan(2_000_000);
    }

    private BoundaryStore.Level level(UnitKind kind) {
        return store.levels().stream()
                .filter(level -> level.set().equals("v2") && level.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private int remove(long version) {
        return Objects.requireNonNull(transaction.execute(_ -> boundaries.remove("v2", UnitKind.PROVINCE, version)));
    }

    private int load(String... files) {
        return load(new Request("v2", "code", false, null), files);
    }

    private int load(Request request, String... files) {
        var sources = new ArrayList<Source>();
        for (String file : files) {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            sources.add(new Source((char) ('a' + sources.size()) + ".geojson", () -> new ByteArrayInputStream(bytes)));
        }
        return load(request, sources);
    }

    private int load(Request request, List<Source> sources) {
        return Objects.requireNonNull(transaction.execute(_ -> boundaries.load(request, sources)));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"name\":\"x\",\"crs\":{\"type\":\"name\"},\"features\":["
                + String.join(",", features) + "]}";
    }

    private static String feature(String code, String geometry, String coordinates) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"%s\",\"coordinates\":%s},\"properties\":{\"name\":\"X\",\"code\":\"%s\"}}"
                .formatted(geometry, coordinates, code);
    }
}
