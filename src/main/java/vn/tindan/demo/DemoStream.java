package vn.tindan.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.figures.LiveCoverage;
import vn.tindan.figures.Period;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.reports.Reports;

/** The present: what three communes of today's Cần Thơ took in and did in two years, all of it made up. */
@Component
@Profile("demo")
class DemoStream {

    /** The same stream every time. */
    private static final long SEED = 20261122;

    private final DemoAccounts accounts;
    private final DemoTips tips;
    private final LiveCoverage coverage;
    private final Units units;
    private final Reports reports;

    DemoStream(DemoAccounts accounts, DemoTips tips, LiveCoverage coverage, Units units, Reports reports) {
        this.accounts = accounts;
        this.tips = tips;
        this.coverage = coverage;
        this.units = units;
        this.reports = reports;
    }

    void tell(Instant now) {
        var chance = new Random(SEED);
        var stories = DemoStory.all();
        for (DemoPost post : posts()) {
            coverage.begins(post.duty().unit(), DemoPost.FIRST_DAY);
            tips.tell(post, stories, chance, now);
        }
        draftReports();
    }

    private List<DemoPost> posts() {
        return List.of(
                post("trucban", "chihuy", 26),
                post("trucban.phuloi", "chihuy.phuloi", 16),
                post("trucban.vinhchau", "chihuy.vinhchau", 10));
    }

    private DemoPost post(String duty, String chief, int tipsOf2025) {
        var officer = accounts.get(duty);
        List<UnitId> before =
                units.predecessors(officer.unit()).stream().map(Unit::id).toList();
        return new DemoPost(officer, accounts.get(chief), before, tipsOf2025);
    }

    private void draftReports() {
        var secretary = accounts.get("thuky");
        reports.draft(secretary, DemoImports.FORMER_SOC_TRANG, Period.calendarYear(2024));
        Stream.of(2025, 2026).forEach(year -> reports.draft(secretary, secretary.unit(), Period.calendarYear(year)));
    }
}
