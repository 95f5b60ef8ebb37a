package vn.tindan.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.tips.TipDecisions;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.Document;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** Tips that nobody told: two years of them, each taken as far as its age allows. */
@Component
@Profile("demo")
class DemoTips {

    private static final List<TipChannel> CHANNELS = List.of(
            TipChannel.WEB, TipChannel.PHONE, TipChannel.PHONE, TipChannel.ZALO, TipChannel.WALK_IN, TipChannel.LETTER);
    private static final List<Outcome> ORDINARY =
            List.of(Outcome.ADMINISTRATIVE, Outcome.MEDIATED, Outcome.GUIDED, Outcome.REFERRED, Outcome.FILED);
    private static final String ANSWER = "Công an đã kiểm tra và xử lý theo quy định. Cảm ơn bà con đã báo tin.";

    private final TipIntake intake;
    private final TipTracking tracking;
    private final Police police;
    private final DemoStage stage;

    DemoTips(TipIntake intake, TipTracking tracking, Police police, DemoStage stage) {
        this.intake = intake;
        this.tracking = tracking;
        this.police = police;
        this.stage = stage;
    }

    /** What those who work on tips work with. */
    @Component
    @Profile("demo")
    record Police(TipTriage triage, TipDecisions decisions, TipReading reading) {}

    /** A tip far enough that a case may be opened from it. */
    record Led(UUID tip, TipCategory category, Instant verifiedAt, DemoPost post) {}

    /** Tells all the tips of one post and works on them; answers those that lead to a case. */
    List<Led> tell(DemoPost post, List<DemoStory> stories, Random chance, Instant now) {
        var led = new ArrayList<Led>();
        for (Instant at : post.instants(chance, now)) {
            var story = stories.get(chance.nextInt(stories.size()));
            var tip = tellOne(post, story, chance, at);
            work(
                    new Led(tip, story.category(), at.plus(Duration.ofDays(4)), post),
                    chance,
                    Duration.between(at, now),
                    led);
        }
        return led;
    }

    private UUID tellOne(DemoPost post, DemoStory story, Random chance, Instant at) {
        var channel = CHANNELS.get(chance.nextInt(CHANNELS.size()));
        var draft = new TipIntake.Draft(
                post.duty().unit() + "/" + at,
                channel,
                story.category(),
                post.unitOn(at, chance),
                story.story(),
                story.place(),
                story.happened(),
                chance.nextInt(4) == 0 ? "Người báo tin minh họa, 09xx xxx " + chance.nextInt(100, 1000) : null,
                null);
        var receipt = new ArrayList<UUID>();
        Consumer<TipIntake.Draft> telling = told ->
                receipt.add(tracking.open(intake.receive(told)).orElseThrow().tip());
        if (channel.typedByOfficer()) {
            stage.as(post.duty(), at, () -> telling.accept(draft));
        } else {
            stage.asCitizen(at, () -> telling.accept(draft));
        }
        return receipt.getFirst();
    }

    private void work(Led tip, Random chance, Duration age, List<Led> led) {
        var at = tip.verifiedAt().minus(Duration.ofDays(4));
        if (age.toHours() < 20) {
            return;
        }
        boolean crime = tip.category() != TipCategory.OTHER && chance.nextInt(3) > 0;
        step(tip, tip.post().duty(), at.plus(Duration.ofHours(2)), handle -> {
            if (police.reading().open(handle.jurisdiction(), tip.tip()).status() == TipStatus.NEW) {
                police.triage().receive(handle);
            }
        });
        if (age.toDays() >= 2) {
            step(
                    tip,
                    tip.post().duty(),
                    at.plus(Duration.ofHours(20)),
                    handle -> police.triage()
                            .classify(handle, crime ? LegalType.CRIME_REPORT : LegalType.SECURITY_TIP, null));
        }
        if (age.toDays() >= 6) {
            finish(tip, chance, crime, age, led);
        }
    }

    private void finish(Led tip, Random chance, boolean crime, Duration age, List<Led> led) {
        boolean valuable = chance.nextInt(100) < 45;
        step(
                tip,
                tip.post().duty(),
                tip.verifiedAt(),
                handle -> police.triage()
                        .verify(
                                handle,
                                valuable
                                        ? "Nội dung đúng, có người và việc cụ thể."
                                        : "Đã đến nơi, chưa thấy dấu hiệu như tin nêu."));
        step(
                tip,
                tip.post().chief(),
                tip.verifiedAt().plus(Duration.ofHours(3)),
                handle -> police.decisions()
                        .judge(
                                handle,
                                valuable ? Value.YES : Value.NO,
                                valuable ? "Giúp phát hiện và xử lý vụ việc." : "Không giúp được gì cho việc xử lý."));
        if (valuable && crime && chance.nextInt(3) > 0) {
            led.add(tip);
        } else if (age.toDays() >= 15) {
            resolve(tip, chance, crime);
        }
    }

    /** A source of crime is settled by an investigator and ends by a decision; anything else as it may. */
    private void resolve(Led tip, Random chance, boolean crime) {
        var at = tip.verifiedAt().plus(Duration.ofDays(6));
        if (crime) {
            var by = new Grounds(null, new Document(chance.nextInt(1, 400) + "/QĐ-CAX", null));
            step(
                    tip,
                    tip.post().chief(),
                    tip.verifiedAt().plus(Duration.ofDays(1)),
                    handle -> police.decisions().assign(handle, by));
            step(
                    tip,
                    tip.post().chief(),
                    at,
                    handle -> police.decisions().resolve(handle, Outcome.NOT_PROSECUTED, by, ANSWER));
        } else {
            var outcome = ORDINARY.get(chance.nextInt(ORDINARY.size()));
            step(
                    tip,
                    tip.post().duty(),
                    at,
                    handle -> police.decisions().resolve(handle, outcome, Grounds.NONE, ANSWER));
        }
    }

    private void step(Led tip, Account officer, Instant at, Consumer<TipTriage.Handle> verb) {
        stage.as(officer, at, () -> {
            int version =
                    police.reading().open(officer.jurisdiction(), tip.tip()).version();
            verb.accept(new TipTriage.Handle(officer.jurisdiction(), tip.tip(), version));
        });
    }
}
