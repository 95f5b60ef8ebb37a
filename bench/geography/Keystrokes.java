import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * Types names letter by letter into the search: java bench/geography/Keystrokes.java URL FILE ROUNDS. Prints how many
 * keystrokes, and p50, p95, p99 and the longest in milliseconds of the last round.
 */
final class Keystrokes {

    private static final int FIRST = 2;

    public static void main(String[] arguments) throws Exception {
        var questions = new ArrayList<String>();
        for (String name : Files.readAllLines(Path.of(arguments[1]))) {
            for (int length = FIRST; length <= name.length(); length++) {
                questions.add(name.substring(0, length));
            }
        }
        long[] times = {};
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            times = type(arguments[0], questions);
        }
        Arrays.sort(times);
        System.out.printf(
                "%d %.2f %.2f %.2f %.2f%n",
                times.length, at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
    }

    private static long[] type(String url, ArrayList<String> questions) throws Exception {
        var times = new long[questions.size()];
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < times.length; i++) {
                var asked = URLEncoder.encode(questions.get(i), StandardCharsets.UTF_8);
                var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/units?query=" + asked)).build();
                long begun = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofByteArray());
                times[i] = System.nanoTime() - begun;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(questions.get(i) + ": " + answer.statusCode());
                }
            }
        }
        return times;
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
