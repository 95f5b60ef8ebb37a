package vn.tindan.geography.boundaries;

import java.util.List;

/** Undoes an import of boundaries and tells why, feature by feature. */
public class BoundariesRefused extends RuntimeException {

    private final transient List<Problem> problems;
    private final int count;

    BoundariesRefused(List<Problem> problems, int count) {
        super(count + " problems");
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The first of them. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many there are in all. */
    public int count() {
        return count;
    }
}
