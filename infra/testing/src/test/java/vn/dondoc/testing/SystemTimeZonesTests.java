package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class SystemTimeZonesTests {

    private static final List<String> SEEN = new ArrayList<>();

    @InEveryTimeZone
    static class EachZone {

        @Test
        void note() {
            SEEN.add(ZoneId.systemDefault().getId());
        }
    }

    @Test
    void aClassRunsInEachZoneAndTheOldOneComesBack() {
        var before = ZoneId.systemDefault();

        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(EachZone.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(3));

        assertThat(SEEN).containsExactly("UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles");
        assertThat(ZoneId.systemDefault()).isEqualTo(before);
    }
}
