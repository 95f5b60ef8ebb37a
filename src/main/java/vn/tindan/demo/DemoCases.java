package vn.tindan.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.CasePersons;
import vn.tindan.cases.CaseReading;
import vn.tindan.cases.CaseThings;
import vn.tindan.cases.CaseWork;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.terms.TipCategory;

/** Cases that never were: from tips, and some that the police of a commune found themselves. */
@Component
@Profile("demo")
class DemoCases {

    private static final List<String> NAMES = List.of(
            "Nguyễn Văn Minh Họa",
            "Trần Thị Ví Dụ",
            "Lâm Giả Định",
            "Sơn Thử Nghiệm",
            "Thạch Không Có Thật",
            "Kim Đặt Tên");

    private static final String ANSWER = "Công an đã làm rõ vụ việc và xử lý người vi phạm. Cảm ơn bà con đã báo tin.";

    private final CaseOpening opening;
    private final CaseWork work;
    private final CasePersons persons;
    private final CaseThings things;
    private final CaseReading reading;
    private final DemoStage stage;

    DemoCases(Writing writing, CaseReading reading, DemoStage stage) {
        this.opening = writing.opening();
        this.work = writing.work();
        this.persons = writing.persons();
        this.things = writing.things();
        this.reading = reading;
        this.stage = stage;
    }

    /** The ways a case is written. */
    @Component
    @Profile("demo")
    record Writing(CaseOpening opening, CaseWork work, CasePersons persons, CaseThings things) {}

    void tell(DemoPost post, List<DemoTips.Led> led, Random chance, Instant now) {
        for (DemoTips.Led tip : led) {
            tellOne(post, tip.category(), tip.verifiedAt().plus(Duration.ofHours(5)), tip.tip(), chance, now);
        }
        post.instants(chance, now.minus(Duration.ofDays(30))).stream()
                .filter(_ -> chance.nextInt(4) == 0)
                .forEach(at -> tellOne(post, TipCategory.THEFT, at, null, chance, now));
    }

    private void tellOne(
            DemoPost post, TipCategory category, Instant at, @Nullable UUID tip, Random chance, Instant now) {
        var file = new UUID(chance.nextLong(), chance.nextLong());
        var group = Objects.requireNonNullElse(OffenceGroup.likelyFor(category), OffenceGroup.SOCIAL_ORDER);
        boolean criminal = group != OffenceGroup.PROSTITUTION && chance.nextInt(5) > 0;
        open(post, at, file, tip, classification(group, criminal, chance), chance);
        fill(post, at, file, group, criminal, chance);
        var clearing = at.plus(Duration.ofDays(8L + chance.nextInt(10)));
        if (clearing.isBefore(now) && chance.nextInt(6) > 0) {
            step(post, clearing, file, handle -> work.clear(handle, CountryTime.day(clearing), ANSWER));
        }
    }

    private static Classification classification(OffenceGroup group, boolean criminal, Random chance) {
        return new Classification(
                group,
                criminal && chance.nextInt(8) == 0 ? Severity.VERY_SERIOUS : Severity.LESS_SERIOUS,
                Severity.Basis.PROVISIONAL,
                criminal ? HandledAs.CRIMINAL : HandledAs.ADMINISTRATIVE,
                null);
    }

    private void open(
            DemoPost post, Instant at, UUID file, @Nullable UUID tip, Classification classification, Random chance) {
        var draft = new CaseOpening.Draft(
                file,
                post.unitOn(at, chance),
                CountryTime.day(at),
                classification,
                tip == null ? "Vụ việc trực tiếp phát hiện (minh họa)" : "Vụ việc từ tin báo của nhân dân (minh họa)",
                "Tóm tắt minh họa: đã thu thập tài liệu, làm việc với những người liên quan.",
                tip);
        stage.as(post.duty(), at, () -> opening.open(post.duty().jurisdiction(), draft));
    }

    private void fill(DemoPost post, Instant at, UUID file, OffenceGroup group, boolean criminal, Random chance) {
        var day = CountryTime.day(at);
        for (int people = 1 + chance.nextInt(3); people > 0; people--) {
            var person = new CasePersons.NewSubject(
                    NAMES.get(chance.nextInt(NAMES.size())),
                    criminal ? SubjectRole.SUSPECT : SubjectRole.OFFENDER,
                    criminal ? SubjectAct.ARRESTED : SubjectAct.PENALISED,
                    day);
            step(post, at, file, handle -> persons.add(handle, person));
        }
        if (group == OffenceGroup.DRUG) {
            var grams = BigDecimal.valueOf(chance.nextInt(200, 9000), 2);
            var seized = new CaseThings.NewSeizure(
                    SeizureKind.SYNTHETIC_DRUG, grams, Measure.GRAM, "Chất nghi ma túy (minh họa)", day);
            step(post, at, file, handle -> things.add(handle, seized));
        }
    }

    private void step(DemoPost post, Instant at, UUID file, Consumer<CaseWork.Handle> verb) {
        stage.as(post.duty(), at, () -> {
            var jurisdiction = post.duty().jurisdiction();
            verb.accept(new CaseWork.Handle(
                    jurisdiction, file, reading.open(jurisdiction, file).version()));
        });
    }
}
