package vn.tindan.attachments.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import vn.tindan.attachments.terms.Scan;

/** Speaks to ClamAV's daemon: {@code INSTREAM}, a file in pieces, one line of answer. */
public record Clamd(String host, int port) {

    private static final int PIECE = 32 * 1024;
    private static final int CONNECT = 5_000;
    private static final int ANSWER = 120_000;

    public static Clamd at(String address) {
        int colon = address.lastIndexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException("tindan.files.clamd is host:port, not " + address);
        }
        return new Clamd(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /** CLEAN, INFECTED, or NONE where the daemon takes no file of this size; a daemon that is away is an exception. */
    public Scan scan(InputStream file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT);
            socket.setSoTimeout(ANSWER);
            String answer = ask(socket, file);
            if (answer.endsWith("FOUND")) {
                return Scan.INFECTED;
            }
            if (answer.equals("stream: OK")) {
                return Scan.CLEAN;
            }
            if (answer.contains("size limit exceeded")) {
                return Scan.NONE;
            }
            throw new IOException("the scanner did not scan");
        }
    }

    private static String ask(Socket socket, InputStream file) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE + 4));
        try {
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int count = file.read(piece); count >= 0; count = file.read(piece)) {
                if (count > 0) {
                    out.writeInt(count);
                    out.write(piece, 0, count);
                }
            }
            out.writeInt(0);
            out.flush();
        } catch (java.net.SocketException full) {
            // it says why before it hangs up
        }
        String answer = new String(socket.getInputStream().readNBytes(1024), US_ASCII);
        return answer.replace("\0", "").strip();
    }
}
