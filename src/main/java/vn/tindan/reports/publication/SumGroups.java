package vn.tindan.reports.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.tindan.reports.publication.Disclosure.Sum;

/** Sums that share a withheld cell, directly or through others: what is apart tells nothing of each other. */
final class SumGroups {

    private SumGroups() {}

    static Collection<List<Sum>> of(List<Sum> sums, Set<String> hidden) {
        int[] joined = IntStream.range(0, sums.size()).toArray();
        var first = new HashMap<String, Integer>();
        for (int at = 0; at < sums.size(); at++) {
            for (var cell : sums.get(at).all()) {
                var known = hidden.contains(cell) ? first.putIfAbsent(cell, at) : null;
                if (known != null) {
                    joined[root(joined, at)] = root(joined, known);
                }
            }
        }
        var groups = new TreeMap<Integer, List<Sum>>();
        for (int at = 0; at < sums.size(); at++) {
            if (sums.get(at).all().stream().anyMatch(hidden::contains)) {
                groups.computeIfAbsent(root(joined, at), _ -> new ArrayList<>()).add(sums.get(at));
            }
        }
        return groups.values();
    }

    private static int root(int[] joined, int at) {
        int root = at;
        while (joined[root] != root) {
            root = joined[root];
        }
        return root;
    }
}
