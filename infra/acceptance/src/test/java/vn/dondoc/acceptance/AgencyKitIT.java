package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Platform.eventually;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an agency gets in its hands does what it says: from another origin in a browser, and from a shell. */
class AgencyKitIT {

    private final Platform platform = SmallProvince.running();
    private final Request homeAffairs = platform.as("home-affairs");
    private final Request unit = platform.as("xa-hai");

    private String secretOf(String client, String of, List<String> origins) {
        var body = Map.of("unitId", of, "name", "Trang tin", "lead", true, "origins", origins);
        return accepted(() -> homeAffairs.put("/clients/" + client, body))
                .json()
                .at("/secret")
                .asString();
    }

    @Test
    void aPageOfAnotherOriginSendsEvidenceAndAReport() {
        var port = AgencyServerProcess.freePort();
        var secret = secretOf("xa-hai.trang-tin", "xa-hai", List.of("http://127.0.0.1:" + port));
        Chromium.use(browser -> {
            try (var server = new AgencyServerProcess(port, platform.origin(), "xa-hai", "xa-hai.trang-tin", secret)) {
                var page = browser.newPage();
                eventually("the agency's page")
                        .ignoreExceptionsInstanceOf(PlaywrightException.class)
                        .until(() -> {
                            page.navigate(server.origin());
                            return true;
                        });
                fill(page);
                // The gateway learns of a new origin, and the issuer of a new client, a moment later.
                eventually("what was sent").pollInterval(Duration.ofSeconds(2)).until(() -> {
                    page.click("button");
                    page.waitForFunction("!document.getElementById('outcome').textContent.startsWith('Đang')");
                    return page.textContent("#outcome").startsWith("Đã gửi");
                });
            }
            var report = unit.get("/reports/" + SmallProvince.PLAN + "/xa-hai/2026-Q1")
                    .json();
            assertThat(report.toString()).contains("SUBMITTED", "Đã mở bộ phận một cửa");
            var evidence =
                    unit.get("/evidence?unit=xa-hai&plan=" + SmallProvince.PLAN).items();
            assertThat(evidence)
                    .anySatisfy(piece -> assertThat(piece.toString()).contains("Ra mắt một cửa"));
        });
    }

    private static void fill(Page page) {
        page.fill("[name=plan]", SmallProvince.PLAN);
        page.fill("[name=period]", "2026-Q1");
        page.fill("[name=title]", "Ra mắt một cửa");
        page.fill("[name=date]", "2026-03-02");
        page.fill("[name=url]", "https://xa-hai.example/mot-cua");
        page.fill("[name=results]", "Đã mở bộ phận một cửa");
    }

    @Test
    void aScriptSendsEvidenceWithAFileAndAReport() throws Exception {
        var secret = secretOf("xa-mot.kich-ban", "xa-mot", List.of());
        var file = Files.writeString(Path.of("target", "bien-ban.txt").toAbsolutePath(), "Biên bản ra mắt");
        var log = Path.of("target", "submit.log");
        var builder = new ProcessBuilder(
                        "./submit.sh", SmallProvince.PLAN, "2026", "Tin \"một\" cửa", "2026-03-02", file.toString())
                .directory(AgencyServerProcess.KIT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "API",
                        platform.origin().toString(),
                        "UNIT",
                        "xa-mot",
                        "CLIENT_ID",
                        "xa-mot.kich-ban",
                        "CLIENT_SECRET",
                        secret));

        eventually("an accepted submission").pollInterval(Duration.ofSeconds(1)).until(() -> {
            var process = builder.start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        });

        assertThat(platform.as("xa-mot")
                        .get("/reports/" + SmallProvince.PLAN + "/xa-mot/2026")
                        .body())
                .contains("SUBMITTED");
    }
}
