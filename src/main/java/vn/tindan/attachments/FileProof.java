package vn.tindan.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.tindan.attachments.sealed.SealedFiles;
import vn.tindan.attachments.sealed.StoredFile;

/** Reads a file to its end to know that it is the one that came: the seal of every piece, the length, the SHA-256. */
@Component
class FileProof {

    private final SealedFiles files;

    FileProof(SealedFiles files) {
        this.files = files;
    }

    void require(StoredFile file, byte[] key) throws IOException {
        String expected = files.openText(file.id(), key, "sha256", file.sha256());
        try (var bytes = files.open(file.id(), key, file.content())) {
            var digest = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
            long length = bytes.transferTo(digest);
            String found = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            if (length != file.length() || !found.equals(expected)) {
                throw new IOException("another file");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
