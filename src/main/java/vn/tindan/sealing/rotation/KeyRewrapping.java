package vn.tindan.sealing.rotation;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Sealing;
import vn.tindan.sealing.WrappedKeys;
import vn.tindan.sealing.keys.Keyring;

/**
 * Wraps anew what an older key wrapped, some hundred rows a transaction. What is done shows in the row itself, so that it
 * may stop at any time and goes on where it was; a row that somebody changes meanwhile is left to its writer, and to the
 * next run.
 */
@Component
class KeyRewrapping {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Keyring keyring;
    private final List<WrappedKeys> places;

    KeyRewrapping(JdbcClient jdbc, Sealing sealing, Keyring keyring, List<WrappedKeys> places) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.keyring = keyring;
        this.places = places;
    }

    private record Row(UUID id, byte[] key) {}

    /** How many data keys an older key still wraps. */
    long remaining() {
        return places.stream()
                .mapToLong(place -> jdbc.sql(
                                "select count(*) from %s where %s".formatted(place.table(), wrappedByAnother(place)))
                        .param("primary", keyring.primaryWrappingKey())
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** @param progress is told after each batch how many are done */
    long rewrapAll(LongConsumer progress) {
        long done = 0;
        for (var place : places) {
            UUID last = BEFORE_ALL;
            for (var rows = after(place, last); !rows.isEmpty(); rows = after(place, last)) {
                done += rewrap(place, rows);
                last = rows.getLast().id();
                progress.accept(done);
            }
        }
        return done;
    }

    private List<Row> after(WrappedKeys place, UUID last) {
        return jdbc.sql("select %2$s as id, %3$s as key from %1$s where %2$s > :last and %4$s order by 1 limit %5$d"
                        .formatted(place.table(), place.id(), place.key(), wrappedByAnother(place), BATCH))
                .param("last", last)
                .param("primary", keyring.primaryWrappingKey())
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getBytes("key")))
                .list();
    }

    private int rewrap(WrappedKeys place, List<Row> rows) {
        return jdbc.sql("""
                update %1$s as kept set %3$s = fresh.key
                from unnest(:ids, :old, :new) as fresh (id, old, key)
                where kept.%2$s = fresh.id and kept.%3$s = fresh.old
                """.formatted(place.table(), place.id(), place.key()))
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .param("old", rows.stream().map(Row::key).toArray(byte[][]::new))
                .param(
                        "new",
                        rows.stream().map(row -> sealing.rewrap(row.key())).toArray(byte[][]::new))
                .update();
    }

    /** A wrapped key begins with a byte of its kind and the number of what wrapped it. */
    private static String wrappedByAnother(WrappedKeys place) {
        return "%1$s is not null and substring(%1$s from 2 for 4) <> int4send(:primary)".formatted(place.key());
    }
}
