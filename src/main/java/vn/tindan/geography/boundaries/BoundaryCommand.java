package vn.tindan.geography.boundaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.shared.RuleViolation;

/**
 * What an operator asks when starting the application: {@code --geography.boundaries=FILE --geography.set=v2}, with files
 * or folders of them as often as needed, {@code --geography.code=PROPERTY} and {@code --geography.replace}. It answers and
 * ends, with status 1 where the files were refused.
 */
@Component
class BoundaryCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BoundaryCommand.class);
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final BoundaryImport boundaries;
    private final MessageSource messages;
    private final ApplicationContext application;

    BoundaryCommand(BoundaryImport boundaries, MessageSource messages, ApplicationContext application) {
        this.boundaries = boundaries;
        this.messages = messages;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        answer(arguments).ifPresent(status -> System.exit(SpringApplication.exit(application, () -> status)));
    }

    OptionalInt answer(ApplicationArguments arguments) {
        return arguments.containsOption("geography.boundaries") ? OptionalInt.of(load(arguments)) : OptionalInt.empty();
    }

    private int load(ApplicationArguments arguments) {
        var request = new BoundaryImport.Request(
                one(arguments, "geography.set", ""),
                one(arguments, "geography.code", BoundaryImport.Request.USUAL_PROPERTY),
                arguments.containsOption("geography.replace"),
                null);
        try {
            LOG.info("geography.boundaries: {} outlines loaded", boundaries.load(request, sources(arguments)));
            return 0;
        } catch (BoundariesRefused refused) {
            refused.problems().forEach(this::tell);
            LOG.error("geography.boundaries: {} problems, nothing was loaded", refused.count());
        } catch (RuleViolation violation) {
            LOG.error("geography.boundaries: {}", text(violation.key(), violation.arguments()));
        } catch (UncheckedIOException unreadable) {
            LOG.error("geography.boundaries: {}", String.valueOf(unreadable.getCause()));
        }
        return 1;
    }

    private void tell(Problem problem) {
        LOG.error(
                "geography.boundaries: {}, {} ({}): {}",
                problem.file(),
                problem.feature(),
                problem.code(),
                text(problem.key(), problem.arguments().toArray()));
    }

    private String text(String key, Object[] arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private static String one(ApplicationArguments arguments, String option, String otherwise) {
        var values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }

    private static List<BoundaryImport.Source> sources(ApplicationArguments arguments) {
        var values = arguments.getOptionValues("geography.boundaries");
        return values == null
                ? List.of()
                : values.stream()
                        .map(Path::of)
                        .flatMap(BoundaryCommand::files)
                        .map(file -> new BoundaryImport.Source(
                                String.valueOf(file.getFileName()), () -> Files.newInputStream(file)))
                        .toList();
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (var inside = Files.list(path)) {
            return inside
                    .filter(file -> String.valueOf(file.getFileName()).matches(".*\\.(geo)?json"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
