package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md and docs/asvs.md say is held by a test or measured by a script is. */
class SecurityDocumentTests {

    private static final Pattern NAMED = Pattern.compile(
            "`(?:(?<type>\\w+Tests)(?:\\.(?<method>\\w+))?|\\.(?<more>\\w+)|(?<script>bench/[\\w/.-]+))`");

    private static Map<String, String> tests() throws IOException {
        var tests = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Tests.java")).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return tests;
    }

    @Test
    void namesNothingThatIsNotThere() throws IOException {
        var tests = tests();
        var missing = new ArrayList<String>();
        String type = "";
        var named = NAMED.matcher(
                Files.readString(Path.of("docs/security.md")) + Files.readString(Path.of("docs/asvs.md")));
        while (named.find()) {
            type = named.group("type") == null ? type : named.group("type");
            String method = named.group("method") == null ? named.group("more") : named.group("method");
            boolean isThere = named.group("script") == null
                    ? method == null ? tests.containsKey(type) : holds(tests.get(type), method)
                    : Files.isExecutable(Path.of(named.group("script")));
            if (!isThere) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of every section of ASVS 5.0.0, the number of its last point. */
    private static final String SECTIONS =
            "1.1:2,1.2:10,1.3:12,1.4:3,1.5:3,2.1:3,2.2:3,2.3:5,2.4:2,3.1:1,3.2:3,3.3:5,3.4:8,3.5:8,3.6:1,"
                    + "3.7:5,4.1:5,4.2:5,4.3:2,4.4:4,5.1:1,5.2:6,5.3:3,5.4:3,6.1:3,6.2:12,6.3:8,6.4:6,6.5:8,6.6:4,6.7:2,6.8:4,7.1:3,7.2:4,"
                    + "7.3:2,7.4:5,7.5:3,7.6:2,8.1:4,8.2:4,8.3:3,8.4:2,9.1:3,9.2:4,10.1:2,10.2:3,10.3:5,10.4:16,10.5:5,10.6:2,10.7:3,11.1:4,"
                    + "11.2:5,11.3:5,11.4:4,11.5:2,11.6:2,11.7:2,12.1:5,12.2:2,12.3:5,13.1:4,13.2:6,13.3:4,13.4:7,14.1:2,14.2:8,14.3:3,15.1:5,"
                    + "15.2:5,15.3:7,15.4:4,16.1:1,16.2:5,16.3:4,16.4:3,16.5:4,17.1:2,17.2:8,17.3:2";

    @Test
    void answersEveryPointOfTheStandardOnce() throws IOException {
        var points = Stream.of(SECTIONS.split(","))
                .map(section -> section.split(":"))
                .flatMap(section -> IntStream.rangeClosed(1, Integer.parseInt(section[1]))
                        .mapToObj(point -> section[0] + "." + point))
                .toList();
        var answered = Pattern.compile("(?m)^\\| ([0-9][0-9.,\\- ]*) \\| (.+) \\|$")
                .matcher(Files.readString(Path.of("docs/asvs.md")))
                .results()
                .flatMap(row -> Stream.of(row.group(1).split(", ")))
                .flatMap(range -> {
                    String[] ends = range.split("-");
                    return points.subList(points.indexOf(ends[0]), points.indexOf(ends[ends.length - 1]) + 1).stream();
                })
                .toList();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(points);
    }

    private static boolean holds(String test, String method) {
        return test != null
                && Pattern.compile("void " + method + "\\(").matcher(test).find();
    }
}
