package vn.tindan.geography;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Lets entities of every module hold a {@code UnitId} in a text column. */
@Converter(autoApply = true)
class UnitIdColumn implements AttributeConverter<UnitId, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable UnitId id) {
        return id == null ? null : id.toString();
    }

    @Override
    public @Nullable UnitId convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : UnitId.parse(text);
    }
}
