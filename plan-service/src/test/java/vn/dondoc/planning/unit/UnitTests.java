package vn.dondoc.planning.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitChanged;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.contracts.unit.UnitSucceeded;

class UnitTests {

    private static final Instant NOON = Instant.parse("2026-01-05T05:00:00Z");
    private static final LocalDate START = LocalDate.of(2025, 7, 1);

    private static Particulars ward(@Nullable LocalDate until) {
        return new Particulars(
                "Phường Một",
                UnitKind.COMMUNE,
                null,
                START,
                until,
                "p1@tinh.example",
                "lanhdao@tinh.example",
                Map.of());
    }

    private static Unit registered(@Nullable LocalDate until) {
        return Unit.register("demo", "p-1", ward(until), List.of(), "admin", NOON)
                .state();
    }

    private static Succession merger(String day) {
        return new Succession(SuccessionType.MERGED_INTO, List.of("p-2"), LocalDate.parse(day), "12/NQ", null, NOON);
    }

    @Test
    void registeringTellsTheWholeUnitWithoutItsMailboxes() {
        var change = Unit.register("demo", "p-1", ward(null), List.of("top"), "admin", NOON);

        assertThat(change.state().version()).isEqualTo(1);
        assertThat(change.event())
                .isEqualTo(new UnitRegistered(new UnitState(
                        "p-1",
                        "demo",
                        "Phường Một",
                        UnitKind.COMMUNE,
                        null,
                        List.of("top"),
                        START,
                        null,
                        Map.of(),
                        List.of(),
                        NOON)));
    }

    @Test
    void aMergedUnitEndsOnTheDayBefore() {
        var change = registered(null).succeed(merger("2026-03-01"), "admin");

        assertThat(change.state().activeUntil()).isEqualTo("2026-02-28");
        assertThat(change.event()).isInstanceOf(UnitSucceeded.class);
        assertThat(change.state().isSucceeded()).isTrue();
    }

    @Test
    void aDeclaredEndThatIsEarlierStays() {
        var ended = LocalDate.of(2026, 2, 10);

        assertThat(registered(ended)
                        .succeed(merger("2026-03-01"), "admin")
                        .state()
                        .activeUntil())
                .isEqualTo(ended);
    }

    @Test
    void aRenamedUnitGoesOn() {
        var renaming = new Succession(SuccessionType.RENAMED, List.of(), LocalDate.of(2026, 3, 1), "12/NQ", null, NOON);

        var renamed = registered(null).succeed(renaming, "admin").state();

        assertThat(renamed.activeUntil()).isNull();
        assertThat(renamed.isSucceeded()).isFalse();
    }

    @Test
    void toldWhatItIsAlreadyItIsAsTold() {
        var merged = registered(null).succeed(merger("2026-03-01"), "admin").state();

        assertThat(merged.isAs(ward(null), List.of())).as("as it was sent").isTrue();
        assertThat(merged.isAs(ward(LocalDate.of(2026, 2, 28)), List.of()))
                .as("as it was read")
                .isTrue();
        assertThat(merged.isAs(ward(LocalDate.of(2026, 2, 27)), List.of())).isFalse();
        assertThat(merged.isAs(ward(null), List.of("top"))).isFalse();
    }

    @Test
    void aChangeAfterASuccessionDoesNotUndoIt() {
        var merged = registered(null).succeed(merger("2026-03-01"), "admin").state();
        var renamed = new Particulars("Phường Hai", UnitKind.COMMUNE, null, START, null, null, null, Map.of());

        var change = merged.change(renamed, List.of(), "admin", NOON);

        assertThat(change.state().activeUntil()).isEqualTo("2026-02-28");
        assertThat(change.state().version()).isEqualTo(3);
        assertThat(change.event()).isInstanceOf(UnitChanged.class);
    }

    @Test
    void theHistorySaysWhoDidWhat() {
        var merged = registered(null).succeed(merger("2026-03-01"), "root").state();

        assertThat(merged.history())
                .extracting("version", "what", "by")
                .containsExactly(tuple(1L, "REGISTERED", "admin"), tuple(2L, "MERGED_INTO", "root"));
    }

    @Test
    void theHistoryIsBounded() {
        var unit = registered(null);
        for (var i = 0; i < 300; i++) {
            unit = unit.follow(List.of("top-" + i), "admin", NOON).state();
        }

        assertThat(unit.history()).hasSize(200);
        assertThat(unit.history().get(0).what()).isEqualTo("REGISTERED");
        assertThat(unit.history().get(199).version()).isEqualTo(301);
    }
}
