package vn.tindan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail read back: strands 1 to 8, to which lines are appended, and strand 0, the only one there was before and from whose
 * end they go on. In each a line carries the hash of the line before and a higher number, so that a changed, missing or
 * back-dated one shows, and the head says where it ends.
 */
@Component
class AuditStrands {

    private static final int LAST_STRAND = 8;
    /** Lines held in memory at a time. */
    private static final int FETCHED = 1000;

    private final JdbcClient jdbc;

    AuditStrands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a strand ends: how many lines it has, the number of the last one and its hash. */
    record Head(int strand, long place, long number, byte[] hash) {

        /** Before the first line of all. */
        static Head start() {
            return new Head(0, 0, 0, new byte[32]);
        }

        /** Another strand goes on from here: what this one says can be neither added to nor cut any more. */
        Head beginningOf(int other) {
            return new Head(other, 0, number, hash);
        }

        boolean isFollowedBy(Line line) {
            return line.place() == place + 1
                    && line.number() > number
                    && Arrays.equals(line.hash(), line.hashAfter(hash));
        }

        boolean isAt(Head other) {
            return place == other.place && number == other.number && Arrays.equals(hash, other.hash);
        }
    }

    /** A line as it is kept. */
    record Line(int strand, long place, long number, AuditTrail.Content content, byte[] hash) {

        /** What its hash must be: over the hash before, every column, and where it stands. */
        byte[] hashAfter(byte[] before) {
            LongStream standing = strand == 0 ? LongStream.of(number) : LongStream.of(strand, place, number);
            String all = Stream.of(
                            Stream.of(HexFormat.of().formatHex(before)),
                            standing.mapToObj(AuditTrail::measured),
                            Stream.of(content.hashed()))
                    .flatMap(Function.identity())
                    .collect(Collectors.joining("|"));
            try {
                return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        Head head() {
            return new Head(strand, place, number, hash);
        }
    }

    /** The number of a line that does not follow from the one before, or of an end that is not what its head tells of. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Long> firstBrokenLine() {
        var ends = new TreeMap<>(Map.of(0, Head.start()));
        try (Stream<Line> lines = lines()) {
            for (Line line : (Iterable<Line>) lines::iterator) {
                if (!end(ends, line.strand()).isFollowedBy(line)) {
                    return Optional.of(line.number());
                }
                ends.put(line.strand(), line.head());
            }
        }
        Map<Integer, Head> told = heads();
        return IntStream.rangeClosed(0, Math.max(LAST_STRAND, ends.lastKey()))
                .mapToObj(strand -> end(ends, strand))
                .filter(end -> !told.containsKey(end.strand())
                        || !told.get(end.strand()).isAt(end))
                .map(end -> Math.max(
                        end.number(), told.getOrDefault(end.strand(), end).number()))
                .findFirst();
    }

    private static Head end(Map<Integer, Head> ends, int strand) {
        Head closed = ends.getOrDefault(0, Head.start());
        return ends.getOrDefault(strand, closed.beginningOf(strand));
    }

    private Map<Integer, Head> heads() {
        return jdbc
                .sql("select * from audit.head")
                .query((row, _) -> new Head(
                        row.getInt("strand"), row.getLong("place"), row.getLong("number"), row.getBytes("hash")))
                .stream()
                .collect(Collectors.toMap(Head::strand, Function.identity()));
    }

    private Stream<Line> lines() {
        return jdbc
                .sql("select * from audit.entry order by strand, place")
                .withFetchSize(FETCHED)
                .query((row, _) -> line(row))
                .stream();
    }

    private static Line line(ResultSet row) throws SQLException {
        var content = new AuditTrail.Content(
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("unit"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("concerned_unit"),
                row.getString("reason"));
        return new Line(
                row.getInt("strand"), row.getLong("place"), row.getLong("number"), content, row.getBytes("hash"));
    }
}
