package vn.dondoc.planning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.RunningService;
import vn.dondoc.testing.HotPathRules;

@RunningService
class CataloguesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    private Province province = new Province("none", 0);

    @BeforeEach
    void ownProvince() {
        province = Province.fresh(port);
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    @Test
    void shippedCodesAreThere() {
        var unit = province.unit("p-1");

        assertThat(unit.get("/catalogues/channels").body().at("/items").findValuesAsString("code"))
                .hasSize(25)
                .contains("WEB_PORTAL", "ZALO_OA", "OTHER");
        assertThat(unit.get("/catalogues/evidence-types").body().at("/items").findValuesAsString("code"))
                .hasSize(14)
                .contains("ARTICLE", "NEWS_ITEM");
        assertThat(unit.get("/catalogues/colours").status()).isEqualTo(404);
    }

    @Test
    void anAdministratorAddsACodeAndRenamesOne() {
        var admin = province.admin();

        assertThat(admin.put("/catalogues/channels/PODCAST", "{\"name\":\"Podcast của tỉnh\"}")
                        .status())
                .isEqualTo(201);
        assertThat(admin.put("/catalogues/channels/PODCAST", "{\"name\":\"Podcast của tỉnh\"}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.put("/catalogues/channels/OTHER", "{\"name\":\"Kênh khác\",\"englishName\":\"Other\"}")
                        .status())
                .isEqualTo(200);

        var items = admin.get("/catalogues/channels").body().at("/items");
        assertThat(items.findValuesAsString("code")).hasSize(26).contains("PODCAST");
        assertThat(items.findValuesAsString("name")).contains("Kênh khác").doesNotContain("Hình thức khác");
        assertThat(Province.fresh(port)
                        .admin()
                        .get("/catalogues/channels")
                        .body()
                        .at("/items"))
                .hasSize(25);
    }

    @Test
    void onlyAdministratorsAndOnlyProperCodes() {
        assertThat(province.homeAffairs()
                        .put("/catalogues/channels/PODCAST", "{\"name\":\"Podcast\"}")
                        .status())
                .isEqualTo(403);
        assertThat(province.admin()
                        .put("/catalogues/channels/pod-cast", "{\"name\":\"Podcast\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/code");
        assertThat(province.admin().put("/catalogues/channels/PODCAST", "{}").text("/errors/0/pointer"))
                .isEqualTo("/name");
    }
}
