package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ships, by the CycloneDX file of this build: where it comes from and under which licence. */
class SupplyChainIT {

    private static final Path BOM = Path.of("target", "dondoc.cdx.json");

    /** Of several licences the one that suits us counts. */
    private static final Pattern WELCOME = Pattern.compile(
            "Apache.*|(The )?(MIT|BSD|New BSD|Revised BSD|Modified BSD|Bouncy Castle|Go|UPL|EDL|EPL|MPL|CC0|OFL)\\b.*"
                    + "|Eclipse (Public|Distribution) License.*|Mozilla Public License.*|Public Domain.*|0BSD|Zlib|Unlicense"
                    + "|Unicode.*|SIL Open Font.*|(The )?(2|3)-Clause BSD.*|The Apache.*|Universal Permissive.*|ISC.*",
            Pattern.CASE_INSENSITIVE);

    /** Looked at by a person: each with its reason. */
    private static final List<String> LOOKED_AT = List.of();

    private static List<JsonNode> components = List.of();

    @BeforeAll
    static void read() throws IOException {
        assertThat(BOM)
                .as("the list of what ships; Maven makes none offline (-o)")
                .exists();
        var bom = JsonMapper.shared().readTree(Files.readString(BOM));
        assertThat(bom.at("/bomFormat").asString()).isEqualTo("CycloneDX");
        components = bom.at("/components").valueStream().toList();
    }

    private static Stream<JsonNode> foreign() {
        return components.stream()
                .filter(component -> !"vn.dondoc".equals(component.at("/group").asString()));
    }

    private static List<String> licences(JsonNode component) {
        return component
                .at("/licenses")
                .valueStream()
                .map(licence -> Stream.of("/license/id", "/license/name", "/expression")
                        .map(place -> licence.at(place).asString(""))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("?"))
                .toList();
    }

    @Test
    void everyPartSaysWhereItComesFrom() {
        assertThat(foreign()).hasSizeGreaterThan(100).allSatisfy(part -> {
            assertThat(part.at("/purl").asString()).startsWith("pkg:maven/");
            assertThat(part.at("/hashes").size()).isPositive();
        });
    }

    @Test
    void nothingShipsUnderALicenceThatBindsOthers() throws IOException {
        Files.write(
                Path.of("target", "licences.txt"),
                foreign()
                        .map(part -> part.at("/purl").asString() + " " + licences(part))
                        .sorted()
                        .toList());
        var unwelcome = foreign()
                .filter(part -> !LOOKED_AT.contains(
                        part.at("/group").asString() + ":" + part.at("/name").asString()))
                .filter(part -> licences(part).stream()
                        .noneMatch(name -> WELCOME.matcher(name).matches()))
                .map(part -> part.at("/purl").asString() + " " + licences(part));

        assertThat(unwelcome).isEmpty();
    }
}
