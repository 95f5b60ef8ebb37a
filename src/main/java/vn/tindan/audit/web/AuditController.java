package vn.tindan.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.audit.Actor;
import vn.tindan.audit.AuditProof;
import vn.tindan.audit.AuditSearch;
import vn.tindan.web.Delicate;

/** The trail as an auditor reads it, and the proof that nobody changed it. */
@Controller
@Delicate
class AuditController {

    private final AuditSearch search;
    private final AuditProof proof;
    private final ActNames names;

    AuditController(AuditSearch search, AuditProof proof, ActNames names) {
        this.search = search;
        this.proof = proof;
        this.names = names;
    }

    /** What the form above the list sends; the next page goes on before a number. */
    record SearchForm(
            @Nullable String actor,
            @Nullable String unit,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String before) {

        AuditSearch.Filter toFilter() {
            return new AuditSearch.Filter(
                    given(actor), given(unit), given(action), given(subject), day(from), day(to), number(before));
        }

        /** What is no day or no number narrows nothing. */
        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private static @Nullable Long number(@Nullable String text) {
            return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A line with the name of what was done; none for an act that only an older release wrote. */
    record Named(AuditSearch.Line line, @Nullable String act) {}

    @GetMapping("/office/audit")
    String page(
            @AuthenticationPrincipal Actor auditor,
            @ModelAttribute("form") SearchForm form,
            Locale locale,
            Model model) {
        var lines = search.find(auditor, form.toFilter());
        model.addAttribute(
                "lines",
                lines.stream()
                        .map(line -> new Named(line, names.name(line.action(), locale)))
                        .toList());
        model.addAttribute("kinds", names.kinds(locale));
        model.addAttribute("offered", names.isOffered(form.action()));
        model.addAttribute(
                "next", lines.size() == AuditSearch.PAGE ? lines.getLast().number() : null);
        return "audit/list";
    }

    @PostMapping("/office/audit/proofs")
    String prove(RedirectAttributes redirect) {
        var result = proof.prove();
        redirect.addFlashAttribute("lines", result.lines());
        redirect.addFlashAttribute("broken", result.broken().orElse(null));
        redirect.addFlashAttribute("proven", true);
        return "redirect:/office/audit/proofs";
    }

    @GetMapping("/office/audit/proofs")
    String proof() {
        return "audit/proof";
    }
}
