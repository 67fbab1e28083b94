package vn.dondoc.planning.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.RunningService;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.KafkaExtension;

@RunningService
class ClientsIT {

    private static final String BODY = """
            {"unitId":"xa-mot","name":"Trang tin","lead":true,"origins":["https://xa-mot.example"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    private Province province = new Province("none", 0);

    @BeforeEach
    void ownProvince() {
        province = Province.fresh(port);
        province.register("xa-mot", null);
        province.register("xa-hai", null);
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    @Test
    void aSecretIsShownOnceAndOnlyItsDigestIsTold() throws Exception {
        try (var probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.clients")) {
            var created = province.homeAffairs().put("/clients/cms", BODY);
            var again = province.homeAffairs().put("/clients/cms", BODY);

            assertThat(created.status()).isEqualTo(201);
            var secret = created.text("/secret");
            assertThat(secret).hasSize(43);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body().has("secret")).isFalse();
            var event = probe.await(e -> "client.registered.v1".equals(e.type())
                    && String.valueOf(e.value()).contains(province.id()));
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(event.value()).contains(HexFormat.of().formatHex(digest)).doesNotContain(secret);
        }
    }

    @Test
    void twoSecretsOverlapWhileOneIsRotated() {
        var first = province.admin().put("/clients/cms", BODY);
        var rotated = province.admin().post("/clients/cms/rotation", "{\"overlapHours\":48}");

        assertThat(rotated.text("/secret")).isNotEqualTo(first.text("/secret"));
        assertThat(rotated.body().at("/secrets")).hasSize(2);
        assertThat(rotated.text("/secrets/0/until")).isEqualTo("2026-01-07T01:00:00Z");
        assertThat(rotated.body().at("/secrets/1/until").isNull()).isTrue();

        var atOnce = province.admin().post("/clients/cms/rotation", "{\"overlapHours\":0}");
        assertThat(atOnce.body().at("/secrets")).hasSize(1);
        assertThat(atOnce.text("/secrets/0/id")).isEqualTo("s3");
    }

    @Test
    void aSuspendedClientMayNotCallFromItsOrigins() {
        province.admin().put("/clients/cms", BODY.replace("xa-mot.example", province.id() + ".example"));
        var service = province.as(null, "SERVICE");
        var origin = "https://" + province.id() + ".example";
        assertThat(service.get("/client-origins").body().toString()).contains(origin);

        var suspended = province.homeAffairs().post("/clients/cms/suspension", "{\"reason\":\"Lộ bí mật\"}");
        assertThat(suspended.text("/state")).isEqualTo("SUSPENDED");
        assertThat(suspended.text("/reason")).isEqualTo("Lộ bí mật");
        assertThat(service.get("/client-origins").body().toString()).doesNotContain(origin);

        assertThat(province.homeAffairs().post("/clients/cms/resumption", null).text("/state"))
                .isEqualTo("ACTIVE");
        assertThat(service.get("/client-origins").body().toString()).contains(origin);
    }

    @Test
    void aUnitSeesItsOwnClientsAndChangesNone() {
        province.admin().put("/clients/cms", BODY);

        assertThat(province.unit("xa-mot").get("/clients/cms").status()).isEqualTo(200);
        assertThat(province.unit("xa-hai").get("/clients/cms").status()).isEqualTo(404);
        assertThat(province.unit("xa-mot").get("/clients").body().at("/items")).hasSize(1);
        assertThat(province.unit("xa-hai").get("/clients").body().at("/items")).isEmpty();
        assertThat(province.admin().get("/clients?unit=xa-hai").body().at("/items"))
                .isEmpty();
        assertThat(province.unit("xa-mot").put("/clients/cms", BODY).status()).isEqualTo(403);
        assertThat(province.unit("xa-mot").post("/clients/cms/rotation", "{}").status())
                .isEqualTo(403);
        assertThat(province.unit("xa-mot").get("/client-origins").status()).isEqualTo(403);
        assertThat(Province.fresh(port).admin().get("/clients/cms").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cms | xa-ba | https://a.example | /unitId",
                "xa-hai | xa-mot | https://a.example | /id",
                "cms | xa-mot | https://a.example/path | /origins/0",
                "cms | xa-mot | https://*.example | /origins/0",
                "cms | xa-mot | http://a.example | /origins/0",
                "cms | xa-mot | null | /origins/0",
                "cms | xa-mot | https://a.example:443 | /origins/0",
                "cms | xa-mot | https://a@b.example | /origins/0"
            })
    void whatIsWrongIsNamed(String id, String unit, String origin, String pointer) {
        var body = """
                {"unitId":"%s","name":"Trang tin","origins":["%s"]}""".formatted(unit, origin);
        var refused = province.admin().put("/clients/" + id, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
