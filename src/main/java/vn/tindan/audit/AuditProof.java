package vn.tindan.audit;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves the trail: every line follows from the one before, each head is the last, and every anchor outside the database
 * still stands on its line. As a page, and as a command: {@code --audit.verify} answers and ends, with status 1 where it does not hold.
 */
@Component
public class AuditProof implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditProof.class);

    private final AuditStrands strands;
    private final AuditAnchors anchors;
    private final JdbcClient jdbc;
    private final ApplicationContext application;

    AuditProof(AuditStrands strands, AuditAnchors anchors, JdbcClient jdbc, ApplicationContext application) {
        this.strands = strands;
        this.anchors = anchors;
        this.jdbc = jdbc;
        this.application = application;
    }

    /** How far the trail goes, and the first line that does not hold, if any. */
    public record Result(long lines, Optional<Long> broken) {
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    /** In one snapshot, so that what is written meanwhile is no fault. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result prove() {
        long lines =
                jdbc.sql("select count(*) from audit.entry").query(Long.class).single();
        return new Result(lines, strands.firstBrokenLine().or(anchors::firstBroken));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("audit.verify")) {
            return;
        }
        var result = prove();
        say(result);
        System.exit(SpringApplication.exit(application, () -> result.holds() ? 0 : 1));
    }

    private static void say(Result result) {
        if (result.holds()) {
            LOG.info("The audit trail holds: {} lines, every anchor in its place", result.lines());
        } else {
            LOG.error("The audit trail is BROKEN at line {}", result.broken().orElseThrow());
        }
    }
}
