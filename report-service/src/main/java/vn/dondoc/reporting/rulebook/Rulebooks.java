package vn.dondoc.reporting.rulebook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.request.ReportRequestState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Calendars;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;
import vn.dondoc.reporting.standing.Province;
import vn.dondoc.reporting.standing.Rulebook;

/**
 * The rulebooks of all plans, kept until plan, requests, units or calendars of the province change. A stamp in the store tells,
 * because another instance may be the one that heard of the change.
 */
@Component
public class Rulebooks {

    private final Units units;
    private final Calendars calendars;
    private final Plans plans;
    private final Requests requests;
    private final MongoCollection<Document> stamps;
    private final Map<String, Stamped<Province>> provinces = new ConcurrentHashMap<>();
    private final Map<String, Stamped<Book>> books = new ConcurrentHashMap<>();

    private record Stamped<T>(long stamp, T value) {}

    Rulebooks(Units units, Calendars calendars, Plans plans, Requests requests, Store store) {
        this.units = units;
        this.calendars = calendars;
        this.plans = plans;
        this.requests = requests;
        this.stamps = store.collection("stamps");
    }

    /** What is read from now on sees what the copies hold now. Call it after they changed. */
    public void renew(String province) {
        stamps.updateOne(new Document("_id", province), Updates.inc("stamp", 1L), new UpdateOptions().upsert(true));
    }

    /** The plan as everything known so far has it; empty for a plan that was never issued. */
    public Optional<Book> find(String province, String planId) {
        var stamp = stamp(province);
        var key = Keys.of(province, planId);
        var known = books.get(key);
        if (known != null && known.stamp == stamp) {
            return Optional.of(known.value);
        }
        var book = plans.find(province, planId)
                .map(plan -> book(plan, requests.under(province, planId), province(province, stamp), Instant.MAX));
        book.ifPresent(fresh -> books.put(key, new Stamped<>(stamp, fresh)));
        return book;
    }

    /** The plan as it was known at an instant; empty if it had not been issued then. */
    public Optional<Book> find(String province, String planId, Instant asOf) {
        return plans.find(province, planId)
                .filter(plan -> plan.versions().stream()
                        .anyMatch(version -> !version.recordedAt().isAfter(asOf)))
                .map(plan -> book(plan, requests.under(province, planId), province(province, asOf), asOf));
    }

    private long stamp(String province) {
        var stamp = stamps.find(new Document("_id", province)).first();
        return stamp == null ? 0 : stamp.get("stamp", Number.class).longValue();
    }

    private Province province(String province, long stamp) {
        var known = provinces.get(province);
        if (known != null && known.stamp == stamp) {
            return known.value;
        }
        var fresh = province(province, Instant.MAX);
        provinces.put(province, new Stamped<>(stamp, fresh));
        return fresh;
    }

    private Province province(String province, Instant asOf) {
        return province(units.histories(province), calendars.histories(province), asOf);
    }

    /** A plan by given states; of units and calendars all they ever were in, by unit and oldest first. */
    public static Book of(
            PlanState plan, List<ReportRequestState> requests, List<UnitState> units, List<CalendarState> calendars) {
        return book(plan, requests, province(units, calendars, Instant.MAX), Instant.MAX);
    }

    /** The book as it would be if the plan were this one. */
    public static Book with(Book book, PlanState plan) {
        return book(plan, book.requests(), book.province(), Instant.MAX);
    }

    private static Province province(List<UnitState> states, List<CalendarState> calendars, Instant asOf) {
        return new Province(
                vn.dondoc.reporting.standing.Units.knownAt(
                        states.stream().map(RegisterReading::unit).toList(), RegisterReading.successions(states), asOf),
                RegisterReading.calendars(calendars),
                Province.DEFAULT_WARNING_DAYS);
    }

    private static Book book(PlanState plan, List<ReportRequestState> requests, Province province, Instant asOf) {
        var history = PlanReading.plan(plan, requests);
        return new Book(plan, requests, history.versions(), Rulebook.knownAt(history, province, asOf), province);
    }
}
