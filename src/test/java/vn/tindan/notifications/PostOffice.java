package vn.tindan.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server of the test's own, as far as a client needs one: it keeps what it is given. */
final class PostOffice implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> letters = new CopyOnWriteArrayList<>();

    PostOffice() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    List<String> letters() {
        return letters;
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(door.getInetAddress().getHostAddress());
        sender.setPort(door.getLocalPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                talk(client);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8), true);
        out.print("220 here\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                answer(out, "354 go on");
                letters.add(letter(in));
            } else if (line.equals("QUIT")) {
                answer(out, "221 bye");
                return;
            }
            answer(out, "250 ok");
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
