import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends tips through the real form: java bench/intake/Load.java URL COMMUNES CLIENTS SECONDS [tell|track RECEIPTS-FILE].
 * Prints one line: taken per second, refused, failed, p50, p95, p99 in milliseconds. Receipts go to standard error.
 */
final class Load {

    static final String PROVINCE = System.getProperty("province", "v2-92");
    private static final String STORY = "Ba bốn người lạ tụ tập mỗi tối trong quán nước ở đầu hẻm, có người cầm tiền, có người ghi "
            + "sổ. Xe máy dựng chật lối đi, tới một hai giờ sáng mới về. Con nít trong xóm thấy hoài. ";

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        String[] communes = arguments[1].split(",");
        int clients = Integer.parseInt(arguments[2]);
        long end = System.nanoTime() + (long) (Double.parseDouble(arguments[3]) * 1e9);
        boolean tracks = arguments.length > 4 && arguments[4].equals("track");
        List<String> receipts = tracks ? java.nio.file.Files.readAllLines(java.nio.file.Path.of(arguments[5])) : List.of();
        var times = new ArrayList<long[]>();
        var refused = new AtomicInteger();
        var failed = new AtomicInteger();
        var next = new AtomicLong();
        long begun = System.nanoTime();
        try (var pool = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int i = 0; i < clients; i++) {
                pool.submit(() -> {
                    var own = new long[200_000];
                    int taken = 0;
                    try (var citizen = new Citizen(url)) {
                        citizen.openForm(null);
                        while (System.nanoTime() < end && taken < own.length) {
                            long number = next.incrementAndGet();
                            long start = System.nanoTime();
                            try {
                                if (tracks) {
                                    citizen.track(receipts.get((int) (number % receipts.size())));
                                } else {
                                    var answer = citizen.tell(
                                            UUID.randomUUID().toString(),
                                            communes[(int) (number % communes.length)],
                                            STORY + number,
                                            null);
                                    if (answer.status() != 302 || !answer.location().contains("receipt")) {
                                        refused.incrementAndGet();
                                        continue;
                                    }
                                }
                                own[taken++] = System.nanoTime() - start;
                                if (!tracks && taken % 200 == 0) {
                                    System.err.println(citizen.receipt());
                                }
                            } catch (IOException e) {
                                failed.incrementAndGet();
                            }
                        }
                    } catch (IOException e) {
                        failed.incrementAndGet();
                    }
                    synchronized (times) {
                        times.add(Arrays.copyOf(own, taken));
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                java.util.Locale.ROOT,
                "%.1f %d %d %.1f %.1f %.1f %d%n",
                all.length / seconds, refused.get(), failed.get(), at(all, 0.5), at(all, 0.95), at(all, 0.99), all.length);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }
}
