package vn.dondoc.planning.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Wire;

class DifferenceTests {

    private static JsonNode json(String text) {
        return Wire.mapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void onlyWhatDiffersIsShown() {
        var change = Difference.between(
                json("{'state':{'id':'a','status':'DRAFT','due':{'on':'2026-01-01','roll':'NEXT'}}}"),
                json("{'state':{'id':'a','status':'ISSUED','due':{'on':'2026-02-01','roll':'NEXT'}},'reason':'x'}"));

        assertThat(change.before()).isEqualTo(json("{'state':{'status':'DRAFT','due':{'on':'2026-01-01'}}}"));
        assertThat(change.after())
                .isEqualTo(json("{'state':{'status':'ISSUED','due':{'on':'2026-02-01'}},'reason':'x'}"));
    }

    @Test
    void whatIsGoneAndWhatIsNewShow() {
        var change = Difference.between(json("{'a':1,'c':[1]}"), json("{'b':2,'c':[1,2]}"));

        assertThat(change.before()).isEqualTo(json("{'a':1,'c':[1]}"));
        assertThat(change.after()).isEqualTo(json("{'b':2,'c':[1,2]}"));
    }

    @Test
    void theFirstStateHasNothingBeforeIt() {
        var change = Difference.between(null, json("{'a':1}"));

        assertThat(change.before()).isNull();
        assertThat(change.after()).isEqualTo(json("{'a':1}"));
    }

    @Test
    void whatIsLongIsNamedByItsSize() {
        var change = Difference.between(null, json("{'a':'" + "x".repeat(5_000) + "'}"));

        assertThat(change.after()).isEqualTo(json("{'a':{'characters':5002}}"));
    }
}
