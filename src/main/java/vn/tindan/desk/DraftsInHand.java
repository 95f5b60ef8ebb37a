package vn.tindan.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.work.OpenWork;

/** Tips that an officer was typing: sealed, and the officer's own. Whoever takes them over saves them or throws them away. */
@Component
class DraftsInHand implements OpenWork.OfOfficer {

    private final JdbcClient jdbc;

    DraftsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "desk-drafts";
    }

    @Override
    public long countOf(String username) {
        return jdbc.sql("select count(*) from desk.draft where officer = :officer")
                .param("officer", username)
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(String from, String to) {
        jdbc.sql("update desk.draft set officer = :heir where officer = :officer")
                .param("officer", from)
                .param("heir", to)
                .update();
    }
}
