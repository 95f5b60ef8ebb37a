package vn.tindan.geography.boundaries;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a collection of features one by one, so that no more than one of them is ever in memory. */
class FeatureReader {

    /** The most points of one outline, and of a whole file. */
    static final int MOST_POINTS = 500_000;

    static final int MOST_POINTS_OF_A_FILE = 20_000_000;
    static final int MOST_FEATURES = 20_000;

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 10_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final String codeProperty;
    private int features;
    private int points;
    private int pointsOfAll;

    FeatureReader(String codeProperty) {
        this.codeProperty = codeProperty;
    }

    void read(InputStream file, Consumer<Feature> taker) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), file)) {
            collection(json, taker);
        } catch (JacksonException broken) {
            throw new Malformed(
                    "geography.boundaries.json",
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr());
        }
    }

    private void collection(JsonParser json, Consumer<Feature> taker) {
        boolean isCollection = false;
        boolean hasFeatures = false;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Malformed("geography.boundaries.collection");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            var value = json.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                hasFeatures = true;
                features(json, taker);
            } else {
                isCollection |= name.equals("type") && "FeatureCollection".equals(json.getString());
                json.skipChildren();
            }
        }
        if (!isCollection || !hasFeatures || json.nextToken() != null) {
            throw new Malformed("geography.boundaries.collection");
        }
    }

    private void features(JsonParser json, Consumer<Feature> taker) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (++features > MOST_FEATURES) {
                throw new Malformed("geography.boundaries.features", MOST_FEATURES);
            }
            points = 0;
            taker.accept(feature(json));
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new Malformed("geography.boundaries.collection");
        }
    }

    private Feature feature(JsonParser json) {
        String code = null;
        var geometry = new Feature(features, null, null, null);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            var value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                code = code(json);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                geometry = geometry(json);
            } else {
                json.skipChildren();
            }
        }
        return new Feature(features, code, geometry.geometry(), geometry.coordinates());
    }

    private @Nullable String code(JsonParser json) {
        String code = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && name.equals(codeProperty)) {
                code = json.getString();
            }
            json.skipChildren();
        }
        return code;
    }

    private Feature geometry(JsonParser json) {
        String type = null;
        Object coordinates = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            var value = json.nextToken();
            if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = nested(json);
            } else {
                type = name.equals("type") ? json.getString() : type;
                json.skipChildren();
            }
        }
        return new Feature(features, null, type, coordinates);
    }

    /** From after an opening bracket: a position where numbers follow, else the list of what is nested. */
    private Object nested(JsonParser json) {
        var token = json.nextToken();
        if (token != null && token.isNumeric()) {
            return position(json);
        }
        List<Object> list = new ArrayList<>();
        for (; token == JsonToken.START_ARRAY; token = json.nextToken()) {
            list.add(nested(json));
        }
        if (token != JsonToken.END_ARRAY) {
            throw new Malformed("geography.boundaries.coordinates", features);
        }
        return list;
    }

    private Feature.Position position(JsonParser json) {
        double longitude = json.getDoubleValue();
        var second = json.nextToken();
        if (second == null || !second.isNumeric()) {
            throw new Malformed("geography.boundaries.coordinates", features);
        }
        double latitude = json.getDoubleValue();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!json.currentToken().isNumeric()) { // a height, which no map of ours shows
                throw new Malformed("geography.boundaries.coordinates", features);
            }
        }
        if (++points > MOST_POINTS || ++pointsOfAll > MOST_POINTS_OF_A_FILE) {
            throw new Malformed("geography.boundaries.points", features, MOST_POINTS);
        }
        return new Feature.Position(longitude, latitude);
    }
}
