package vn.tindan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.Convention;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.Frequency;
import vn.tindan.returns.OwnReturns;
import vn.tindan.returns.ReturnForms;
import vn.tindan.returns.filing.Filings;
import vn.tindan.returns.filing.Typed;

/** A monthly return of the movement in Cần Thơ: the communes of the demonstration reported in time but for the last month. */
@Component
@Profile("demo")
class DemoReturns {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MONTHS = 4;
    private static final List<String> INDICATORS = List.of(
            "households_committed",
            "security_teams_total",
            "security_team_members",
            "community_meetings",
            "meeting_attendances",
            "disputes_mediated",
            "offenders_community_managed",
            "offenders_management_new",
            "offenders_released_from_management");

    private final ReturnForms forms;
    private final OwnReturns returns;
    private final Filings filings;
    private final DemoStage stage;
    private final Clock clock;

    DemoReturns(ReturnForms forms, OwnReturns returns, Filings filings, DemoStage stage, Clock clock) {
        this.forms = forms;
        this.returns = returns;
        this.filings = filings;
        this.stage = stage;
        this.clock = clock;
    }

    void tell() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var administrator = someone(DemoAccounts.CAN_THO, Role.ADMINISTRATOR, "Quản trị tỉnh");
        stage.as(
                administrator,
                clock.instant(),
                () -> forms.define(administrator, definition(today.minusMonths(MONTHS))));
        for (UnitId commune : List.of(DemoAccounts.SOC_TRANG, DemoAccounts.VINH_CHAU)) {
            report(commune);
        }
    }

    private static ReturnForms.Definition definition(LocalDate since) {
        return new ReturnForms.Definition(
                "Báo cáo tháng về phong trào toàn dân bảo vệ ANTQ",
                Frequency.MONTH,
                Convention.ADMINISTRATIVE,
                5,
                50,
                since,
                INDICATORS,
                List.of());
    }

    /** The earliest months first, each three days after its end; the last one that is over is still owed. */
    private void report(UnitId commune) {
        var owed =
                returns.of(commune).stream().filter(each -> !each.isRunning()).toList();
        var officer = someone(commune, Role.DUTY_OFFICER, "Thượng úy Lý Thị Sà Phal");
        var province = someone(DemoAccounts.CAN_THO, Role.PROVINCIAL_MOVEMENT, "Thiếu tá Trần Văn Đông");
        for (int month = 0; month < owed.size() - 1; month++) {
            var own = owed.get(month);
            var at = own.dueOn().minusDays(2).atTime(9, 30).atZone(ZONE).toInstant();
            var cells = cells(month);
            stage.as(officer, at, () -> filings.submit(new Filings.Handle(officer, own.id(), 0), cells));
            stage.as(province, at.plusSeconds(3600), () -> filings.accept(new Filings.Handle(province, own.id(), 1)));
        }
    }

    /** Made up, and in balance: 24 people under management at first, one more than leaves each month. */
    private static Map<String, Typed> cells(int month) {
        var cells = new HashMap<String, Typed>();
        var written = List.of(
                month == 0 ? "hơn 5.200" : "5." + (240 + 10 * month),
                "14",
                "68",
                String.valueOf(22 + month % 3),
                "hơn 1." + (400 + 20 * month),
                String.valueOf(3 + month % 2),
                String.valueOf(24 + month),
                "2",
                "1");
        for (int at = 0; at < INDICATORS.size(); at++) {
            cells.put(INDICATORS.get(at), new Typed(written.get(at), ""));
        }
        return cells;
    }

    private static Account someone(UnitId unit, Role role, String name) {
        return new Account(UUID.randomUUID(), "demo", name, unit, "", Set.of(role), true, null);
    }
}
