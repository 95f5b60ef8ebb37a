package vn.tindan.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/** Decisions of one province and those they honour, as tests of the rules write them. */
public final class AwardsForTests {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);

    private final Awards awards;
    private final AwardRegister register;
    private final Jurisdiction province;
    private final UnitId commune;

    public AwardsForTests(Awards awards, AwardRegister register, Jurisdiction province, UnitId commune) {
        this.awards = awards;
        this.register = register;
        this.province = province;
        this.commune = commune;
    }

    public Awards.Draft draft(AwardForm form, AwardLevel level, @Nullable String subject) {
        String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ";
        return new Awards.Draft(number, DAY, level, form, AwardType.DEDICATION, "Bộ trưởng", subject, commune);
    }

    public UUID medal() {
        return awards.enter(province, draft(AwardForm.MEDAL, AwardLevel.MINISTRY, null));
    }

    public UUID commendation(@Nullable String subject) {
        return awards.enter(province, draft(AwardForm.COMMENDATION, AwardLevel.COMMUNE, subject));
    }

    public Honour person(String name) {
        return new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                commune,
                null,
                new Honour.Particulars(1961, null, null, null),
                Honour.Ground.NONE);
    }

    public Honour agreed(String name) {
        return new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                commune,
                "Đã tố giác kẻ trộm",
                new Honour.Particulars(1961, "Khóm 7", null, null),
                Honour.Ground.consented("Đơn 3", DAY));
    }

    public Awards.Handle handle(UUID decision) {
        return new Awards.Handle(
                province, decision, register.view(province, decision).version());
    }

    public void honour(UUID decision, Honour honour) {
        awards.honour(handle(decision), List.of(honour));
    }

    public static void refuses(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    /** Letters only, so that the name stays one that somebody could bear. */
    public static String name(String rest) {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return "Lý " + rest + " " + letters;
    }
}
