package vn.tindan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.shared.RuleViolation;

/** A rule that said no, told on the page of the thing it was about instead of on an error page. */
public record Refusal(String key, String[] arguments) implements Serializable {

    private static final String HELD = Refusal.class.getName() + ".held";

    /** What the layout shows above the page that is drawn once more. */
    public static Refusal of(RuleViolation violation) {
        return new Refusal(
                violation.key(),
                Arrays.stream(violation.arguments()).map(String::valueOf).toArray(String[]::new));
    }

    /** Remembers with the request what was refused of it before its handler came to see it: a file of a form. */
    public static void hold(HttpServletRequest request, RuleViolation violation) {
        var held = new ArrayList<>(heldBy(request));
        held.add(of(violation));
        request.setAttribute(HELD, List.copyOf(held));
    }

    /** What was refused of a request so far; its handler says it with its own mistakes. */
    @SuppressWarnings("unchecked")
    public static List<Refusal> heldBy(HttpServletRequest request) {
        return request.getAttribute(HELD) instanceof List<?> held ? (List<Refusal>) held : List.of();
    }

    /** The way back to {@code <path>/<id>}, the id being that of the address that was refused. */
    public static String backTo(String path, RuleViolation violation, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("problem", of(violation));
        var address = (Map<?, ?>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        return "redirect:" + path + "/" + address.get("id");
    }
}
