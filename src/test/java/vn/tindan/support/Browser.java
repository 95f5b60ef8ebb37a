package vn.tindan.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium under Playwright; tests that ask for one are skipped, and say so, where there is none. */
public final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                // a small /dev/shm, as containers have, ends a page without a word
                                "--disable-dev-shm-usage",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream")));
    }

    public static Browser open() {
        Optional<Path> executable = Stream.of(
                        "/usr/bin/chromium-headless-shell", // opens pages in less than half the time
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                executable.isPresent(), "no Chromium or Chrome is installed: the browser tests are skipped");
        return new Browser(executable.orElseThrow());
    }

    /** Somebody's own window, with a session of its own; nothing fades, so that a colour is one at every moment. */
    public BrowserContext window(int width, int height) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The same of somebody who lets no page run scripts. */
    public BrowserContext windowWithoutScripts(int width, int height) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(false));
    }

    /** Waits until it is true in the page; Playwright's own way needs an eval, which the content policy forbids. */
    public static void until(Page page, String condition) {
        var last = new AtomicReference<>("");
        try {
            page.waitForCondition(() -> {
                try {
                    return Boolean.TRUE.equals(page.evaluate(condition));
                } catch (PlaywrightException betweenTwoPages) {
                    last.set(betweenTwoPages.getMessage());
                    return false;
                }
            });
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "never true: %s%n%s%nlast error: %s".formatted(condition, state(page), last), late);
        }
    }

    /** What somebody would see who looked at the page now. */
    private static String state(Page page) {
        try {
            return "%s (%s), %s, focus on %s%n%s"
                    .formatted(
                            page.url(),
                            page.title(),
                            page.evaluate("document.readyState + (window.isThePageBefore ? ', the page before' : '')"),
                            page.evaluate("document.activeElement?.outerHTML.slice(0, 200)"),
                            page.evaluate("document.body.innerText.slice(0, 1500)"));
        } catch (PlaywrightException unreachable) {
            return page.url() + ", not reachable: " + unreachable.getMessage();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
