package vn.tindan.identity;

import java.nio.charset.StandardCharsets;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.ServerSeal;
import vn.tindan.tips.retention.RetentionEvent;

/** Of a tip whose time is over, nobody asks any more: the reasons that were written go, who asked and decided stays. */
@Component
class IdentityErasure {

    private final JdbcClient jdbc;
    private final ServerSeal seal;

    IdentityErasure(JdbcClient jdbc, ServerSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @EventListener
    void erase(RetentionEvent.Erased erased) {
        jdbc.sql("update identity.request set reason = :nothing, open_until = least(open_until, decided_at)"
                        + " where tip_id = :tip")
                .param("nothing", seal.seal(IdentityRequests.REASON, "…".getBytes(StandardCharsets.UTF_8)))
                .param("tip", erased.tip())
                .update();
    }
}
