package vn.tindan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived its application, which was killed. Only for who holds the {@link HomeLock}.
 *
 * <p>It is known by the process number in its own data directory, but that number may since have gone to any other
 * program (after a power cut it often has), so nothing is ended that is not a PostgreSQL of this very directory.
 */
final class StrayServer {

    private static final Logger LOG = LoggerFactory.getLogger(StrayServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);

    private StrayServer() {}

    static void stop(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> stray = process(note).filter(process -> serves(process, data));
        if (stray.isPresent()) {
            LOG.warn(
                    "Stopping PostgreSQL {}, which outlived its application",
                    stray.get().pid());
            end(stray.get());
        }
        // PostgreSQL would not start while the number in it is some other program's
        Files.deleteIfExists(note);
    }

    private static Optional<ProcessHandle> process(Path note) throws IOException {
        try (var lines = Files.lines(note)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
        }
    }

    /** Systems that do not tell a program's arguments must do with its name. */
    private static boolean serves(ProcessHandle process, Path data) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        return isPostgres
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(true);
    }

    /** Asks first; a server ended by force recovers from its log at the next start. */
    private static void end(ProcessHandle server) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroy();
        if (!family.stream().allMatch(StrayServer::hasEnded)) {
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(StrayServer::hasEnded);
        }
    }

    /** An ended one that no parent collects is still listed, yet has no program any more. */
    private static boolean hasEnded(ProcessHandle process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && process.info().command().isPresent()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
