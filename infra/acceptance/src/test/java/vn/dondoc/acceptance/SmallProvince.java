package vn.dondoc.acceptance;

import static vn.dondoc.acceptance.Fixture.newsItem;
import static vn.dondoc.acceptance.Fixture.unit;
import static vn.dondoc.acceptance.Platform.accepted;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Two communes and a plan that binds them: started once for all tests that only ask and refuse, ended with the JVM. */
final class SmallProvince {

    static final String PLAN = "ke-hoach";
    static final String BODY = Fixture.json("bad-input/plan.json").toString();

    private final Installation installation =
            Installation.fresh("small-province", Instant.parse("2026-03-02T01:00:00Z"));
    private final Platform platform = installation.platform();

    private SmallProvince() {
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        var admin = platform.as("admin");
        var homeAffairs = platform.as("home-affairs");
        accepted(() -> admin.put("/calendars/2026", Fixture.json("calendar-2026.json")));
        accepted(() -> admin.put("/units/so-noi-vu", unit("so-noi-vu", "Sở Nội vụ", "DEPARTMENT", null)));
        accepted(() -> admin.put("/units/xa-mot", unit("xa-mot", "Xã Một", "COMMUNE", null)));
        accepted(() -> admin.put("/units/xa-hai", unit("xa-hai", "Xã Hai", "COMMUNE", null)));
        accepted(() -> homeAffairs.put("/plans/" + PLAN, BODY));
        accepted(() -> homeAffairs.post("/plans/" + PLAN + "/issue", Map.of("signedOn", "2026-03-02")));
        accepted(() -> homeAffairs.put("/plans/du-thao", BODY));
        List.of("xa-mot", "xa-hai")
                .forEach(id -> accepted(() -> platform.as(id)
                        .put("/evidence/tin-" + id, newsItem(PLAN, id, "TOWN_PORTAL", id, "2026-03-02"))));
    }

    static Platform running() {
        return Running.PROVINCE.platform;
    }

    static Installation installation() {
        return Running.PROVINCE.installation;
    }

    /** Apart from the class itself: other threads run its lambdas while it is being set up. */
    private static final class Running {

        private static final SmallProvince PROVINCE = new SmallProvince();
    }
}
