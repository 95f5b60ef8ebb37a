package vn.tindan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.awards.nomination.Capacity;
import vn.tindan.awards.nomination.Nomination;
import vn.tindan.awards.nomination.Nominations;
import vn.tindan.awards.occasion.Occasion;
import vn.tindan.awards.occasion.Occasions;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.group.Entry;
import vn.tindan.movement.group.Groups;
import vn.tindan.shared.CountryTime;

/** Groups, exemplars, nominations and a conference, all made up, beside what a newspaper says of Sóc Trăng in 2024. */
@Component
@Profile("demo")
class DemoHonours {

    private static final LocalDate LAST_YEAR = LocalDate.of(2024, 12, 31);
    private static final UnitId SOC_TRANG_PROVINCE = UnitId.parse("v1-94");

    private final Groups groups;
    private final Nominations nominations;
    private final Tallies tallies;
    private final Occasions occasions;
    private final DemoStage stage;

    DemoHonours(Groups groups, Nominations nominations, Tallies tallies, Occasions occasions, DemoStage stage) {
        this.groups = groups;
        this.nominations = nominations;
        this.tallies = tallies;
        this.occasions = occasions;
        this.stage = stage;
    }

    void tell(Account author) {
        stage.as(author, CountryTime.startOf(LAST_YEAR.plusDays(1)), () -> tally(author));
        stage.as(author, CountryTime.startOf(LocalDate.of(2026, 10, 12)), () -> {
            stocks(author);
            nominate(author, RecipientKind.COLLECTIVE, "Tập thể minh họa khóm 2", Capacity.SECURITY_TEAM, null);
            nominate(author, RecipientKind.INDIVIDUAL, "Lý Minh Họa", Capacity.OFFICER, 1988);
        });
    }

    /** 56 and 56 for three forms together, 3 and 10 ad hoc, under the conference of March 2025. */
    private void tally(Account author) {
        var reach = author.jurisdiction();
        String source = "Bài báo ngày 04/3/2025 về tổng kết năm 2024";
        String forms =
                "Bằng khen của Bộ Công an, bằng khen của Chủ tịch UBND tỉnh, giấy khen của Giám đốc Công an tỉnh";
        var merit = tallies.enter(
                reach,
                new Tally.Entry(SOC_TRANG_PROVINCE, LAST_YEAR, AwardType.MERIT, forms, source, 56, 56, null, null));
        var adHoc = tallies.enter(
                reach,
                new Tally.Entry(
                        SOC_TRANG_PROVINCE,
                        LAST_YEAR,
                        AwardType.AD_HOC,
                        "Khen thưởng đột xuất Chuyên án “Cướp tài sản”",
                        source,
                        3,
                        10,
                        null,
                        null));
        var conference = occasions.enter(
                reach,
                "demo-conference",
                new Occasion.Entry(
                        author.unit(),
                        "Hội nghị tổng kết phong trào năm 2024, triển khai nhiệm vụ năm 2025",
                        null,
                        LocalDate.of(2024, 1, 1),
                        LAST_YEAR,
                        LocalDate.of(2025, 3, 4)));
        List.of(merit, adHoc).forEach(paper -> occasions.place(reach, conference, paper, true));
    }

    private void stocks(Account author) {
        var from = LocalDate.of(2026, 1, 5);
        for (int at = 1; at <= 6; at++) {
            enter(
                    author,
                    Entry.Kind.SELF_MANAGED,
                    "Tổ liên gia tự quản số " + at,
                    "Khóm " + at,
                    18 + at,
                    3,
                    at % 2 == 0,
                    from);
        }
        enter(author, Entry.Kind.SECURITY_TEAM, "Tổ bảo vệ an ninh, trật tự khóm 1", "Khóm 1", null, 5, false, from);
        enter(author, Entry.Kind.SECURITY_TEAM, "Tổ bảo vệ an ninh, trật tự khóm 2", "Khóm 2", null, 4, false, from);
        enter(author, Entry.Kind.COLLECTIVE, "Nghiệp đoàn minh họa", "Vận động 30 lái xe", null, null, false, from);
    }

    private void enter(
            Account author,
            Entry.Kind kind,
            String name,
            String words,
            @Nullable Integer households,
            @Nullable Integer members,
            boolean zalo,
            LocalDate from) {
        String contact = kind.isExemplar() ? "Quyết định minh họa" : "Nhà văn hóa khóm";
        groups.enter(
                author.jurisdiction(),
                UUID.randomUUID().toString(),
                new Entry.Draft(
                        kind, DemoAccounts.PHU_LOI, name, words, contact, households, members, zalo, from, null));
    }

    private void nominate(
            Account author, RecipientKind kind, String name, Capacity capacity, @Nullable Integer birthYear) {
        nominations.nominate(
                author,
                UUID.randomUUID().toString(),
                new Nomination.Draft(
                        new Nomination.Nominee(
                                kind, name, birthYear, "Minh họa, Công an phường", capacity, DemoAccounts.PHU_LOI),
                        new Nomination.Proposal(
                                AwardForm.COMMENDATION, AwardLevel.PROVINCIAL_POLICE, AwardType.MERIT, null),
                        new Nomination.Achievement(
                                "Thành tích minh họa trong tuần tra, giữ gìn trật tự năm 2026", 2026, null, null, null),
                        new Nomination.Consent(false, null, null)));
    }
}
