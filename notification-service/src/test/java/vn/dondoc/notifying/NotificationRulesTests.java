package vn.dondoc.notifying;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.testing.HouseRules;

class NotificationRulesTests {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("vn.dondoc.notifying").tests();
    }
}
