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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.tindan.web.Delicate;

/** The table of who may do what, one file a module, and the addresses that the controllers answer to. */
public final class AccessTable {

    private static final Path FOLDER = Path.of("src/test/resources/access");

    /** Accounts, factors, the trail, identities, keys, and every file that leaves the office. */
    private static final Pattern MUST_BE_DELICATE = Pattern.compile(
            "^(POST /admin/|GET /admin/accounts/|POST /office/account/factors|\\S+ /office/audit|"
                    + "\\S+ /(office|admin)/\\S*(identit|informant|/keys|/keyset|\\.\\{extension}|\\.(csv|xlsx|docx|pdf)$))");

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
        var known = controllers.toList();
        return Stream.concat(withoutRow(known, listed), notAskedAgain(known))
                .sorted()
                .toList();
    }

    private static Stream<String> withoutRow(List<Class<?>> controllers, TreeSet<String> listed) {
        return controllers.stream()
                .flatMap(type -> handlers(type).flatMap(method -> addresses(type, method)))
                .filter(address -> !listed.contains(address))
                .map(address -> "Nobody said who may ask for " + address
                        + ": add a row to src/test/resources/access/<module>.txt, as docs/adding.md shows");
    }

    private static Stream<String> notAskedAgain(List<Class<?>> controllers) {
        return controllers.stream()
                .flatMap(type -> handlers(type)
                        .filter(method -> !isDelicate(type, method))
                        .flatMap(method -> addresses(type, method)))
                .filter(address -> MUST_BE_DELICATE.matcher(address).find())
                .map(address -> address + " hands out or changes what somebody at a desk left open must not:"
                        + " put @Delicate (vn.tindan.web) on its handler");
    }

    /** Whether the second factor is asked for again there. */
    static boolean isDelicate(Class<?> type, Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, Delicate.class)
                || AnnotatedElementUtils.hasAnnotation(type, Delicate.class);
    }

    /** Those that it has from a class of steps among them. */
    private static Stream<Method> handlers(Class<?> type) {
        return Stream.of(ReflectionUtils.getAllDeclaredMethods(type));
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
