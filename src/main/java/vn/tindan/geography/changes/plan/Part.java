package vn.tindan.geography.changes.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of a former unit a row gives to another, as successions say it. */
public enum Part {
    /** Nhập toàn bộ. */
    WHOLE("whole", true, "toàn bộ"),
    /** Một phần: the resolution does not say how many people. */
    SOME("part", null, "một phần"),
    /** Một phần diện tích, toàn bộ dân cư. */
    ALL_PEOPLE("part_area_all_population", true, "toàn bộ dân cư"),
    /** Một phần diện tích, không có dân cư. */
    LAND("part_area", false, "một phần diện tích"),
    /** Một phần dân cư. */
    SOME_PEOPLE("part_population", null, "một phần dân cư"),
    /** Toàn bộ diện tích, một phần dân cư. */
    ALL_LAND("all_area_part_population", null, "toàn bộ diện tích"),
    /** Ceded by a unit that stays. */
    CEDED("ceded", false, "chuyển đi");

    private final String relation;
    private final @Nullable Boolean takesWholePopulation;
    private final String written;

    Part(String relation, @Nullable Boolean takesWholePopulation, String written) {
        this.relation = relation;
        this.takesWholePopulation = takesWholePopulation;
        this.written = written;
    }

    /** What the parts of a divided unit may be. */
    public static List<Part> ofDivided() {
        return List.of(SOME, ALL_PEOPLE, SOME_PEOPLE, LAND, ALL_LAND);
    }

    static Optional<Part> read(String text) {
        return ofDivided().stream().filter(part -> part.matches(text)).findFirst();
    }

    public String relation() {
        return relation;
    }

    public @Nullable Boolean takesWholePopulation() {
        return takesWholePopulation;
    }

    /** Whether somebody means it by this text. */
    public boolean matches(String text) {
        return Plain.same(text, name()) || Plain.same(text, written);
    }

    public String written() {
        return written;
    }
}
