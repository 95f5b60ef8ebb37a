package vn.tindan.retention;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Wall;

/** Erases what is due in batches, a transaction each, on one instance at a time. */
public abstract class BatchErasure<D> implements Erasure {

    /** How many are due in one batch. */
    protected static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Wall wall;

    protected BatchErasure(JdbcClient jdbc, Wall wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /** The next batch of what is due, in the order of keys. */
    protected abstract List<D> due(@Nullable UUID last);

    /** Those that are due still once nobody can work on them any more, and that nothing keeps. */
    protected abstract List<D> free(List<D> due);

    protected abstract void erase(D due);

    protected abstract UUID keyOf(D due);

    @Override
    @Transactional
    public Batch eraseAfter(@Nullable UUID last) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext(:night))")
                .param("night", what() + ".retention")
                .query(Boolean.class)
                .single()) {
            return new Batch(0, 0, null);
        }
        wall.open();
        var due = due(last);
        var free = due.isEmpty() ? due : free(due);
        free.forEach(this::erase);
        return new Batch(free.size(), due.size() - free.size(), end(due));
    }

    @Override
    @Transactional
    public @Nullable UUID endOfBatchAfter(@Nullable UUID last) {
        wall.open();
        return end(due(last));
    }

    private @Nullable UUID end(List<D> due) {
        return due.isEmpty() ? null : keyOf(due.getLast());
    }
}
