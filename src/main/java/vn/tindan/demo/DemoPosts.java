package vn.tindan.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.figures.LiveCoverage;
import vn.tindan.geography.Unit;
import vn.tindan.geography.Units;

/** The three communes of the demonstration and who works there; they record since the first day of 2025. */
@Component
@Profile("demo")
class DemoPosts {

    private final DemoAccounts accounts;
    private final Units units;
    private final LiveCoverage coverage;

    DemoPosts(DemoAccounts accounts, Units units, LiveCoverage coverage) {
        this.accounts = accounts;
        this.units = units;
        this.coverage = coverage;
    }

    List<DemoPost> all() {
        return List.of(
                post("trucban", "chihuy", 26),
                post("trucban.phuloi", "chihuy.phuloi", 16),
                post("trucban.vinhchau", "chihuy.vinhchau", 10));
    }

    private DemoPost post(String duty, String chief, int tipsOf2025) {
        var officer = accounts.get(duty);
        coverage.begins(officer.unit(), DemoPost.FIRST_DAY);
        var before = units.predecessors(officer.unit()).stream().map(Unit::id).toList();
        return new DemoPost(officer, accounts.get(chief), before, tipsOf2025);
    }

    /** Who keeps the movement of the province. */
    Account movement() {
        return accounts.get("pv05");
    }

    /** Who draws up its reports. */
    Account secretary() {
        return accounts.get("thuky");
    }
}
