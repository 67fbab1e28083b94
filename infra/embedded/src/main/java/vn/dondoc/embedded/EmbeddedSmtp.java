package vn.dondoc.embedded;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that delivers to nobody and keeps everything, over restarts too. It takes any recipient and any
 * login. For fault tests it can refuse mails or let the sender wait.
 */
public final class EmbeddedSmtp implements AutoCloseable {

    /** What happens to the next mails. */
    public enum Behaviour {
        ACCEPT,
        /** Answers 451, so the sender should try again later. */
        REFUSE,
        /** Does not answer until the behaviour changes; the mail is then treated by the new one. */
        STALL
    }

    private final GreenMail server;
    private final MailDirectory directory;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Behaviour behaviour = Behaviour.ACCEPT;

    private EmbeddedSmtp(MailDirectory directory, int port, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        var loopback = InetAddress.getLoopbackAddress().getHostAddress();
        this.server = new GreenMail(new ServerSetup(port, loopback, ServerSetup.PROTOCOL_SMTP));
        server.getManagers().getUserManager().setMessageDeliveryHandler((message, to) -> new Keeper(to.getEmail()));
        server.start();
    }

    /** On any free port. */
    public static EmbeddedSmtp onDirectory(Path directory, Clock clock) {
        return onDirectory(directory, 0, clock);
    }

    /** Starts with the mails already in the directory. Port 0 means any free one. */
    public static EmbeddedSmtp onDirectory(Path directory, int port, Clock clock) {
        return new EmbeddedSmtp(new MailDirectory(directory), port, clock);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Mails in the order of arrival; null means any. Letter case does not matter. */
    public List<ReceivedMail> mails(@Nullable String to, @Nullable String subjectPart) {
        return directory.find(to, subjectPart);
    }

    /** Applies from now on, also to senders that are waiting. */
    public void behave(Behaviour next) {
        lock.lock();
        try {
            behaviour = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Behaviour settledBehaviour() {
        lock.lock();
        try {
            while (behaviour == Behaviour.STALL) {
                changed.awaitUninterruptibly();
            }
            return behaviour;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (behaviour == Behaviour.STALL) {
                behave(Behaviour.REFUSE);
            }
        } finally {
            lock.unlock();
        }
        server.stop();
    }

    /** A recipient whose mailbox is the directory. */
    private final class Keeper extends UserImpl {

        Keeper(String address) {
            super(address, address, "", server.getManagers().getImapHostManager());
        }

        @Override
        public void deliver(MovingMessage message) {
            if (settledBehaviour() == Behaviour.REFUSE) {
                throw new IllegalStateException("Told to refuse mail to " + getEmail());
            }
            try {
                directory.keep(Objects.requireNonNull(message.getMessage()), getEmail(), clock.instant());
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException("The mail to " + getEmail() + " cannot be kept", e);
            }
        }
    }
}
