package vn.tindan.apps.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body in bounded memory and strictly: no unknown field, no field twice, nothing nested deep. */
@Component
class ApiBody {

    /** A story of the longest kind in three bytes a character, escaped, and the rest. */
    private static final int LARGEST = 1_000_000;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(4).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    byte[] read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ApiProblem(HttpStatus.CONTENT_TOO_LARGE, "apps.api.large");
        }
        return body;
    }

    TellRequest parse(byte[] body) {
        try {
            var request = json.readValue(body, TellRequest.class);
            if (request != null) {
                return request;
            }
        } catch (JacksonException malformed) {
            // what was wrong may quote what was told
        }
        throw new ApiProblem(HttpStatus.BAD_REQUEST, "apps.api.malformed");
    }
}
