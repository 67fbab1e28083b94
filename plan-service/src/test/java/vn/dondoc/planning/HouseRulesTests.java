package vn.dondoc.planning;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.testing.HouseRules;

class HouseRulesTests {

    @TestFactory
    Stream<DynamicTest> rules() {
        return HouseRules.of("vn.dondoc.planning").tests();
    }
}
