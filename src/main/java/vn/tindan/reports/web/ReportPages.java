package vn.tindan.reports.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.documents.Documents;
import vn.tindan.reports.ReportAftermath;
import vn.tindan.reports.ReportCorrections;
import vn.tindan.reports.ReportStatus;
import vn.tindan.reports.Reports;

/** What the page of a report shows: where it stands, what may be done now, what moved, what is kept. */
@Component
class ReportPages {

    private final Reports reports;
    private final ReportCorrections corrections;
    private final ReportAftermath aftermath;
    private final Documents documents;
    private final Accounts accounts;

    ReportPages(
            Reports reports,
            ReportCorrections corrections,
            ReportAftermath aftermath,
            Documents documents,
            Accounts accounts) {
        this.reports = reports;
        this.corrections = corrections;
        this.aftermath = aftermath;
        this.documents = documents;
        this.accounts = accounts;
    }

    void fill(Account reader, UUID id, Typed typed, Model model) {
        model.addAttribute("typed", typed);
        var reach = reader.jurisdiction();
        var state = reports.state(reach, id);
        boolean isDraft = state.status() == ReportStatus.DRAFT;
        model.addAttribute("id", id);
        model.addAttribute("state", state);
        model.addAttribute("approver", name(state.approvedBy()));
        model.addAttribute("returner", name(state.returnedBy()));
        model.addAttribute("document", reports.document(reader, id));
        model.addAttribute("formats", documents.formats());
        model.addAttribute("differences", corrections.differences(reach, id));
        model.addAttribute("sheets", corrections.sheets(reach, id));
        model.addAttribute("signed", aftermath.signed(reach, id));
        boolean mayEdit = isDraft && (reader.is(Role.SECRETARY) || reader.is(Role.SIGNER));
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("isWithoutPast", mayEdit && isWithoutPast(reader, id));
        model.addAttribute("mayEnterPast", reader.is(Role.SECRETARY));
        model.addAttribute("mayWrite", reader.is(Role.SECRETARY) || reader.is(Role.SIGNER));
        model.addAttribute("maySign", reader.is(Role.SIGNER));
        model.addAttribute("signerName", reader.name());
    }

    /** Whether nothing is known of the period before, so that the report could compare nothing. */
    private boolean isWithoutPast(Account reader, UUID id) {
        return reports.figures(reader.jurisdiction(), id).rows().stream()
                .noneMatch(row -> row.previous().isKnown());
    }

    private @Nullable String name(@Nullable String username) {
        return username == null
                ? null
                : accounts.find(username).map(Account::name).orElse(username);
    }
}
