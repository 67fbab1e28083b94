package vn.dondoc.notifying.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.mail.Outcome.Kind;

/** Hands one letter to the mail server and says what became of it. It never tries twice: that is the ledger's business. */
@Component
public class Postman {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private final JavaMailSender server;
    private final MailSettings settings;
    private final Session session = Session.getInstance(new Properties());

    Postman(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Tries once. */
    public Outcome deliver(Letter letter) {
        Draft draft;
        try {
            draft = Draft.of(letter, settings.from(), session);
        } catch (MessagingException e) {
            return Outcome.of(Kind.REFUSED, "bad-address");
        }
        try {
            server.send(draft);
            return Outcome.of(Kind.TAKEN, "taken");
        } catch (MailSendException e) {
            return judge(e, draft);
        } catch (MailException e) {
            return Outcome.of(Kind.AWAY, "login");
        }
    }

    private static Outcome judge(MailSendException failure, Draft draft) {
        if (failure.getFailedMessages().isEmpty()) {
            return draft.begun() ? Outcome.of(Kind.TAKEN, "taken") : Outcome.of(Kind.AWAY, "connection");
        }
        if (failure.getCause() != null && !draft.begun()) {
            return Outcome.of(Kind.AWAY, "connection");
        }
        var code = code(failure.getMessageExceptions()[0]);
        if (code >= PERMANENT) {
            return Outcome.of(Kind.REFUSED, "smtp-" + code);
        }
        if (code >= TEMPORARY) {
            return Outcome.of(Kind.LATER, "smtp-" + code);
        }
        return draft.begun() ? Outcome.of(Kind.UNKNOWN, "no-answer") : Outcome.of(Kind.AWAY, "connection");
    }

    /** The server's answer that stands nearest to the recipient, or -1 if there was none. */
    private static int code(@Nullable Throwable failure) {
        var own = ownCode(failure);
        var next = failure instanceof MessagingException chained ? chained.getNextException() : null;
        return next == null ? own : Math.max(own, code(next));
    }

    private static int ownCode(@Nullable Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }
}
