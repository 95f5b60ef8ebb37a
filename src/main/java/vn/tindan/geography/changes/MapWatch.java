package vn.tindan.geography.changes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Units;

/** Notices that another instance changed the map, and reads it again. */
@Component
class MapWatch {

    private final JdbcClient jdbc;
    private final Units units;
    private long seen;

    MapWatch(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT15S")
    synchronized void look() {
        long now = jdbc.sql("select number from geography.map_version")
                .query(Long.class)
                .single();
        if (now != seen) {
            units.refresh();
            seen = now;
        }
    }
}
