package vn.dondoc.notifying.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.embedded.EmbeddedSmtp.Behaviour;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.ManualClock;

/** A province of its own for each test, on a morning on which everything works. */
@RunningService
abstract class ReminderTest {

    private static final LocalDate LATEST = LocalDate.parse("2100-01-01");

    @Autowired
    Clockwork clockwork;

    @Autowired
    ManualClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    private Wakeups wakeups;

    @Autowired
    private HotPathRules rules;

    @Autowired
    EventSender sender;

    @Autowired
    Library library;

    @Autowired
    Obligations obligations;

    @LocalServerPort
    private int port;

    ProvinceUnderTest province;
    Visitor visitor;

    @BeforeEach
    void begin() {
        clock.set("2026-01-05T08:00");
        province = new ProvinceUnderTest(sender, library, obligations);
        visitor = new Visitor(province.id, port);
        everythingWorks();
    }

    @AfterEach
    void end() {
        leave();
        everythingWorks();
    }

    private void everythingWorks() {
        RunningService.Servers.SMTP.behave(Behaviour.ACCEPT);
        RunningService.Servers.NEIGHBOURS.away(false);
        RunningService.Parts.MACHINE.advance(Duration.ofHours(12));
        rules.check();
    }

    /** A later test that moves the clock shall not have to remind of what this one has set up. */
    private void leave() {
        var after = "";
        for (var page = wakeups.until(LATEST, after); !page.isEmpty(); page = wakeups.until(LATEST, after)) {
            wakeups.done(page.stream()
                    .filter(one -> one.key().startsWith(province.id + ":"))
                    .toList());
            after = page.get(page.size() - 1).id();
        }
    }

    void runAt(String local) {
        clock.set(local);
        clockwork.run(ProvinceUnderTest.at(local));
    }

    List<Reminder> rows() {
        return ledger.list(
                new Document("_id", new Document("$gt", province.id + ":").append("$lt", province.id + ":\uffff")),
                200);
    }

    /** Stage and role of the rows in that state. */
    List<String> stages(Status status) {
        return rows().stream()
                .filter(row -> row.status() == status)
                .map(row -> row.occasion().stage() + " " + row.occasion().role())
                .toList();
    }
}
