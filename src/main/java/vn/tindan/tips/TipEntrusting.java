package vn.tindan.tips;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.work.Colleagues;
import vn.tindan.accounts.work.OpenWork;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/** Gives a tip to an officer of the unit that handles it; who leaves for good hands over what is still open. */
@Service
@Transactional
public class TipEntrusting implements OpenWork.OfOfficer {

    private static final Set<TipStatus> OPEN =
            EnumSet.allOf(TipStatus.class).stream().filter(TipStatus::isOpen).collect(Collectors.toUnmodifiableSet());

    private final Tips tips;
    private final TipSteps steps;
    private final TipHistory history;
    private final Colleagues colleagues;
    private final Accounts accounts;

    TipEntrusting(Tips tips, TipSteps steps, TipHistory history, Colleagues colleagues, Accounts accounts) {
        this.tips = tips;
        this.steps = steps;
        this.history = history;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    /** To one of the unit, or from whoever had it to nobody. */
    public void entrust(TipTriage.Handle handle, @Nullable UUID officer, @Nullable String why) {
        var tip = steps.find(handle);
        String whom = officer == null
                ? "Không giao riêng ai"
                : colleagues
                        .find(tip.handlingUnit(), officer)
                        .map(each -> each.name() + " (" + each.username() + ")")
                        .orElseThrow(() -> new RuleViolation("tips.rule.entrust-colleague"));
        var grounds = Grounds.because(why == null ? whom : whom + ". " + why);
        steps.take(tip, TipSteps.Step.of(TipAction.ENTRUST, grounds), changed -> changed.entrust(officer));
    }

    @Override
    public String kind() {
        return "entrusted-tips";
    }

    @Override
    @Transactional(readOnly = true)
    public long countOf(String username) {
        return inHandOf(username).size();
    }

    @Override
    public void handOver(String from, String to) {
        var heir = accounts.find(to).orElseThrow();
        for (var tip : inHandOf(from)) {
            var subject = tip.asSubject();
            tip.entrust(heir.id());
            tip.stayed(TipAction.ENTRUST);
            tips.save(tip);
            var grounds = Grounds.because(heir.name() + " (" + to + ") nhận bàn giao từ " + from);
            history.append(subject, new TipHistory.Entry(TipAction.ENTRUST, grounds, null, null, null, null, null));
        }
    }

    private List<Tip> inHandOf(String username) {
        return accounts.find(username)
                .map(Account::id)
                .map(id -> tips.findByAssigneeAndProgressStatusIn(id, OPEN))
                .orElse(List.of());
    }
}
