import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One citizen's browser: a connection that stays open, its cookies, the form's token. Plain sockets, as the machine is shared. */
final class Citizen implements AutoCloseable {

    record Answer(int status, String location, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("id=\"receipt-code\">(.*?)</p>", Pattern.DOTALL);

    private final URI base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private String token;

    Citizen(String base) {
        this.base = URI.create(base);
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket(base.getHost(), base.getPort() < 0 ? 80 : base.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            out = socket.getOutputStream();
        }
    }

    private Answer ask(String method, String path, String type, byte[] body) throws IOException {
        connect();
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(base.getAuthority());
        if (!cookies.isEmpty()) {
            head.append("\r\nCookie: ");
            cookies.forEach((name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
        }
        if (body != null) {
            head.append("\r\nContent-Type: ").append(type).append("\r\nContent-Length: ").append(body.length);
        }
        byte[] start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        try {
            if (body != null && body.length < 32 * 1024) {
                byte[] whole = new byte[start.length + body.length];
                System.arraycopy(start, 0, whole, 0, start.length);
                System.arraycopy(body, 0, whole, start.length, body.length);
                out.write(whole);
            } else {
                out.write(start);
                if (body != null) {
                    out.write(body);
                }
            }
            out.flush();
            return read();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean ends = false;
        String location = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase();
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.startsWith("location:")) {
                location = line.substring(9).strip();
            } else if (lower.startsWith("connection: close")) {
                ends = true;
            } else if (lower.startsWith("set-cookie:")) {
                String[] cookie = line.substring(11).strip().split(";")[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (ends) {
            close();
        }
        return new Answer(status, location, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    void openForm(String commune) throws IOException {
        Answer form = ask("GET", "/tips/new?province=" + Load.PROVINCE, null, null);
        Matcher found = TOKEN.matcher(form.text());
        if (!found.find()) {
            throw new IOException("no form: " + form.status());
        }
        token = found.group(1);
    }

    /** 302 to the receipt when it was taken. */
    Answer tell(String submission, String commune, String story, byte[] file) throws IOException {
        String boundary = "----tindan" + UUID.randomUUID();
        var body = new ByteArrayOutputStream(4096 + (file == null ? 0 : file.length));
        part(body, boundary, "_csrf", token);
        part(body, boundary, "submission", submission);
        part(body, boundary, "province", Load.PROVINCE);
        part(body, boundary, "commune", commune);
        part(body, boundary, "category", "OTHER");
        part(body, boundary, "story", story);
        part(body, boundary, "place", "gần chợ, trước cổng trường");
        if (file != null) {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"tep.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return ask("POST", "/tips", "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String value) throws IOException {
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The 24 digits, from the page that shows them once. */
    String receipt() throws IOException {
        Matcher found = CODE.matcher(ask("GET", "/tips/receipt", null, null).text());
        if (!found.find()) {
            throw new IOException("no receipt on the page");
        }
        return found.group(1).replaceAll("<[^>]*>|\\s", "");
    }

    /** Whether the receipt opens a tip; the page is then that of {@link #tracked}. */
    boolean track(String code) throws IOException {
        if (token == null) {
            openForm(null);
        }
        byte[] body = ("_csrf=" + token + "&code=" + code).getBytes(StandardCharsets.US_ASCII);
        ask("POST", "/tips/track", "application/x-www-form-urlencoded", body);
        return true;
    }

    String tracked() throws IOException {
        return ask("GET", "/tips/track", null, null).text();
    }

    Answer get(String path) throws IOException {
        return ask("GET", path, null, null);
    }

    Answer post(String path, String form) throws IOException {
        return ask("POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    String tokenOf(String path) throws IOException {
        Matcher found = TOKEN.matcher(get(path).text());
        token = found.find() ? found.group(1) : token;
        return token;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
