import java.util.Random;
import java.util.UUID;

/** One tip with one file of so many megabytes: java bench/intake/Large.java URL COMMUNE MEGABYTES. */
final class Large {
    public static void main(String[] arguments) throws Exception {
        byte[] file = new byte[Integer.parseInt(arguments[2]) * 1024 * 1024];
        new Random(7).nextBytes(file);
        byte[] head = "\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom".getBytes("ISO-8859-1");
        System.arraycopy(head, 0, file, 0, head.length);
        try (var citizen = new Citizen(arguments[0])) {
            citizen.openForm(null);
            long start = System.nanoTime();
            var answer = citizen.tell(UUID.randomUUID().toString(), arguments[1], "Video dài", file);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("A tip with %s MB: %d %s, %.1f s%n", arguments[2], answer.status(), answer.location(), seconds);
        }
    }
}
