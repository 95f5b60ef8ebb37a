package vn.tindan.geography.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.audit.Actor;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.plan.Fault;
import vn.tindan.geography.changes.plan.TypedChange;

/** The changes of units over a database of their own, so that a test may do to the map what it likes. */
public final class ChangedMap {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DataSource database = GeographyForTests.freshDatabase();

    public ChangedMap() {
        this(new WorkOfUnits[0]);
    }

    /** With modules that have work in hand. */
    ChangedMap(WorkOfUnits... works) {
        for (int at = 0; at < works.length; at++) {
            var work = works[at];
            context.registerBean("work" + at, WorkOfUnits.class, () -> work);
        }
        context.registerBean(Clock.class, () -> GeographyForTests.CLOCK);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(database)));
        context.register(Units.class, UnitSearch.class);
        context.scan("vn.tindan.geography.changes");
        context.refresh();
    }

    /** Somebody who administers a unit. */
    public record Administrator(String unit) implements Actor {
        @Override
        public String actorName() {
            return "quantri";
        }

        @Override
        public String actorUnit() {
            return unit;
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Units units() {
        return bean(Units.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public static TypedChange.Line line(int number, String action, Object former, Object current, String... rest) {
        var more = Arrays.copyOf(rest, 4);
        return new TypedChange.Line(
                number,
                action,
                former.toString(),
                current.toString(),
                text(more[0]),
                text(more[1]),
                text(more[2]),
                text(more[3]));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    public static TypedChange change(LocalDate day, TypedChange.Line... rows) {
        return new TypedChange(day.toString(), "Nghị quyết 01/NQ-UBTVQH", List.of(rows));
    }

    /** Faults, each {@code row reason}. */
    public static List<String> reasons(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.row() + " " + fault.key().replace("geography.change.fault.", ""))
                .toList();
    }

    public UUID enter(TypedChange change) {
        return bean(UnitChanges.class).enter(new Administrator("v2-92"), change);
    }

    public List<String> faults(TypedChange change) {
        return reasons(bean(UnitChanges.class)
                .preview(new Administrator("v2-92"), change)
                .faults());
    }

    /** Everything that the tables of units hold of the map since 2025. */
    public Map<String, List<Map<String, Object>>> everything() {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        for (var table : List.of("unit", "naming", "succession", "commune_area", "taken_over")) {
            all.put(
                    table,
                    jdbc().sql("select * from geography." + table + " as kept"
                                    + " where cast(kept as text) like '(v2-%' order by 1, 2, 3")
                            .query()
                            .listOfRows());
        }
        return all;
    }

    /** The communes of Cần Thơ that were made of those of a former province, by their codes. */
    public List<UnitId> communesOf(String formerProvince) {
        return jdbc().sql("""
                select commune from geography.commune_area
                where v2_province = 'v2-92' and v1_province = :former and commune like 'v2-%' order by 1
                """).param("former", formerProvince).query(String.class).list().stream()
                .map(UnitId::parse)
                .toList();
    }
}
