package vn.tindan.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.work.OpenWork;

/** Requests that wait for a custodian: what is agreed to would open for nobody, once the officer who asked is gone. */
@Component
class RequestsInHand implements OpenWork.OfOfficer {

    private final JdbcClient jdbc;

    RequestsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "identity-requests";
    }

    @Override
    public long countOf(String username) {
        return jdbc.sql("select count(*) from identity.request where requester = :officer and decided_at is null")
                .param("officer", username)
                .query(Long.class)
                .single();
    }

    /** What the successor asked for as well waits once. */
    @Override
    public void handOver(String from, String to) {
        jdbc.sql("""
                delete from identity.request r
                where r.requester = :officer and r.decided_at is null
                  and exists (select from identity.request other
                              where other.tip_id = r.tip_id and other.requester = :heir and other.decided_at is null)
                """).param("officer", from).param("heir", to).update();
        jdbc.sql("""
                update identity.request set requester = :heir, asked_first = coalesce(asked_first, requester)
                where requester = :officer and decided_at is null
                """).param("officer", from).param("heir", to).update();
    }
}
