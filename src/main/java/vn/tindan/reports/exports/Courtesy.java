package vn.tindan.reports.exports;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a thread give way to all others. Java's own priorities do nothing on Linux, unless every thread of the machine's is
 * given one by a switch that warns at each start.
 */
final class Courtesy {

    private static final Logger log = LoggerFactory.getLogger(Courtesy.class);

    /** Of 19: a third of a page's share where pages want all of the machine, and all where they want none. */
    private static final int NICE = 5;

    private static final int PRIO_PROCESS = 0;

    private Courtesy() {}

    /** On Linux, where 0 names the calling thread; elsewhere it would name the whole process, and nothing happens. */
    @SuppressWarnings("restricted")
    static void ofThisThread() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            var linker = Linker.nativeLinker();
            var setpriority = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
            int failed = (int) setpriority.invokeExact(PRIO_PROCESS, 0, NICE);
            if (failed != 0) {
                log.warn("Exports have the priority of pages: it was refused");
            }
        } catch (Throwable refused) {
            log.warn("Exports have the priority of pages: {}", refused.toString());
        }
    }
}
