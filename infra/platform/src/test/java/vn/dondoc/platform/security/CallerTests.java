package vn.dondoc.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.platform.web.Refusal;

class CallerTests {

    private static Caller unit(String unit, Role... roles) {
        return new Caller("s", "demo", unit, Set.of(roles));
    }

    @Test
    void aUnitSeesItselfAndWhatLiesUnderIt() {
        var caller = unit("commune", Role.UNIT_EDITOR);

        assertThat(caller.sees("commune", List.of())).isTrue();
        assertThat(caller.sees("division", List.of("commune"))).isTrue();
        assertThat(caller.sees("below", List.of("commune", "division"))).isTrue();
        assertThat(caller.sees("neighbour", List.of())).isFalse();
        assertThat(caller.sees("province", List.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"MONITOR", "AUDITOR", "ADMIN", "EDITORIAL_BOARD", "SERVICE"})
    void someSeeTheWholeProvince(Role role) {
        assertThat(new Caller("s", "demo", null, Set.of(role)).sees("any", List.of()))
                .isTrue();
    }

    @Test
    void whoHasNeitherUnitNorRoleSeesNothing() {
        var caller = new Caller("s", "demo", null, Set.of());

        assertThat(caller.sees("any", List.of("a"))).isFalse();
        assertThat(caller.subtree()).contains("");
    }

    @Test
    void actingForAUnitIsNotInherited() {
        assertThat(unit("commune", Role.UNIT_LEAD).actsFor("commune")).isTrue();
        assertThat(unit("commune", Role.UNIT_LEAD).actsFor("division")).isFalse();
        assertThat(unit("commune", Role.AUDITOR).actsFor("commune")).isFalse();
    }

    @Test
    void aMissingRoleIsForbidden() {
        var caller = unit("commune", Role.UNIT_EDITOR);

        assertThatCode(() -> caller.require(Role.MONITOR, Role.UNIT_EDITOR)).doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> caller.require(Role.MONITOR))
                .satisfies(refusal -> assertThat(refusal.status().value()).isEqualTo(403));
    }

    @Test
    void keysBeginWithTheCallersProvince() {
        assertThat(unit("u", Role.UNIT_LEAD).key("plan", "u")).isEqualTo("demo:plan:u");
    }
}
