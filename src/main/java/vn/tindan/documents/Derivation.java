package vn.tindan.documents;

/** How a figure follows from others of its table; rows and columns count from 0, header rows apart. */
public sealed interface Derivation {

    /** Minuend less subtrahend, two columns of the same row. */
    record Difference(int minuend, int subtrahend) implements Derivation {}

    /** Change against a base in per cent of the base, two columns of the same row. */
    record Change(int current, int base) implements Derivation {}

    /** A part in per cent of the whole, two columns of the same row. */
    record Share(int part, int whole) implements Derivation {}

    /** Sum of a stretch of rows in the same column, both ends included. */
    record Sum(int firstRow, int lastRow) implements Derivation {}
}
