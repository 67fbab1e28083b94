package vn.dondoc.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;

class BoardChannelsTests {

    private static final Evidence OWN = piece("a", "RADIO");
    private static final Evidence OTHER = piece("a", "TOWN_PORTAL");

    private static Evidence piece(String unit, String channel) {
        var day = LocalDate.parse("2026-03-09");
        var content = new Content("plan", unit, "NEWS_ITEM", channel, "Tin", day, null, null);
        return Evidence.submit("e1", "p", content, Instant.parse("2026-03-10T05:00:00Z"))
                .state();
    }

    private static BoardChannels radio(Role... roles) {
        return new BoardChannels(new Caller("somebody", "p", "b", Set.of(roles)), List.of("RADIO"));
    }

    private static void assertRefused(BoardChannels channels, Evidence piece) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> channels.admit(piece))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.FORBIDDEN))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("evidence-channel"));
    }

    @Test
    void aBoardHasItsChannelsOnly() {
        var board = radio(Role.EDITORIAL_BOARD);

        assertThatCode(() -> board.admit(OWN)).doesNotThrowAnyException();
        assertRefused(board, OTHER);
        assertThat(board.lists(OWN)).isTrue();
        assertThat(board.lists(OTHER)).isFalse();
    }

    @Test
    void aBoardWithoutChannelsHasAll() {
        var board = new BoardChannels(new Caller("somebody", "p", null, Set.of(Role.EDITORIAL_BOARD)), List.of());

        assertThatCode(() -> board.admit(OTHER)).doesNotThrowAnyException();
        assertThat(board.lists(OTHER)).isTrue();
    }

    @Test
    void homeAffairsIsBoundToNoChannel() {
        var both = radio(Role.EDITORIAL_BOARD, Role.MONITOR);

        assertThatCode(() -> both.admit(OTHER)).doesNotThrowAnyException();
        assertThat(both.lists(OTHER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "ADMIN", "SERVICE"})
    void whoReadsTheProvinceAnywayHasAllListedAndDecidesNoMore(Role role) {
        var both = radio(Role.EDITORIAL_BOARD, role);

        assertThat(both.lists(OTHER)).isTrue();
        assertRefused(both, OTHER);
    }

    @Test
    void whoAlsoWorksForAUnitHasItsPiecesListed() {
        var both = radio(Role.EDITORIAL_BOARD, Role.UNIT_EDITOR);
        var sent = piece("b", "TOWN_PORTAL");

        assertThat(both.lists(sent)).isTrue();
        assertThat(both.lists(OTHER)).isFalse();
        assertRefused(both, sent);
    }

    @Test
    void channelsMeanNothingWithoutABoard() {
        assertThat(radio(Role.UNIT_LEAD).lists(OTHER)).isTrue();
        assertThat(radio(Role.AUDITOR).lists(OTHER)).isTrue();
    }
}
