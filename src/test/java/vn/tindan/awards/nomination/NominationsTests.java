package vn.tindan.awards.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.audit.Who;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Awards;
import vn.tindan.awards.Honour;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.naming.NamingConsents;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class NominationsTests {

    private static final UnitId CAO_BANG = UnitId.parse("v2-04");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    private final Nominations nominations;
    private final NominationList list;
    private final NominationReading reading;
    private final Awards awards;
    private final NamingConsents consents;
    private final AwardRegister register;
    private final JdbcClient jdbc;
    private final UnitId commune;
    private final Account proposer;
    private final Account chief;
    private final Account stranger;

    NominationsTests(
            Nominations nominations,
            NominationList list,
            NominationReading reading,
            Awards awards,
            NamingConsents consents,
            AwardRegister register,
            JdbcClient jdbc,
            Units units) {
        this.nominations = nominations;
        this.list = list;
        this.reading = reading;
        this.awards = awards;
        this.consents = consents;
        this.register = register;
        this.jdbc = jdbc;
        var communes = units.communes(CAO_BANG, LocalDate.of(2026, 1, 1));
        this.commune = communes.getFirst().id();
        this.proposer = officer("nguoi.de.nghi", commune, Role.DUTY_OFFICER);
        this.chief = officer("chi.huy", commune, Role.CHIEF);
        this.stranger = officer("nguoi.la", communes.getLast().id(), Role.CHIEF);
    }

    private static Account officer(String username, UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), username, "Người Thử", unit, "Đơn vị", Set.of(role), true, null);
    }

    /** A nomination to be changed in one respect. */
    private record Draft(
            RecipientKind kind,
            String name,
            @Nullable Integer born,
            @Nullable String detail,
            Capacity capacity,
            AwardForm form,
            AwardLevel level,
            AwardType type,
            String text,
            @Nullable UUID file,
            @Nullable String project,
            boolean told,
            @Nullable String consent) {

        static Draft of(String name) {
            return new Draft(
                    RecipientKind.INDIVIDUAL,
                    name,
                    1970,
                    "Khóm 2",
                    Capacity.OTHER,
                    AwardForm.COMMENDATION,
                    AwardLevel.COMMUNE,
                    AwardType.MERIT,
                    "Vận động nhân dân giữ gìn trật tự",
                    null,
                    null,
                    false,
                    null);
        }

        Draft beside(UUID file, Capacity capacity) {
            return new Draft(kind, name, born, detail, capacity, form, level, type, text, file, project, told, consent);
        }

        Draft consenting(String paper) {
            return new Draft(kind, name, born, detail, capacity, form, level, type, text, file, project, told, paper);
        }

        Draft told(String words, boolean said) {
            return new Draft(
                    kind, name, born, detail, capacity, form, level, type, words, file, project, said, consent);
        }

        Draft as(AwardForm other, AwardLevel by, AwardType on) {
            return new Draft(kind, name, born, detail, capacity, other, by, on, text, file, project, told, consent);
        }

        Draft in(String special) {
            return new Draft(kind, name, born, detail, capacity, form, level, type, text, file, special, told, consent);
        }

        Draft onDuty() {
            return new Draft(
                    kind,
                    name,
                    born,
                    "Đại úy, Công an xã",
                    Capacity.OFFICER,
                    form,
                    level,
                    type,
                    text,
                    file,
                    project,
                    told,
                    consent);
        }

        Draft kind(RecipientKind other) {
            return new Draft(
                    other, name, null, detail, capacity, form, level, type, text, file, project, told, consent);
        }
    }

    private Nomination.Draft draft(Draft draft) {
        return new Nomination.Draft(
                new Nomination.Nominee(
                        draft.kind(), draft.name(), draft.born(), draft.detail(), draft.capacity(), commune),
                new Nomination.Proposal(draft.form(), draft.level(), draft.type(), null),
                new Nomination.Achievement(draft.text(), 2025, draft.file(), null, draft.project()),
                new Nomination.Consent(draft.told(), draft.consent(), draft.consent() == null ? null : DAY));
    }

    private UUID nominate(Draft draft) {
        return nominations.nominate(proposer, UUID.randomUUID().toString(), draft(draft));
    }

    private Nominations.Handle handle(Account officer, UUID id) {
        return new Nominations.Handle(officer, id, reading.view(officer, id).version());
    }

    private NominationState state(UUID id) {
        return reading.view(proposer, id).state();
    }

    private UUID decision(AwardForm form, AwardLevel level) {
        return awards.enter(
                chief.jurisdiction(),
                new Awards.Draft(
                        UUID.randomUUID().toString().substring(0, 8) + "/QĐ",
                        DAY,
                        level,
                        form,
                        AwardType.MERIT,
                        "Chủ tịch",
                        null,
                        commune));
    }

    private void refuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static String name() {
        return "Nông Văn Dền " + UUID.randomUUID();
    }

    @Test
    void namesWhoTookAStepAsTheAccountIsCalledNow() {
        var proposing = officer("trucban", commune, Role.DUTY_OFFICER);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(proposing, null));
        UUID id;
        try {
            id = nominations.nominate(proposing, UUID.randomUUID().toString(), draft(Draft.of(name())));
        } finally {
            SecurityContextHolder.clearContext();
        }
        String name = jdbc.sql("select name from accounts.officer where username = 'trucban'")
                .query(String.class)
                .single();
        assertThat(reading.view(proposing, id).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.who()).isEqualTo(new Who("trucban", name)));
    }

    @Test
    void goesFromProposalToTheListAndBackStepByStep() {
        var id = nominate(Draft.of(name()));
        refuses("awards.rule.pending-unsaid", () -> nominations.endorse(handle(chief, id), false, "Biên bản 1"));
        refuses("awards.rule.endorse-own", () -> nominations.endorse(handle(proposer, id), true, "Biên bản 1"));
        var paper = decision(AwardForm.COMMENDATION, AwardLevel.COMMUNE);
        refuses("awards.rule.nomination-state", () -> nominations.decide(handle(chief, id), paper));
        nominations.endorse(handle(chief, id), true, "Biên bản 1");
        nominations.decide(handle(chief, id), paper);
        assertThat(state(id)).isEqualTo(NominationState.DECIDED);
        assertThat(register.view(chief.jurisdiction(), paper).recipients())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.nominationId()).isEqualTo(id);
                    assertThat(row.birthYear()).isEqualTo(1970);
                });

        nominations.undo(handle(chief, id));
        assertThat(state(id)).isEqualTo(NominationState.ENDORSED);
        assertThat(register.view(chief.jurisdiction(), paper).recipients()).isEmpty();
        nominations.decide(handle(chief, id), paper);
        int version = register.view(chief.jurisdiction(), paper).version();
        awards.revoke(new Awards.Handle(chief.jurisdiction(), paper, version), DAY, "Không đúng");
        assertThat(state(id)).isEqualTo(NominationState.REVOKED);
        assertThat(reading.view(proposer, id).steps())
                .extracting(Nomination.Step::step)
                .containsExactly("NOMINATED", "ENDORSED", "DECIDED", "UNDONE", "DECIDED");
    }

    @Test
    void goesBackFromEndorsementAndWithdrawal() {
        var id = nominate(Draft.of(name()));
        nominations.endorse(handle(chief, id), true, "Biên bản 1");
        nominations.withdraw(handle(chief, id), "Chưa đủ hồ sơ");
        assertThat(state(id)).isEqualTo(NominationState.WITHDRAWN);
        nominations.undo(handle(chief, id));
        assertThat(state(id)).isEqualTo(NominationState.ENDORSED);
        nominations.withdraw(handle(chief, id), "Chưa đủ hồ sơ");
        nominations.undo(handle(chief, id));
        var changed = Draft.of(name());
        refuses("awards.rule.nomination-state", () -> nominations.correct(handle(proposer, id), draft(changed)));
        assertThatThrownBy(() -> nominations.undo(new Nominations.Handle(chief, id, 0)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    /** Who changed what is proposed would otherwise endorse words that nobody else has read. */
    @Test
    void isEndorsedByNobodyWhoWroteIt() {
        var id = nominate(Draft.of(name()));
        nominations.correct(handle(chief, id), draft(Draft.of(name())));
        refuses("awards.rule.endorse-own", () -> nominations.endorse(handle(chief, id), true, "Biên bản 1"));
        refuses("awards.rule.endorse-own", () -> nominations.endorse(handle(proposer, id), true, "Biên bản 1"));
        nominations.endorse(handle(officer("pho.chi.huy", commune, Role.CHIEF), id), true, "Biên bản 1");
        assertThat(state(id)).isEqualTo(NominationState.ENDORSED);
    }

    /** Not told of in another province, where it would only say that somebody of that name is looked into; and no way round it. */
    @Test
    void tellsOfAHoldInItsProvinceOnlyAndAlsoWithoutAYearOfBirth() {
        String name = name();
        nominations.hold(handle(chief, nominate(Draft.of(name))), Matter.INVESTIGATION, DAY.minusDays(3));
        assertThat(isHeld(name, commune.toString(), 1970)).isTrue();
        assertThat(isHeld(name, stranger.unit().toString(), 1970))
                .as("same province")
                .isTrue();
        assertThat(isHeld(name, "v2-31510", 1970)).as("another province").isFalse();
        assertThat(isHeld(name, commune.toString(), null)).as("year left out").isTrue();
        assertThat(isHeld(name, commune.toString(), 1971)).as("a namesake").isFalse();
    }

    @Test
    void makesOneOfAFormSentTwiceAndReachesNoFurther() {
        String token = UUID.randomUUID().toString();
        var draft = draft(Draft.of(name()));
        var id = nominations.nominate(proposer, token, draft);
        assertThat(nominations.nominate(proposer, token, draft)).isEqualTo(id);
        refuses("awards.rule.nominated-already", () -> nominations.nominate(proposer, "x" + token, draft));
        assertThatThrownBy(() -> reading.view(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominations.withdraw(new Nominations.Handle(stranger, id, 1), "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksWhoMayDecideAndWhoMayReceive() {
        var one = Draft.of(name());
        refuses("awards.rule.level", () -> nominate(one.as(AwardForm.ORDER, AwardLevel.COMMUNE, AwardType.MERIT)));
        refuses(
                "awards.rule.medal-individual",
                () -> nominate(one.kind(RecipientKind.COLLECTIVE)
                        .as(AwardForm.MEDAL, AwardLevel.MINISTRY, AwardType.DEDICATION)));
        refuses(
                "awards.rule.order-household",
                () -> nominate(
                        one.kind(RecipientKind.HOUSEHOLD).as(AwardForm.ORDER, AwardLevel.PRESIDENT, AwardType.MERIT)));
    }

    @Test
    void givesOneFormForOneAchievement() {
        String name = name();
        var adHoc = Draft.of(name)
                .onDuty()
                .in("Chuyên án cướp tài sản")
                .as(AwardForm.COMMENDATION, AwardLevel.COMMUNE, AwardType.AD_HOC);
        var id = nominate(adHoc);
        nominations.endorse(handle(chief, id), true, "Biên bản 1");
        var paper = awards.enter(
                chief.jurisdiction(),
                new Awards.Draft(
                        name.substring(name.length() - 8) + "/QĐ",
                        DAY,
                        AwardLevel.COMMUNE,
                        AwardForm.COMMENDATION,
                        AwardType.AD_HOC,
                        "Chủ tịch",
                        null,
                        commune));
        nominations.decide(handle(chief, id), paper);
        var merit = Draft.of(Normalizer.normalize(name.toUpperCase(java.util.Locale.ROOT), Normalizer.Form.NFD))
                .onDuty()
                .in("chuyên án  Cướp tài sản");
        refuses("awards.rule.achievement-ad-hoc", () -> nominate(merit));
        int version = register.view(chief.jurisdiction(), paper).version();
        awards.revoke(new Awards.Handle(chief.jurisdiction(), paper, version), DAY, "Không đúng");
        assertThat(state(nominate(merit))).isEqualTo(NominationState.NOMINATED);
    }

    @Test
    void honoursNobodyWhileSomethingIsPending() {
        String name = name();
        var id = nominate(Draft.of(name));
        nominations.hold(handle(chief, id), Matter.COMPLAINT, DAY.minusDays(10));
        refuses("awards.rule.pending", () -> nominations.endorse(handle(chief, id), true, "Biên bản 1"));
        var other = nominate(Draft.of(name).onDuty().in("Một việc khác"));
        refuses("awards.rule.pending", () -> nominations.endorse(handle(chief, other), true, "Biên bản 1"));
        var hold = reading.view(chief, id).holds().getFirst();
        refuses("awards.rule.hold-lifted", () -> nominations.lift(handle(chief, id), hold.id(), DAY.minusDays(11)));
        nominations.lift(handle(chief, id), hold.id(), DAY.plusDays(1));
        nominations.endorse(handle(chief, id), true, "Biên bản 1");
        var paper = decision(AwardForm.COMMENDATION, AwardLevel.COMMUNE);
        refuses("awards.rule.pending", () -> nominations.decide(handle(chief, id), paper));
    }

    /** Whatever the case is and whoever told: the answer is the same, so that it tells nothing. */
    @ParameterizedTest
    @EnumSource(names = {"SECURITY_TEAM", "OTHER"})
    void namesNobodyWhomACaseWouldGiveAway(Capacity capacity) {
        var beside = Draft.of(name()).beside(UUID.randomUUID(), capacity);
        refuses("awards.rule.informant-guessed", () -> nominate(beside));
        refuses("awards.rule.informant-guessed", () -> nominate(beside.kind(RecipientKind.HOUSEHOLD)));
        var id = nominate(beside.consenting("Đơn đồng ý, hồ sơ 3"));
        nominations.endorse(handle(chief, id), true, "Biên bản 1");
        nominations.decide(handle(chief, id), decision(AwardForm.COMMENDATION, AwardLevel.COMMUNE));
        assertThat(jdbc.sql("select consent_document from awards.recipient where nomination_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Đơn đồng ý, hồ sơ 3");
        nominate(Draft.of(name()).beside(UUID.randomUUID(), capacity).kind(RecipientKind.COLLECTIVE));
    }

    @Test
    void namesNoInformantWhoDidNotAgree() {
        refuses("awards.rule.informant-guessed", () -> nominate(Draft.of(name()).told("Việc tốt", true)));
        refuses(
                "awards.rule.informant-said",
                () -> nominate(Draft.of(name()).told("Đã tố giác kẻ trộm, giúp bắt giữ", false)));
        nominate(Draft.of(name()).told("Đã tố giác kẻ trộm", true).consenting("Đơn đồng ý, hồ sơ 4"));
        var officer = Draft.of(name())
                .onDuty()
                .told("Xử lý nhiều nguồn tin", false)
                .beside(UUID.randomUUID(), Capacity.OFFICER);
        nominate(officer);
        refuses(
                "awards.rule.officer-position",
                () -> nominations.nominate(
                        proposer,
                        name(),
                        draft(new Draft(
                                officer.kind(),
                                name(),
                                1980,
                                null,
                                Capacity.OFFICER,
                                officer.form(),
                                officer.level(),
                                officer.type(),
                                officer.text(),
                                null,
                                null,
                                false,
                                null))));
    }

    @Test
    void showsTheCaseToThoseOnlyWhoHandleCases() {
        var file = UUID.randomUUID();
        var id = nominate(Draft.of(name()).onDuty().beside(file, Capacity.OFFICER));
        var movement = officer("pv05.thu", CAO_BANG, Role.PROVINCIAL_MOVEMENT);
        assertThat(reading.view(movement, id).caseNumber()).isNull();
    }

    @Test
    void namesNobodyWhomASpecialProjectWouldGiveAway() {
        refuses("awards.rule.informant-guessed", () -> nominate(Draft.of(name()).in("Chuyên án cướp tài sản")));
        refuses(
                "awards.rule.officer-household",
                () -> nominate(Draft.of(name()).onDuty().kind(RecipientKind.HOUSEHOLD)));
        var calledOfficer = Draft.of(name()).onDuty();
        refuses(
                "awards.rule.officer-position",
                () -> nominate(new Draft(
                        calledOfficer.kind(),
                        name(),
                        1970,
                        "Tổ bảo vệ an ninh khóm 2",
                        Capacity.OFFICER,
                        calledOfficer.form(),
                        calledOfficer.level(),
                        calledOfficer.type(),
                        calledOfficer.text(),
                        UUID.randomUUID(),
                        null,
                        false,
                        null)));
    }

    @Test
    void showsNoNameOnceTheConsentIsTakenBack() {
        String name = name();
        var id = nominate(Draft.of(name).told("Đã tố giác kẻ trộm", true).consenting("Đơn đồng ý, hồ sơ 5"));
        nominations.endorse(handle(chief, id), true, "Biên bản 1");
        var paper = decision(AwardForm.COMMENDATION, AwardLevel.COMMUNE);
        nominations.decide(handle(chief, id), paper);
        refuses("awards.rule.consent-none", () -> nominations.withdrawConsent(handle(chief, id), DAY.minusDays(1)));
        nominations.withdrawConsent(handle(chief, id), DAY.plusDays(1));

        var shown = reading.view(chief, id);
        assertThat(shown.isNamed()).isFalse();
        assertThat(shown.draft().nominee().name()).isEqualTo("(Không nêu tên)");
        assertThat(shown.draft().achievement().text()).doesNotContain("tố giác");
        assertThat(shown.steps()).allSatisfy(step -> assertThat(step.note()).isNull());
        assertThat(register.view(chief.jurisdiction(), paper).recipients())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("(Không nêu tên)"));
        assertThat(list.list(chief, new NominationList.Filter(null, null, name, 0))
                        .lines())
                .isEmpty();
        nominations.undo(handle(chief, id));
        refuses("awards.rule.consent-withdrawn", () -> nominations.decide(handle(chief, id), paper));
        assertThat(list.endorsed(chief, AwardLevel.COMMUNE, AwardForm.COMMENDATION))
                .extracting(NominationList.Endorsed::id)
                .doesNotContain(id);
    }

    /** However many they are: whom the paper does not name gets no award. */
    @Test
    @Transactional
    void leavesNobodyOutOfThePaperThatProposes() {
        var id = nominate(Draft.of(name()));
        nominations.endorse(handle(chief, id), true, "Biên bản 9");
        jdbc.sql("""
                insert into awards.nomination (id, token, unit, kind, name, capacity, counted_unit, form, level, type,
                    achievement, achieved_in, achievement_key, told, state, nominated_by, written_by)
                select gen_random_uuid(), gen_random_uuid(), unit, kind, name || at, capacity, counted_unit, form, level,
                       type, achievement, achieved_in, achievement_key, told, state, nominated_by, written_by
                from awards.nomination, generate_series(1, 600) at where id = :id
                """).param("id", id).update();
        assertThat(list.endorsed(chief, AwardLevel.COMMUNE, AwardForm.COMMENDATION))
                .hasSizeGreaterThanOrEqualTo(601)
                .filteredOn(nominee -> nominee.id().equals(id))
                .extracting(NominationList.Endorsed::endorsement)
                .containsExactly("Biên bản 9");
    }

    /** Whichever way it comes in: what one paper gave is taken back wherever it names, also where nothing was decided yet. */
    @Test
    void takesTheConsentBackFromEveryNominationAndListOfThePaper() {
        String name = name();
        var agreed = Draft.of(name).told("Đã tố giác kẻ trộm", true).consenting("Đơn đồng ý, hồ sơ 6");
        var listed = nominate(agreed);
        nominations.endorse(handle(chief, listed), true, "Biên bản 1");
        var paper = decision(AwardForm.COMMENDATION, AwardLevel.COMMUNE);
        nominations.decide(handle(chief, listed), paper);
        var open = nominate(agreed.told("Đã tố giác kẻ cướp", true));
        var other = nominate(agreed.told("Đã tố giác kẻ gian", true).consenting("Đơn đồng ý, hồ sơ 7"));

        nominations.withdrawConsent(handle(chief, open), DAY.plusDays(1));
        assertThat(reading.view(chief, listed).isNamed()).isFalse();
        assertThat(reading.view(chief, other).isNamed()).isTrue();
        var view = register.view(chief.jurisdiction(), paper);
        assertThat(view.recipients())
                .singleElement()
                .satisfies(row -> assertThat(row.isNamed()).isFalse());

        var row = view.recipients().getFirst().id();
        consents.give(
                new Awards.Handle(chief.jurisdiction(), paper, view.version()), row, "Đơn đồng ý 8", DAY.plusDays(1));
        assertThat(reading.view(chief, open).isNamed()).isTrue();
        assertThat(reading.view(chief, listed).draft().consent().document()).isEqualTo("Đơn đồng ý 8");
    }

    /** A hold that a former commune entered is one of the commune that it became, also without a year of birth. */
    @Test
    void remembersAHoldThroughAMerger() {
        String name = name();
        var held = nominate(new Draft(
                RecipientKind.INDIVIDUAL,
                name,
                null,
                null,
                Capacity.OTHER,
                AwardForm.COMMENDATION,
                AwardLevel.COMMUNE,
                AwardType.MERIT,
                "Việc tốt",
                null,
                null,
                false,
                null));
        nominations.hold(handle(chief, held), Matter.DISCIPLINE, DAY.minusDays(3));
        String former = jdbc.sql("select former from geography.succession where current = :unit limit 1")
                .param("unit", commune.toString())
                .query(String.class)
                .single();
        assertThat(isHeld(name, former)).isTrue();
        assertThat(isHeld(name.replace("Nông Văn Dền", "Nong Van Den"), former)).isTrue();
        assertThat(isHeld(name, stranger.unit().toString())).isFalse();
    }

    /** Somebody held with a year of birth is not named elsewhere in the province by leaving the year out. */
    @Test
    void asksForTheYearOfBirthOfANamesakeOfSomebodyHeld() {
        String name = name();
        nominations.hold(handle(chief, nominate(Draft.of(name))), Matter.DISCIPLINE, DAY.minusDays(3));
        var paper = awards.enter(
                stranger.jurisdiction(),
                new Awards.Draft(
                        name.substring(name.length() - 8) + "/QĐ",
                        DAY,
                        AwardLevel.COMMUNE,
                        AwardForm.COMMENDATION,
                        AwardType.MERIT,
                        "Chủ tịch",
                        null,
                        stranger.unit()));
        refuses("awards.rule.birth-year", () -> honour(paper, name, null));
        refuses("awards.rule.pending", () -> honour(paper, name, 1970));
        honour(paper, name, 1985);
        honour(paper, name(), null);
        assertThat(register.view(stranger.jurisdiction(), paper).recipients()).hasSize(2);
    }

    private void honour(UUID paper, String name, @Nullable Integer born) {
        var seen = register.view(stranger.jurisdiction(), paper).version();
        var honour = new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                stranger.unit(),
                null,
                new Honour.Particulars(born, null, null, null),
                Honour.Ground.NONE);
        awards.honour(new Awards.Handle(stranger.jurisdiction(), paper, seen), List.of(honour));
    }

    private boolean isHeld(String name, String unit) {
        return isHeld(name, unit, null);
    }

    private boolean isHeld(String name, String unit, @Nullable Integer born) {
        return jdbc.sql("select awards.is_held('INDIVIDUAL', :name, cast(:born as integer), :unit, :day)")
                .param("name", name)
                .param("born", born)
                .param("unit", unit)
                .param("day", DAY)
                .query(Boolean.class)
                .single();
    }
}
