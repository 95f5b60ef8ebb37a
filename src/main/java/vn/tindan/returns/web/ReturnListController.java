package vn.tindan.returns.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.returns.OwnReturns;
import vn.tindan.returns.ReturnBoard;
import vn.tindan.returns.filing.FilingState;

/** What is due: a commune reads its own returns, the levels above the rounds and who is missing. */
@Controller
class ReturnListController {

    private final ReturnBoard board;
    private final OwnReturns own;
    private final Units units;

    ReturnListController(ReturnBoard board, OwnReturns own, Units units) {
        this.board = board;
        this.own = own;
        this.units = units;
    }

    @GetMapping("/office/returns")
    String list(@AuthenticationPrincipal Account officer, @RequestParam(defaultValue = "0") int page, Model model) {
        if (units.get(officer.unit()).kind() == UnitKind.COMMUNE) {
            model.addAttribute("returns", own.of(officer.unit()));
            return "returns/own";
        }
        int number = Math.clamp(page, 0, 1000);
        model.addAttribute("rounds", board.rounds(officer.jurisdiction(), number));
        model.addAttribute("number", number);
        model.addAttribute(
                "hasNext", board.rounds(officer.jurisdiction(), number + 1).size() > 0);
        return "returns/rounds";
    }

    @GetMapping("/office/returns/rounds/{id}")
    String round(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable FilingState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.clamp(page, 0, 1000);
        var lines = board.page(officer.jurisdiction(), id, state, number);
        model.addAttribute("round", board.round(officer.jurisdiction(), id));
        model.addAttribute("lines", lines);
        model.addAttribute("number", number);
        model.addAttribute(
                "hasNext",
                lines.size() == ReturnBoard.LINES
                        && !board.page(officer.jurisdiction(), id, state, number + 1)
                                .isEmpty());
        model.addAttribute("states", FilingState.values());
        model.addAttribute("chosen", state);
        model.addAttribute("mayAccept", officer.is(Role.PROVINCIAL_MOVEMENT));
        return "returns/round";
    }
}
