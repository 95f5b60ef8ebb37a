package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static boolean holds(String test, String method) {
        return test != null
                && Pattern.compile("void " + method + "\\(").matcher(test).find();
    }
}
