package vn.tindan.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.tindan.attachments.Uploads;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** Reads a form as it comes, part by part: fields into memory within bounds, files straight under their seal. */
@Component
class MultipartSealing {

    /** The field that every form of ours sends before its files. */
    private static final String TOKEN = "submission";

    private static final int MOST_PARTS = 80;
    /** Of all fields together: the longest story in the widest letters, and everything else, fits twice. */
    private static final int LARGEST_FIELDS = 1024 * 1024;

    private final Uploads uploads;
    private final FileSettings settings;
    private final MessageSource messages;
    private final LocaleResolver languages;

    MultipartSealing(Uploads uploads, FileSettings settings, MessageSource messages, LocaleResolver languages) {
        this.uploads = uploads;
        this.settings = settings;
        this.messages = messages;
        this.languages = languages;
    }

    PlainForm seal(HttpServletRequest request) throws IOException, FileUploadException {
        var parts = new Parts(request);
        var upload = new FileUpload();
        upload.setHeaderEncoding(UTF_8.name());
        upload.setSizeMax(2 * settings.largest().toBytes());
        var items = upload.getItemIterator(new ServletRequestContext(request));
        for (int count = 0; items.hasNext(); count++) {
            if (count == MOST_PARTS) {
                throw new FormTooLarge();
            }
            parts.take(items.next());
        }
        return new PlainForm(request, parts.fields);
    }

    private final class Parts {

        private final HttpServletRequest request;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private int left = LARGEST_FIELDS;

        Parts(HttpServletRequest request) {
            this.request = request;
        }

        void take(FileItemStream item) throws IOException, FileUploadException {
            if (item.isFormField()) {
                field(item);
            } else if (item.getName() != null && !item.getName().isBlank()) {
                file(item);
            }
        }

        private void field(FileItemStream item) throws IOException, FileUploadException {
            try (var bytes = item.openStream()) {
                byte[] value = bytes.readNBytes(left + 1);
                left -= value.length;
                if (left < 0) {
                    throw new FormTooLarge();
                }
                fields.computeIfAbsent(String.valueOf(item.getFieldName()), _ -> new ArrayList<>())
                        .add(new String(value, UTF_8));
            }
        }

        /** What is refused is said on the form's own page, beside its other mistakes; the rest of the form is read on. */
        private void file(FileItemStream item) throws IOException {
            String token = fields.getOrDefault(TOKEN, List.of("")).getFirst();
            try (var bytes = item.openStream()) {
                uploads.keep(token, item.getName(), bytes);
            } catch (RuleViolation refused) {
                String why = messages.getMessage(refused.key(), refused.arguments(), languages.resolveLocale(request));
                Refusal.hold(request, new RuleViolation("attachments.refused", Uploads.label(item.getName()), why));
            }
        }
    }
}
