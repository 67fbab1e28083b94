package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListsTests {

    @Test
    void whatIsMissingIsEmpty() {
        @Nullable List<String> noList = null;
        @Nullable Map<String, String> noMap = null;

        assertThat(Lists.copy(noList)).isEmpty();
        assertThat(Lists.copy(noMap)).isEmpty();
    }

    @Test
    void aCopyDoesNotFollowItsOrigin() {
        var list = new ArrayList<>(List.of("a"));
        var map = new HashMap<>(Map.of("a", "1"));
        var listCopy = Lists.copy(list);
        var mapCopy = Lists.copy(map);
        list.clear();
        map.clear();

        assertThat(listCopy).containsExactly("a");
        assertThat(mapCopy).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void aCopyCannotBeChanged() {
        var list = Lists.copy(new ArrayList<>(List.of("a")));
        var map = Lists.copy(new HashMap<>(Map.of("a", "1")));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add("b"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> map.put("b", "2"));
    }

    @Test
    void aMapKeepsItsOrder() {
        var map = new LinkedHashMap<String, Integer>();
        for (var key : List.of("z", "m", "a", "k", "b")) {
            map.put(key, map.size());
        }

        assertThat(Lists.copy(map).keySet()).containsExactly("z", "m", "a", "k", "b");
    }

    @Test
    void aNullInsideIsAnError() {
        var map = new HashMap<String, String>();
        map.put("a", null);

        assertThatNullPointerException().isThrownBy(() -> Lists.copy(Arrays.asList("a", null)));
        assertThatNullPointerException().isThrownBy(() -> Lists.copy(map));
    }
}
