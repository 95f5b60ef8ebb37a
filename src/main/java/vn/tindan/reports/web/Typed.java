package vn.tindan.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form that was refused: it stands there again, and nothing of it is lost. */
record Typed(String form, Map<String, String> fields) {

    /** Of a page on which nothing was refused. */
    static final Typed NOTHING = new Typed("", Map.of());

    Typed {
        fields = Map.copyOf(fields);
    }

    /** The form is known by the end of its address: "sections/3", "issue". */
    static Typed of(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return new Typed(request.getRequestURI().replaceFirst(".*/office/reports/[0-9a-f-]{36}/", ""), fields);
    }

    public boolean isOf(String other) {
        return form.equals(other);
    }

    /** What was typed, or what the page would show without. */
    public @Nullable String or(String other, String field, @Nullable String kept) {
        return isOf(other) ? fields.getOrDefault(field, kept) : kept;
    }
}
