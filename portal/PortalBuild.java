import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the pages with the machine's Node, or leaves them out where there is none; Maven runs it from source. Nothing
 * is done again as long as what goes into it is the same.
 */
final class PortalBuild {

    private static final Path PAGES = Path.of("target", "classes", "static");
    private static final Path BUILT_FROM = Path.of("target", "built-from");
    private static final Path TESTED = Path.of("target", "tested");
    private static final Path INSTALLED_FROM = Path.of("node_modules", ".installed-from");
    private static final List<String> SOURCES = List.of(
            "src", "test", "public", "api", "index.html", "package.json", "package-lock.json", "tsconfig.json",
            "vite.config.ts", "vite.embed.ts", "vite.local.ts");
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\..*");
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private PortalBuild() {}

    public static void main(String... arguments) throws IOException {
        if (!nodeIsNewEnough()) {
            say("No Node 20.19 or newer on this machine: the portal is left out, the gateway says so instead.");
            leaveOut();
        } else if (arguments[0].equals("pages")) {
            once("pages", BUILT_FROM, "run", "build");
        } else {
            once("tests", TESTED, "test");
        }
    }

    private static void once(String what, Path mark, String... npm) throws IOException {
        var sources = digest(SOURCES.stream().map(Path::of).toList());
        if (reads(mark, sources) && Files.exists(PAGES.resolve("index.html"))) {
            say("Nothing has changed, so the " + what + " stay as they are.");
            return;
        }
        install();
        run(npm);
        Files.writeString(mark, sources);
    }

    private static void install() throws IOException {
        var lock = digest(List.of(Path.of("package-lock.json")));
        if (!reads(INSTALLED_FROM, lock)) {
            run("ci", "--prefer-offline");
            Files.writeString(INSTALLED_FROM, lock);
        }
    }

    private static void leaveOut() throws IOException {
        Files.createDirectories(PAGES);
        Files.copy(Path.of("absent.html"), PAGES.resolve("index.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(BUILT_FROM);
    }

    private static boolean nodeIsNewEnough() {
        try {
            var node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            var version = VERSION.matcher(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            if (!version.matches()) {
                return false;
            }
            var major = Integer.parseInt(version.group(1));
            return major > 20 || major == 20 && Integer.parseInt(version.group(2)) >= 19;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void run(String... arguments) throws IOException {
        var command = new ArrayList<>(WINDOWS ? List.of("cmd", "/c", "npm") : List.of("npm"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO().start();
        try {
            var code = process.waitFor();
            if (code != 0) {
                say(String.join(" ", command) + " ended with " + code);
                System.exit(code);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            System.exit(130);
        }
    }

    private static boolean reads(Path mark, String digest) throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(digest);
    }

    /** Of names and contents, in a fixed order. */
    private static String digest(List<Path> paths) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            paths.stream().flatMap(PortalBuild::files).sorted().forEach(file -> {
                digest.update(file.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(content(file));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Path> files(Path path) {
        try {
            // What the build itself writes there does not make it another build.
            return Files.exists(path)
                    ? Files.walk(path).filter(file -> Files.isRegularFile(file) && !file.endsWith("schema.d.ts"))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String text) {
        System.out.println("[portal] " + text);
    }
}
