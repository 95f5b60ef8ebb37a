import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two halves of the crash test. "send URL COMMUNES COUNT LEDGER" sends tips with a file each until COUNT are
 * acknowledged, whatever dies meanwhile, and writes receipt, story and SHA-256 of each receipt that was shown.
 * "check URL LEDGER OFFICER PASSWORD" opens every receipt and, as the officer, downloads every file.
 */
final class Crash {

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("send")) {
            send(arguments[1], arguments[2].split(","), Integer.parseInt(arguments[3]), Path.of(arguments[4]));
        } else {
            check(arguments[1], Path.of(arguments[2]), arguments[3], arguments[4]);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void send(String url, String[] communes, int count, Path ledger) throws Exception {
        var acknowledged = new AtomicInteger();
        var broken = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(8);
                var writer = Files.newBufferedWriter(ledger)) {
            for (int i = 0; i < 8; i++) {
                pool.submit(() -> {
                    while (acknowledged.get() < count) {
                        try (var citizen = new Citizen(url)) {
                            citizen.openForm(null);
                            while (acknowledged.get() < count) {
                                String word = "ma" + UUID.randomUUID().toString().replace("-", "");
                                byte[] file = (word + " nội dung tệp ").repeat(200).getBytes(StandardCharsets.UTF_8);
                                String commune = communes[Math.floorMod(word.hashCode(), communes.length)];
                                var answer = citizen.tell(UUID.randomUUID().toString(), commune, "Tin thử " + word, file);
                                if (answer.status() != 302 || !answer.location().contains("receipt")) {
                                    throw new IOException("not taken: " + answer.status());
                                }
                                String line = citizen.receipt() + " " + word + " " + sha256(file);
                                synchronized (writer) {
                                    writer.write(line);
                                    writer.newLine();
                                    writer.flush();
                                }
                                acknowledged.incrementAndGet();
                            }
                        } catch (Exception e) {
                            broken.incrementAndGet();
                            try {
                                Thread.sleep(200);
                            } catch (InterruptedException stop) {
                                return;
                            }
                        }
                    }
                });
            }
        }
        System.out.printf("acknowledged %d, answers that never came %d%n", acknowledged.get(), broken.get());
    }

    private static final Pattern TIP = Pattern.compile("/office/tips/([0-9a-f-]{36})\"");
    private static final Pattern FILE = Pattern.compile("/office/tips/[0-9a-f-]{36}/files/[0-9a-f-]{36}(?=\")");

    private static void check(String url, Path ledger, String officer, String password) throws Exception {
        List<String> lines = Files.readAllLines(ledger);
        int opened = 0;
        int listed = 0;
        int whole = 0;
        try (var police = new Citizen(url);
                var citizen = new Citizen(url)) {
            String token = police.tokenOf("/login");
            police.post("/login", "username=" + officer + "&password=" + password + "&_csrf=" + token);
            for (String line : lines) {
                String[] parts = line.split(" ");
                citizen.track(parts[0]);
                String page = citizen.tracked();
                opened += page.contains("progress-steps") || page.contains("file-list") ? 1 : 0;
                listed += page.contains("tep.txt") ? 1 : 0;
                whole += isWhole(police, parts[1], parts[2]) ? 1 : 0;
                citizen.post("/tips/track/end", "_csrf=" + citizen.tokenOf("/tips/track"));
            }
        }
        System.out.printf(
                "receipts %d: opened %d, file listed %d, file whole by its SHA-256 %d%n", lines.size(), opened, listed, whole);
        if (opened != lines.size() || listed != lines.size() || whole != lines.size()) {
            System.exit(1);
        }
    }

    private static boolean isWhole(Citizen police, String word, String sha256) throws Exception {
        Matcher tip = TIP.matcher(police.get("/office/tips?words=" + word).text());
        if (!tip.find()) {
            return false;
        }
        Matcher file = FILE.matcher(police.get("/office/tips/" + tip.group(1)).text());
        return file.find() && sha256(police.get(file.group()).body()).equals(sha256);
    }
}
