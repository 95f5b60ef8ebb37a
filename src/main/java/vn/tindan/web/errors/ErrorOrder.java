package vn.tindan.web.errors;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** What is to be mended in a form, in the order of its fields: validation finds it in any, and another each time. */
@Component("errorOrder")
public class ErrorOrder {

    /**
     * Those of the whole form come first.
     *
     * @param form null where what was typed did not make one: its fields were read one after the other then
     */
    public List<DetailedError> of(@Nullable Object form, List<DetailedError> errors) {
        if (form == null || !form.getClass().isRecord()) {
            return errors;
        }
        var fields = Stream.of(form.getClass().getRecordComponents())
                .map(component -> component.getName())
                .toList();
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> fields.indexOf(outermost(error.getFieldName()))))
                .toList();
    }

    private static String outermost(String field) {
        return field.split("[.\\[]", 2)[0];
    }
}
