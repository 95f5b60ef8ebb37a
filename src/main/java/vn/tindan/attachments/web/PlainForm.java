package vn.tindan.attachments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A form whose files are gone their own way: what is left are its fields. */
class PlainForm extends HttpServletRequestWrapper {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Map<String, String[]> fields;

    PlainForm(HttpServletRequest request, Map<String, List<String>> fields) {
        super(request);
        var all = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        this.fields = Collections.unmodifiableMap(all);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = fields.get(name);
        return values == null ? null : Arrays.copyOf(values, values.length);
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(CONTENT_TYPE) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(CONTENT_TYPE)
                ? Collections.enumeration(List.of(getContentType()))
                : super.getHeaders(name);
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }
}
