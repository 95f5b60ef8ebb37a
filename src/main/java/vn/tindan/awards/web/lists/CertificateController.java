package vn.tindan.awards.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.certificate.CertificateLayout;
import vn.tindan.awards.certificate.CertificateLayouts;
import vn.tindan.awards.certificate.Certificates;
import vn.tindan.awards.naming.Names;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** Certificates of a decision as one file, and the layout that a unit gives them. */
@Controller
class CertificateController {

    private final Certificates certificates;
    private final CertificateLayouts layouts;

    CertificateController(Certificates certificates, CertificateLayouts layouts) {
        this.certificates = certificates;
        this.layouts = layouts;
    }

    /** A layout as it is typed. */
    record LayoutForm(
            @NotNull(message = "{web.form.version}") @Nullable Integer version,

            @NotBlank(message = "{awards.layout.missing}") @Size(max = 200, message = "{awards.form.long}") @Nullable String authority,

            @NotBlank(message = "{awards.layout.missing}") @Size(max = 60, message = "{awards.form.long}") @Nullable String heading,

            @NotBlank(message = "{awards.layout.missing}") @Size(max = 300, message = "{awards.form.long}") @Nullable String wording,

            @NotBlank(message = "{awards.layout.missing}") @Size(max = 100, message = "{awards.form.long}") @Nullable String capacity,

            @NotBlank(message = "{awards.layout.missing}") @Size(max = 60, message = "{awards.form.long}") @Nullable String place,

            @NotNull(message = "{awards.layout.margin}") @Min(value = 0, message = "{awards.layout.margin}") @Max(value = 80, message = "{awards.layout.margin}") @Nullable Integer marginTop,

            @NotNull(message = "{awards.layout.margin}") @Min(value = 0, message = "{awards.layout.margin}") @Max(value = 80, message = "{awards.layout.margin}") @Nullable Integer marginSide,

            @NotNull(message = "{awards.layout.margin}") @Min(value = 0, message = "{awards.layout.margin}") @Max(value = 80, message = "{awards.layout.margin}") @Nullable Integer marginBottom,

            @NotNull(message = "{awards.layout.size}") @Min(value = 14, message = "{awards.layout.size}") @Max(value = 60, message = "{awards.layout.size}") @Nullable Integer nameSize,

            @Nullable Boolean framed,
            @Nullable Boolean printedHead) {

        static LayoutForm of(CertificateLayout layout) {
            return new LayoutForm(
                    layout.version(),
                    layout.authority(),
                    layout.heading(),
                    layout.wording(),
                    layout.capacity(),
                    layout.place(),
                    layout.marginTop(),
                    layout.marginSide(),
                    layout.marginBottom(),
                    layout.nameSize(),
                    layout.framed(),
                    layout.printedHead());
        }

        CertificateLayout toLayout(UnitId unit, AwardForm form) {
            if (version == null) {
                throw new IllegalStateException("an unchecked form");
            }
            return new CertificateLayout(
                    unit,
                    form,
                    version,
                    text(authority),
                    text(heading),
                    text(wording),
                    text(capacity),
                    text(place),
                    number(marginTop),
                    number(marginSide),
                    number(marginBottom),
                    number(nameSize),
                    Boolean.TRUE.equals(framed),
                    Boolean.TRUE.equals(printedHead));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : Names.tidy(typed);
        }

        private static int number(@Nullable Integer typed) {
            return typed == null ? 0 : typed;
        }
    }

    @GetMapping("/office/awards/layouts/{form}")
    String layout(@AuthenticationPrincipal Account officer, @PathVariable AwardForm form, Model model) {
        model.addAttribute("form", LayoutForm.of(layouts.of(officer, form)));
        return page(form, model);
    }

    @PostMapping("/office/awards/layouts/{form}")
    String adjust(
            @AuthenticationPrincipal Account officer,
            @PathVariable("form") AwardForm of,
            @Valid @ModelAttribute("form") LayoutForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(of, model);
        }
        layouts.adjust(officer, form.toLayout(officer.unit(), of));
        redirect.addFlashAttribute("notice", "awards.notice.saved");
        return "redirect:/office/awards/layouts/" + of;
    }

    @PostMapping("/office/awards/layouts/{form}/reset")
    String reset(@AuthenticationPrincipal Account officer, @PathVariable AwardForm form, RedirectAttributes redirect) {
        layouts.forget(officer, form);
        redirect.addFlashAttribute("notice", "awards.notice.saved");
        return "redirect:/office/awards/layouts/" + form;
    }

    @Delicate
    @GetMapping("/office/awards/layouts/{form}/preview.{extension}")
    ResponseEntity<byte[]> preview(
            @AuthenticationPrincipal Account officer, @PathVariable AwardForm form, @PathVariable String extension) {
        AwardFiles.format(extension, DocumentFormat.PDF);
        return AwardFiles.answer(certificates.preview(officer, form));
    }

    @Delicate
    @GetMapping("/office/awards/{id}/certificates.{extension}")
    ResponseEntity<byte[]> print(
            @AuthenticationPrincipal Account officer, @PathVariable UUID id, @PathVariable String extension) {
        var file = certificates.of(officer, id);
        AwardFiles.format(extension, DocumentFormat.PDF);
        return AwardFiles.answer(file);
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/awards", violation, request);
    }

    private static String page(AwardForm form, Model model) {
        model.addAttribute("of", form);
        model.addAttribute("forms", AwardForm.values());
        return "awards/layout";
    }
}
