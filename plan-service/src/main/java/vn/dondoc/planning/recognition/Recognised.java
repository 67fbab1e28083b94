package vn.dondoc.planning.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.planning.plan.PlanDocument.DutyRole;
import vn.dondoc.planning.plan.PlanDocument.Group;
import vn.dondoc.planning.plan.PlanDocument.Signing;
import vn.dondoc.planning.recognition.Bodies.Body;

/** What was recognised in a document, each fact with its place. Units are still names: only a register knows them. */
public record Recognised(
        Head head,
        List<Found<Cited>> parents,
        List<Found<Cited>> legalBases,
        Texts texts,
        List<Found<String>> channels,
        List<Found<Duty>> duties,
        List<Found<Recipient>> recipients,
        @Nullable Found<Signing> signing,
        List<Found<Group>> groups,
        List<Task> tasks,
        List<Quota> quotas,
        @Nullable Found<List<String>> rounds) {

    public Recognised {
        parents = Lists.copy(parents);
        legalBases = Lists.copy(legalBases);
        channels = Lists.copy(channels);
        duties = Lists.copy(duties);
        recipients = Lists.copy(recipients);
        groups = Lists.copy(groups);
        tasks = Lists.copy(tasks);
        quotas = Lists.copy(quotas);
    }

    /**
     * Letterhead and title.
     *
     * @param documentNumber whole number; absent while it is blank
     * @param year of the plan, from its title, its date or the clock
     */
    public record Head(
            @Nullable Found<String> title,
            @Nullable String kind,
            @Nullable String subject,
            @Nullable Found<String> documentNumber,
            @Nullable Found<String> symbol,
            @Nullable Found<String> place,
            @Nullable Found<LocalDate> signedOn,
            @Nullable Found<String> issuingBody,
            @Nullable String superior,
            Found<Integer> year) {}

    /** A document that the plan names. */
    public record Cited(
            String kind,
            String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title) {}

    /** What the parts of the body say. */
    public record Texts(
            List<Found<String>> objectives,
            List<Found<String>> requirements,
            List<Found<String>> audience,
            List<Found<String>> extent,
            List<Found<String>> topics,
            List<Found<String>> forms,
            List<Found<String>> budget) {

        public Texts {
            objectives = Lists.copy(objectives);
            requirements = Lists.copy(requirements);
            audience = Lists.copy(audience);
            extent = Lists.copy(extent);
            topics = Lists.copy(topics);
            forms = Lists.copy(forms);
            budget = Lists.copy(budget);
        }
    }

    /** A body and what it is told to do. */
    public record Duty(Body body, List<DutyRole> roles, List<String> text) {

        public Duty {
            roles = Lists.copy(roles);
            text = Lists.copy(text);
        }
    }

    /** Somebody the plan is sent to. */
    public record Recipient(String name, @Nullable String mark) {}

    /** A row of the annex. */
    public record Task(
            String id,
            @Nullable String group,
            Found<String> title,
            List<Found<String>> forms,
            List<String> channels,
            Found<Schedule> schedule,
            List<Found<Body>> leads,
            List<Found<Body>> helpers) {

        public Task {
            forms = Lists.copy(forms);
            channels = Lists.copy(channels);
            leads = Lists.copy(leads);
            helpers = Lists.copy(helpers);
        }
    }

    /**
     * A promise and whom it binds.
     *
     * @param bound empty when nothing says whom: then everybody that the plan reaches
     */
    public record Quota(Found<Promise> promise, List<Body> bound) {

        public Quota {
            bound = Lists.copy(bound);
        }
    }
}
