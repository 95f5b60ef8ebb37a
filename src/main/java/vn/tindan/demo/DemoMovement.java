package vn.tindan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Awards;
import vn.tindan.awards.Honour;
import vn.tindan.awards.RecipientKind;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.ModelStories;
import vn.tindan.movement.Movement;
import vn.tindan.movement.Recogniser;
import vn.tindan.movement.Recognition;
import vn.tindan.shared.CountryTime;

/** Models of the movement under names that are known, at sites that are made up, and a few honours. */
@Component
@Profile("demo")
class DemoMovement {

    private final Movement movement;
    private final ModelStories stories;
    private final Awards awards;
    private final DemoStage stage;

    DemoMovement(Movement movement, ModelStories stories, Awards awards, DemoStage stage) {
        this.movement = movement;
        this.stories = stories;
        this.awards = awards;
        this.stage = stage;
    }

    private record Kept(
            String type, ModelCategory category, UnitId unit, LocalDate founded, List<String> sites, boolean known) {}

    private static final List<Kept> MODELS = List.of(
            new Kept(
                    "Nghiệp đoàn xe Honda phòng, chống tội phạm",
                    ModelCategory.TRAFFIC,
                    DemoAccounts.SOC_TRANG,
                    LocalDate.of(2025, 8, 19),
                    List.of("Bến xe", "Cổng chợ trung tâm", "Trước bệnh viện"),
                    true),
            new Kept(
                    "Sư sãi, phật tử tham gia phòng, chống tội phạm",
                    ModelCategory.RELIGION,
                    DemoAccounts.VINH_CHAU,
                    LocalDate.of(2025, 9, 10),
                    List.of("Chùa ở khóm 1", "Chùa ở khóm 4"),
                    true),
            new Kept(
                    "Dòng họ tự quản về ANTT",
                    ModelCategory.CLAN,
                    DemoAccounts.PHU_LOI,
                    LocalDate.of(2026, 2, 3),
                    List.of("Khóm 2"),
                    false),
            new Kept(
                    "Xã không ma túy",
                    ModelCategory.DRUG_FREE,
                    DemoAccounts.VINH_CHAU,
                    LocalDate.of(2026, 3, 16),
                    List.of("Khóm 6", "Khóm 7"),
                    false),
            new Kept(
                    "Camera an ninh",
                    ModelCategory.CAMERA,
                    DemoAccounts.SOC_TRANG,
                    LocalDate.of(2026, 4, 20),
                    List.of("Khóm 1", "Khóm 3", "Khóm 5", "Khóm 8"),
                    false),
            new Kept(
                    "Nghiệp đoàn xe Honda phòng, chống tội phạm",
                    ModelCategory.TRAFFIC,
                    DemoAccounts.PHU_LOI,
                    LocalDate.of(2026, 5, 12),
                    List.of("Ngã tư bưu điện"),
                    false));

    void tell(Account author) {
        MODELS.forEach(model -> tell(author, model));
        honour(
                author,
                "214/QĐ-UBND",
                LocalDate.of(2025, 12, 10),
                AwardLevel.PROVINCE,
                AwardForm.MERIT_CERTIFICATE,
                AwardType.MERIT,
                2,
                3);
        honour(
                author,
                "57/QĐ-CAT",
                LocalDate.of(2026, 8, 17),
                AwardLevel.PROVINCIAL_POLICE,
                AwardForm.COMMENDATION,
                AwardType.MERIT,
                3,
                5);
        honour(
                author,
                "91/QĐ-UBND",
                LocalDate.of(2026, 10, 5),
                AwardLevel.PROVINCE,
                AwardForm.MERIT_CERTIFICATE,
                AwardType.AD_HOC,
                1,
                2);
    }

    private void tell(Account author, Kept model) {
        stage.as(author, CountryTime.startOf(model.founded().plusDays(1)), () -> {
            var reach = author.jurisdiction();
            UUID id = movement.found(
                    reach,
                    new Movement.Founding(
                            movement.type(model.type(), model.category()),
                            model.type(),
                            model.unit(),
                            model.founded(),
                            "Minh họa: nhân dân cùng giữ gìn an ninh, trật tự nơi mình ở và làm việc."));
            for (String site : model.sites()) {
                movement.openSite(handle(reach, id), new Movement.Opening(model.unit(), site, model.founded(), 1));
            }
            if (model.known()) {
                movement.recognise(
                        handle(reach, id),
                        new Recognition(
                                Recogniser.MINISTRY, model.founded().plusDays(1), "Thông báo minh họa của Bộ Công an"));
            }
        });
    }

    private Movement.Handle handle(Jurisdiction reach, UUID model) {
        return new Movement.Handle(reach, model, stories.story(reach, model).version());
    }

    private void honour(
            Account author,
            String number,
            LocalDate on,
            AwardLevel level,
            AwardForm form,
            AwardType type,
            int collectives,
            int people) {
        stage.as(author, CountryTime.startOf(on.plusDays(1)), () -> {
            var reach = author.jurisdiction();
            UUID id = awards.enter(
                    reach,
                    new Awards.Draft(
                            number,
                            on,
                            level,
                            form,
                            type,
                            "Người ký minh họa",
                            "Khen thưởng thành tích trong phong trào toàn dân bảo vệ an ninh Tổ quốc",
                            author.unit()));
            var honours = new ArrayList<Honour>();
            for (int at = 1; at <= collectives; at++) {
                honours.add(new Honour(
                        RecipientKind.COLLECTIVE, "Tập thể minh họa số " + at, DemoAccounts.SOC_TRANG, null));
            }
            for (int at = 1; at <= people; at++) {
                honours.add(
                        new Honour(RecipientKind.INDIVIDUAL, "Cá nhân minh họa số " + at, DemoAccounts.PHU_LOI, null));
            }
            awards.honour(new Awards.Handle(reach, id, 0), honours);
        });
    }
}
