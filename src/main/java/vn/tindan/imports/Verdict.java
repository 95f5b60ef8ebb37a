package vn.tindan.imports;

/** What a row of a file would do. */
public enum Verdict {
    PROBLEM,
    /** Another figure stands in the cell and would be replaced. */
    CHANGED,
    NEW,
    /** The same figure of the same source stands already. */
    SAME,
    /** The paper names no period: kept in its words, in no total. */
    UNDATED
}
