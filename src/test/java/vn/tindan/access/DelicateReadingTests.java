package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Every delicate reading is a line of the trail, which says who and about what, and nothing of what was read. */
@IntegrationTest
class DelicateReadingTests {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final AccessObjects objects;
    private final UnitId own;

    DelicateReadingTests(MockMvcTester mvc, JdbcClient jdbc, AutowireCapableBeanFactory beans) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.objects = beans.createBean(AccessObjects.class);
        this.own = UnitId.parse(jdbc.sql("select commune from geography.commune_area where v2_province = 'v2-11' "
                        + "and commune like 'v2-%' order by 1 limit 1")
                .query(String.class)
                .single());
    }

    @ParameterizedTest
    @CsvSource({
        "tip, CHIEF, /office/tips/{id}, tip.read, tip:{id}",
        "tip, INSPECTOR, /office/tips/{id}, tip.read, tip:{id}",
        "case, CHIEF, /office/cases/{id}, case.read, case:{id}",
        "award, SECRETARY, /office/awards/{id}, award.read, award:{id}",
        "report, SECRETARY, /office/reports/{id}.csv, report.exported, report:{id}",
        "officer, AUDITOR, /office/audit, audit.read, audit:trail"
    })
    void leavesALine(String object, Role role, String path, String action, String subject) {
        String id = objects.make(object, own, own);
        String name = "doc-" + UUID.randomUUID().toString().substring(0, 8);
        var reader = new Account(UUID.randomUUID(), name, "Người Đọc", own, "Đơn vị", Set.of(role), true, null);
        assertThat(mvc.get().uri(path.replace("{id}", id)).with(user(reader)).exchange())
                .hasStatusOk();
        assertThat(jdbc.sql(
                                "select subject || ' ' || role || ' ' || unit from audit.entry where actor = :name and action = :action")
                        .param("name", name)
                        .param("action", action)
                        .query(String.class)
                        .list())
                .containsOnly(subject.replace("{id}", id) + " " + role + " " + own);
    }
}
