package vn.tindan.shared;

import java.util.List;

/** One page of a list, the first being number 0, and how many lines stand on all of them. */
public record Page<L>(List<L> lines, int number, long all) {

    /** Lines on one page. */
    public static final int SIZE = 25;

    /** Lines on the pages before that one. */
    public static long before(int number) {
        return (long) number * SIZE;
    }

    public boolean hasNext() {
        return before(number + 1) < all;
    }
}
