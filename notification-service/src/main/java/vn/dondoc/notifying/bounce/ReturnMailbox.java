package vn.dondoc.notifying.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.bounce.BounceListener.Answer;
import vn.dondoc.platform.time.DueWork;
import vn.dondoc.platform.time.MachineClock;

/**
 * Looks into the mailbox that bounces go to. A mail that was understood is marked as seen; any other is flagged, too, and
 * left to a person. Nothing is deleted. Several instances may look at once: to act on a bounce twice changes nothing.
 */
@Component
class ReturnMailbox implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(ReturnMailbox.class);
    private static final FlagTerm UNSEEN = new FlagTerm(new Flags(Flag.SEEN), false);
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_BYTES = 5_000_000;

    private final BounceSettings settings;
    private final BounceListener listener;
    private final MachineClock machine;
    private final MeterRegistry meters;
    private Instant next = Instant.EPOCH;

    ReturnMailbox(BounceSettings settings, BounceListener listener, MachineClock machine, MeterRegistry meters) {
        this.settings = settings;
        this.listener = listener;
        this.machine = machine;
        this.meters = meters;
    }

    @Override
    public synchronized void run(Instant ignored) {
        var now = machine.now();
        if (settings.isOff() || now.isBefore(next)) {
            return;
        }
        next = now.plus(settings.every());
        try {
            look();
        } catch (MessagingException e) {
            // Which server answers what stands in the message; addresses of units do not.
            log.atWarn().log("The mailbox for bounces cannot be read for now: {}", e.toString());
        }
    }

    private void look() throws MessagingException {
        try (var store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var mail :
                        Arrays.stream(folder.search(UNSEEN)).limit(MOST_AT_ONCE).toList()) {
                    read(mail);
                }
            }
        }
    }

    private void read(Message mail) throws MessagingException {
        var answer = answer(mail);
        meters.counter("dondoc.bounces", "outcome", answer.name().toLowerCase(Locale.ROOT))
                .increment();
        if (answer == Answer.NOT_OURS) {
            mail.setFlag(Flag.FLAGGED, true);
        }
        if (answer != Answer.LATER) {
            mail.setFlag(Flag.SEEN, true);
        }
    }

    private Answer answer(Message mail) throws MessagingException {
        if (mail.getSize() > MOST_BYTES || !(mail instanceof MimeMessage message)) {
            return Answer.NOT_OURS;
        }
        try {
            // A copy: not every server describes the parts of a report as they are.
            return DeliveryReport.read(new MimeMessage(message))
                    .map(listener::bounced)
                    .orElse(Answer.NOT_OURS);
        } catch (MessagingException | IOException e) {
            if (!mail.getFolder().isOpen()) {
                throw new MessagingException("The mailbox was closed", e);
            }
            log.atInfo().log("A mail in the mailbox for bounces cannot be read: {}", e.toString());
            return Answer.NOT_OURS;
        }
    }

    private Session session() {
        var properties = new Properties();
        for (var protocol : new String[] {"imap", "imaps"}) {
            var prefix = "mail." + protocol + ".";
            properties.put(prefix + "connectiontimeout", "5000");
            properties.put(prefix + "timeout", "10000");
            properties.put(prefix + "writetimeout", "10000");
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
            properties.put(prefix + "peek", "true");
        }
        properties.putAll(settings.properties());
        return Session.getInstance(properties);
    }
}
