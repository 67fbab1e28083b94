package vn.dondoc.notifying.mail;

import io.github.resilience4j.ratelimiter.RateLimiter;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.mail.Outcome.Kind;

/**
 * Hands one letter to the mail server and says what became of it. It never sends content twice: that is the ledger's
 * business. Only a connection that ended before the content began is replaced by a new one.
 */
@Component
public class Postman {

    private static final int TEMPORARY = 400;
    private static final int CLOSING = 421;
    private static final int PERMANENT = 500;

    private final Connections connections;
    private final RateLimiter pace;
    private final MailSettings settings;
    private final Session session = Session.getInstance(new Properties());

    Postman(Connections connections, RateLimiter mailPace, MailSettings settings) {
        this.connections = connections;
        this.pace = mailPace;
        this.settings = settings;
    }

    /** Tries once. */
    public Outcome deliver(Letter letter) {
        try {
            var draft = Draft.of(letter, settings.from(), session);
            return pace.acquirePermission() ? deliver(draft) : Outcome.of(Kind.AWAY, "pace");
        } catch (MessagingException e) {
            return Outcome.of(Kind.REFUSED, "bad-address");
        }
    }

    private Outcome deliver(Draft draft) {
        Connections.Connection connection;
        try {
            connection = connections.open();
        } catch (AuthenticationFailedException e) {
            return Outcome.of(Kind.AWAY, "login");
        } catch (MessagingException e) {
            return Outcome.of(Kind.AWAY, "connection");
        }
        try {
            connection.send(draft);
            connections.giveBack(connection);
            return Outcome.of(Kind.TAKEN, "taken");
        } catch (MessagingException e) {
            connections.close(connection);
            var worn = !connection.isFresh() && !draft.begun() && isEnded(e);
            return worn ? deliver(draft) : judge(e, draft);
        }
    }

    /** Whether the server wants no more of this connection, or does not answer on it. */
    private static boolean isEnded(MessagingException failure) {
        var code = code(failure);
        return code < TEMPORARY || code == CLOSING;
    }

    private static Outcome judge(MessagingException failure, Draft draft) {
        var code = code(failure);
        if (code >= PERMANENT) {
            return Outcome.answered(Kind.REFUSED, code);
        }
        if (code == CLOSING && !draft.begun()) {
            return Outcome.answered(Kind.AWAY, code);
        }
        if (code >= TEMPORARY) {
            return Outcome.answered(Kind.LATER, code);
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
