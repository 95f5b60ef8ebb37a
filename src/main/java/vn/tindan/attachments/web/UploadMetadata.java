package vn.tindan.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import vn.tindan.shared.RuleViolation;

/** {@code Upload-Metadata} of tus: {@code key base64,key base64}. */
record UploadMetadata(Map<String, String> values) {

    private static final int LONGEST = 4096;

    static UploadMetadata parse(String header) {
        if (header.length() > LONGEST) {
            throw new RuleViolation("attachments.rule.form");
        }
        var values = new HashMap<String, String>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2) {
                values.put(parts[0], decoded(parts[1].strip()));
            }
        }
        return new UploadMetadata(values);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new RuleViolation("attachments.rule.form");
        }
    }

    String of(String key) {
        return values.getOrDefault(key, "");
    }
}
