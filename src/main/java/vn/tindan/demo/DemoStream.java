package vn.tindan.demo;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Period;
import vn.tindan.reports.Reports;

/** The present: what three communes of today's Cần Thơ took in and did in two years, all of it made up. */
@Component
@Profile("demo")
class DemoStream {

    /** The same stream every time. */
    private static final long SEED = 20261122;

    private final DemoPosts posts;
    private final DemoTips tips;
    private final DemoCases cases;
    private final DemoMovement movement;
    private final DemoHonours honours;
    private final Reports reports;

    DemoStream(
            DemoPosts posts,
            DemoTips tips,
            DemoCases cases,
            DemoMovement movement,
            DemoHonours honours,
            Reports reports) {
        this.posts = posts;
        this.tips = tips;
        this.cases = cases;
        this.movement = movement;
        this.honours = honours;
        this.reports = reports;
    }

    void tell(Instant now) {
        var chance = new Random(SEED);
        var stories = DemoStory.all();
        for (DemoPost post : posts.all()) {
            var led = tips.tell(post, stories, chance, now);
            cases.tell(post, led, chance, now);
        }
        movement.tell(posts.movement());
        honours.tell(posts.movement());
        draftReports();
    }

    private void draftReports() {
        var secretary = posts.secretary();
        reports.draft(secretary, DemoImports.FORMER_SOC_TRANG, Period.calendarYear(2024));
        Stream.of(2025, 2026).forEach(year -> reports.draft(secretary, secretary.unit(), Period.calendarYear(year)));
    }
}
