package vn.tindan.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks a centred heading into lines of nearly one length, as a careful typist would; breaks that are given stay. */
final class Lines {

    private Lines() {}

    static String balanced(String text, int longest) {
        if (text.contains("\n") || text.length() <= longest) {
            return text;
        }
        var fewest = broken(text, longest);
        int limit = text.length() / fewest.size();
        var lines = broken(text, limit);
        while (lines.size() > fewest.size()) {
            lines = broken(text, ++limit);
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static List<String> broken(String text, int limit) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" +")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > limit) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
