package vn.dondoc.reporting.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTests {

    private static final Journal.Page PAGE = new Journal.Page(10, List.of("a", "b", "a"));

    @Test
    void onlyWhatWasEnteredSinceHasToBeRead() {
        assertThat(PAGE.after(10)).hasValueSatisfying(keys -> assertThat(keys).isEmpty());
        assertThat(PAGE.after(9)).hasValueSatisfying(keys -> assertThat(keys).containsExactly("a"));
        assertThat(PAGE.after(7)).hasValueSatisfying(keys -> assertThat(keys).containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void whoeverMissedMoreThanIsListedReadsEverything() {
        assertThat(PAGE.after(6)).isEmpty();
        assertThat(PAGE.after(11)).as("it began anew").isEmpty();
    }
}
