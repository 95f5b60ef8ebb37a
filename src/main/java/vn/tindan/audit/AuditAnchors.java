package vn.tindan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the head of each strand of the trail into a file outside the database each day ({@code audit-anchors.txt} under {@code
 * tindan.home}, or {@code tindan.audit.anchors}): whoever cuts off the end of the trail and mends its head in the database
 * is told by yesterday's anchor. Copy the file to where the database's administrator does not come.
 */
@Component
public class AuditAnchors {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64})");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path file;

    AuditAnchors(
            JdbcClient jdbc,
            Clock clock,
            @Value("${tindan.audit.anchors:${tindan.home}/audit-anchors.txt}") String file) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = Path.of(file);
    }

    /** One line of the file: when, the number of the last line, and its hash. */
    private record Anchor(String at, long number, String hash) {
        /** A line that somebody spoiled stands for an anchor that nothing holds. */
        static Anchor parse(String line) {
            var parts = WRITTEN.matcher(line);
            return parts.matches()
                    ? new Anchor(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3))
                    : new Anchor("", 1, "");
        }

        String text() {
            return at + " " + number + " " + hash + "\n";
        }
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Ho_Chi_Minh")
    public void write() {
        String anchors = jdbc
                .sql("select distinct number, hash from audit.head where number > 0 order by number")
                .query((row, _) -> new Anchor(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                        row.getLong("number"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .stream()
                .map(Anchor::text)
                .collect(Collectors.joining());
        try {
            Files.writeString(
                    file, anchors, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the first anchor whose line is gone or another one; empty when all hold. */
    Optional<Long> firstBroken() {
        return anchors().stream()
                .filter(anchor -> anchor.number() > 0 && !holds(anchor))
                .map(Anchor::number)
                .findFirst();
    }

    private boolean holds(Anchor anchor) {
        return jdbc.sql("select exists (select from audit.entry where number = :number and hash = :hash)")
                .param("number", anchor.number())
                .param("hash", HexFormat.of().parseHex(anchor.hash()))
                .query(Boolean.class)
                .single();
    }

    private List<Anchor> anchors() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(Anchor::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
