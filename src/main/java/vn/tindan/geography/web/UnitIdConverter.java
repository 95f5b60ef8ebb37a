package vn.tindan.geography.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;

/** Lets controllers take a {@code UnitId} from an address or a form; a field left blank is none. */
@Component
class UnitIdConverter implements Converter<String, @Nullable UnitId> {

    @Override
    public @Nullable UnitId convert(String text) {
        return text.isBlank() ? null : UnitId.parse(text);
    }
}
