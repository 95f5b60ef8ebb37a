package vn.tindan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The table of who may do what, one file a module, and the addresses that the controllers answer to. */
public final class AccessTable {

    private static final Path FOLDER = Path.of("src/test/resources/access");

    private AccessTable() {}

    static List<AccessRow> rows() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var rows = new ArrayList<AccessRow>();
            for (Path file : files.sorted().toList()) {
                rows.addAll(read(file));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<AccessRow> read(Path file) throws IOException {
        var names = new HashMap<String, String>();
        var rows = new ArrayList<AccessRow>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("let ")) {
                String[] name = line.substring(4).split("=", 2);
                names.put(name[0].strip(), name[1].strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(AccessRow.parse(line, names));
            }
        }
        return rows;
    }

    /** What is wrong between the table and the controllers: a sentence for each address that has no row. */
    public static List<String> complaints(Stream<Class<?>> controllers) {
        var listed = new TreeSet<String>();
        rows().forEach(row -> listed.add(row.address()));
        return controllers
                .flatMap(type -> Stream.of(type.getDeclaredMethods()).flatMap(method -> addresses(type, method)))
                .filter(address -> !listed.contains(address))
                .sorted()
                .map(address -> "Nobody said who may ask for " + address
                        + ": add a row to src/test/resources/access/<module>.txt, as docs/adding.md shows")
                .toList();
    }

    private static Stream<String> addresses(Class<?> type, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        var base = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        return paths(base)
                .flatMap(before -> paths(mapping).map(path -> before + path))
                .flatMap(path -> Stream.of(mapping.method()).map(verb -> verb + " " + plain(path)));
    }

    private static Stream<String> paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }

    /** Without the patterns of its variables: {@code {id:[0-9]+}} is {@code {id}}. */
    static String plain(String path) {
        return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }
}
